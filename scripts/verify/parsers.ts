import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Fields } from './field-scores.ts';

/** Reads the fields of a résumé in a PDF file. */
export type Parser = (bytes: Uint8Array) => Promise<Fields>;

/** What OpenResume's parser gives, as far as it is used here. */
export interface OpenResumeResult {
  readonly profile: Readonly<
    Record<'name' | 'email' | 'phone' | 'url' | 'location' | 'summary', string>
  >;
  readonly workExperiences: readonly {
    readonly company: string;
    readonly jobTitle: string;
    readonly date: string;
    readonly descriptions: readonly string[];
  }[];
  readonly educations: readonly Readonly<Record<'school' | 'degree' | 'date', string>>[];
  readonly projects: readonly Readonly<Record<'project' | 'date', string>>[];
  readonly skills: {
    readonly descriptions: readonly string[];
    readonly featuredSkills: readonly { readonly skill: string }[];
  };
}

/** What OfflineCV's parser gives, as far as it is used here. */
interface OfflineCvFields {
  readonly full_name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly experience: readonly {
    readonly company?: string;
    readonly title?: string;
    readonly start_date?: string;
    readonly end_date?: string;
  }[];
  readonly education: readonly {
    readonly institution?: string;
    readonly degree?: string;
    readonly field?: string;
  }[];
  readonly skills: readonly string[];
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

const ofOpenResume = (read: OpenResumeResult): Fields => ({
  name: read.profile.name,
  email: read.profile.email,
  phone: read.profile.phone,
  employers: read.workExperiences.map(({ company }) => company),
  titles: read.workExperiences.map(({ jobTitle }) => jobTitle),
  periods: read.workExperiences.map(({ date }) => date),
  schools: read.educations.map(({ school }) => school),
  degrees: read.educations.map(({ degree }) => degree),
  skills: [...read.skills.descriptions, ...read.skills.featuredSkills.map(({ skill }) => skill)],
});

const ofOfflineCv = (read: OfflineCvFields): Fields => ({
  name: read.full_name,
  email: read.email,
  phone: read.phone,
  employers: read.experience.map(({ company }) => company ?? ''),
  titles: read.experience.map(({ title }) => title ?? ''),
  periods: read.experience.map((job) => joined(job.start_date, job.end_date)),
  schools: read.education.map(({ institution }) => institution ?? ''),
  degrees: read.education.map(({ degree, field }) => joined(degree, field)),
  skills: read.skills,
});

/** The packages that the two parsers import, beside esbuild's. */
const packages = [
  'fast-diff@1.3.0',
  'jszip@3.10.2',
  'libphonenumber-js@1.13.16',
  'mammoth@1.13.0',
  'pdfjs-dist@5.6.205',
  'turndown@7.2.5',
];

/** Both are written for a bundler in a browser: pdf.js is that for Node, without a worker. */
const forNode = (openResume: string): Plugin => ({
  name: 'for-node',
  setup(builder) {
    const virtual = (path: string) => () => ({ path, namespace: 'virtual' });
    builder.onResolve({ filter: /^pdfjs-dist\/build\/pdf\.worker/ }, virtual('worker'));
    builder.onResolve({ filter: /resumeSlice$/ }, virtual('slice'));
    builder.onLoad({ filter: /^worker$/, namespace: 'virtual' }, () => ({
      contents: 'export default "pdfjs-dist/legacy/build/pdf.worker.mjs"',
    }));
    builder.onLoad({ filter: /^slice$/, namespace: 'virtual' }, () => ({
      contents: 'export const initialFeaturedSkills = Array(6).fill({ skill: "", rating: 4 })',
    }));
    builder.onResolve({ filter: /^pdfjs-dist/ }, () => ({
      path: 'pdfjs-dist/legacy/build/pdf.mjs',
      external: true,
    }));
    builder.onResolve({ filter: /^lib\// }, ({ path }) =>
      builder.resolve(`./${path}`, {
        resolveDir: join(openResume, 'src/app'),
        kind: 'import-statement',
      }),
    );
  },
});

/** Bundles a file of a checkout, and gives its exports. */
const load = async (folder: string, name: string, entry: string, openResume: string) => {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    nodePaths: [join(folder, 'node_modules')],
    plugins: [forNode(openResume)],
    external: ['@mlc-ai/*'],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href) as Promise<Record<string, unknown>>; // as the two files export
};

const prepareFolder = (): string => {
  const folder = join(tmpdir(), 'vitae-parsers');
  if (existsSync(join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', ...packages],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The packages of the parsers cannot be installed: ${stderr}`);
  return folder;
};

/** OpenResume's parser, from a checkout of its repository. */
export const loadOpenResume = async (
  openResume: string,
): Promise<(bytes: Uint8Array) => Promise<OpenResumeResult>> => {
  const entry = join(openResume, 'src/app/lib/parse-resume-from-pdf/index.ts');
  const loaded = await load(prepareFolder(), 'open-resume', entry, openResume);
  const { parseResumeFromPdf } = loaded as {
    readonly parseResumeFromPdf: (source: object) => Promise<OpenResumeResult>;
  };
  // Its lines of bold text need the names of the fonts.
  return (data) => parseResumeFromPdf({ data, verbosity: 0, fontExtraProperties: true });
};

/** Both parsers, from checkouts of their repositories. */
export const loadParsers = async (
  openResume: string,
  offlineCv: string,
): Promise<Readonly<Record<'OpenResume' | 'OfflineCV', Parser>>> => {
  const parseResume = await loadOpenResume(openResume);
  const cascade = join(offlineCv, 'src/lib/heuristics/cascade.ts');
  const { runCascade } = (await load(prepareFolder(), 'offline-cv', cascade, openResume)) as {
    readonly runCascade: (
      bytes: Uint8Array,
    ) => Promise<{ readonly canonical: { readonly fields: OfflineCvFields } }>;
  };
  return {
    OpenResume: async (data) => ofOpenResume(await parseResume(data)),
    OfflineCV: async (bytes) => ofOfflineCv((await runCascade(bytes)).canonical.fields),
  };
};
