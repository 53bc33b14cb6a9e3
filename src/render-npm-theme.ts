import type { Printer } from './browser/browser.ts';
import { RenderError } from './errors.ts';
import type { DocumentSteps } from './formats/format.ts';
import { cleanResume } from './npm-themes/standard-resume.ts';
import { pageSetup } from './npm-themes/page-setup.ts';
import { printTheme } from './npm-themes/print-theme.ts';
import type { NpmPackage } from './npm-themes/npm-package.ts';
import { runNpmTheme } from './npm-themes/run-theme.ts';
import {
  droppedWarnings,
  noClaimWarning,
  otherThemeWarning,
  unusedOptionWarning,
} from './npm-themes/theme-warnings.ts';
import { givenOptions } from './options/parse.ts';
import type { RenderOptions } from './options/schema.ts';
import type { Warning } from './resume/warning.ts';
import type { DocumentContent } from './stages/document-content.ts';
import type { StageRunner } from './stages/runner.ts';

export interface NpmRenderJob {
  readonly npm: NpmPackage;
  readonly content: DocumentContent;
  readonly options: RenderOptions;
  /** The options of the caller, without those of the résumé. */
  readonly asked: RenderOptions;
  readonly steps: DocumentSteps;
  readonly browser: Printer;
  readonly runner: StageRunner;
  readonly signal: AbortSignal;
  /** Steps of nice(1) by which the process of the theme yields to this one. @default 0 */
  readonly niceness?: number | undefined;
  /** Whether a section that is not printed is an error. */
  readonly refusesLost: boolean;
}

export interface NpmDocument {
  readonly bytes: Uint8Array;
  /** Pages of a PDF. */
  readonly pages?: number;
  readonly warnings: readonly Warning[];
}

/** Whether the npm theme itself makes the format. */
export const isMadeByNpm = ({ format, document }: RenderOptions): boolean =>
  document === 'resume' && (format === 'pdf' || format === 'png' || format === 'html');

/** Warns that a format is drawn by a theme of Vitae. */
export const formatWarnings = (npm: NpmPackage | undefined, options: RenderOptions): Warning[] =>
  npm && !isMadeByNpm(options) && options.format !== 'json' && options.format !== 'md'
    ? [otherThemeWarning(options.document === 'resume' ? options.format : 'a letter', npm.name)]
    : [];

/** Runs an npm theme and prints its document. HTML is the document as the theme made it. @throws RenderError */
export const renderNpmTheme = async (job: NpmRenderJob): Promise<NpmDocument> => {
  const { npm, content, options, runner, signal, niceness, refusesLost } = job;
  const resume = cleanResume(content.resume, content.view.header.photo?.source);
  const { html, pdfRenderOptions } = await runNpmTheme(npm, JSON.stringify(resume), {
    niceness,
    signal,
  });
  const task = { html, theme: npm.name, resume, language: content.view.language };
  const read = await runner.run('readNpmTheme', task, signal);
  if (refusesLost) throwIfDropped(read.dropped, npm);
  const warnings = [
    ...read.warnings,
    ...droppedWarnings(read.dropped, npm.name),
    ...unusedOptions(job.asked).map((option) => unusedOptionWarning(option, npm.name)),
  ];
  if (options.format === 'html') return { bytes: new TextEncoder().encode(html), warnings };
  const setup = pageSetup({
    theme: pdfRenderOptions,
    resume: content.resume.meta?.['pdfRenderOptions'],
    requested: requestedPage(job),
    hasPageSize: read.hasPageSize,
  });
  const { printable, fonts, families } = read;
  const page = { html: printable, fonts, families, setup };
  const printed = await printTheme(page, job.browser, signal);
  if (options.format === 'png') return { bytes: await job.steps.drawPng(printed), warnings };
  const pages = await job.steps.countPages(printed);
  const bytes = await job.steps.finishPdf(printed);
  return { bytes, pages, warnings: [...warnings, noClaimWarning(npm.name)] };
};

const throwIfDropped = (dropped: readonly string[], { name }: NpmPackage): void => {
  if (dropped.length === 0) return;
  const issues = dropped.map((section) => ({ path: `/${section}`, message: 'is not printed' }));
  throw new RenderError(
    'text_lost',
    `The theme ${name} does not print these sections: ${dropped.join(', ')}.`,
    { issues },
  );
};

/** Options of the look, which a theme with code decides itself. */
const looks: readonly (keyof RenderOptions)[] = [
  'fit',
  'size',
  'font',
  'accent',
  'density',
  'pageNumbers',
  'order',
  'standard',
];

const unusedOptions = (asked: RenderOptions): string[] => {
  const given = givenOptions(asked);
  return looks.filter((name) => given.has(name));
};

const requestedPage = ({ asked, options }: NpmRenderJob) => {
  const isGiven = givenOptions(asked).has('paper') || options.paper !== asked.paper;
  return {
    ...(isGiven && { paper: options.paper }),
    ...(options.margin !== undefined && { marginMm: Number(options.margin) }),
  };
};
