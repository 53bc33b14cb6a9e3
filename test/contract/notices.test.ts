import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packageRoot } from '../../src/package-root.ts';

interface Given {
  readonly root: string;
  readonly metafile: { outputs: Record<string, { inputs: Record<string, object> }> };
  readonly others: readonly string[];
}
const script = new URL('scripts/notices.js', packageRoot).href;
const { notices } = (await import(script)) as { notices: (given: Given) => string };

const root = mkdtempSync(join(tmpdir(), 'vitae-notices-'));
afterAll(() => rmSync(root, { recursive: true }));

const addPackage = (path: string, manifest: object, texts: Record<string, string>): void => {
  const folder = join(root, 'node_modules', path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
};
addPackage('@a/b', { name: '@a/b', version: '1.0.0', license: 'MIT' }, { LICENSE: 'text of b' });
addPackage(
  '@a/b/node_modules/c',
  { name: 'c', version: '2.0.0', license: 'ISC' },
  { 'license.md': 'text of c', NOTICE: 'notice of c' },
);
addPackage('bare', { name: 'bare', version: '3.0.0', license: 'Apache-2.0' }, {});
addPackage('lost', { name: 'lost', version: '4.0.0', license: 'Other' }, {});
addPackage(
  '@fontsource/f',
  { name: '@fontsource/f', version: '5.0.0', license: 'OFL-1.1' },
  { LICENSE: 'text of f' },
);

const noticesFor = (paths: readonly string[], others: readonly string[] = []): string =>
  notices({
    root,
    metafile: {
      outputs: {
        'dist/index.js': {
          inputs: Object.fromEntries(['src/a.ts', ...paths].map((path) => [path, {}])),
        },
      },
    },
    others,
  });

describe('notices', () => {
  it('name each package in the bundle once, with its version, its licence and every text of it', () => {
    const text = noticesFor([
      'node_modules/@a/b/x.js',
      'node_modules/@a/b/y.js',
      'node_modules/@a/b/node_modules/c/x.js',
    ]);
    for (const part of ['@a/b 1.0.0\nLicence: MIT\n', 'c 2.0.0\nLicence: ISC\n']) {
      expect(text.split(part)).toHaveLength(2);
    }
    for (const part of ['text of b', 'text of c', 'notice of c']) expect(text).toContain(part);
  });

  it('name what is copied', () => {
    const text = noticesFor([], ['@a/b', '@fontsource/f']);
    expect(text).toContain('text of b');
    expect(text).toContain('@fontsource/f 5.0.0\nLicence: OFL-1.1\n');
    expect(text).not.toContain('lost');
  });

  it('have the standard text of a licence whose package has none', () => {
    expect(noticesFor(['node_modules/bare/x.js'])).toContain('TERMS AND CONDITIONS FOR USE');
  });

  it('are not written while a package in the bundle has no licence text', () => {
    expect(() => noticesFor(['node_modules/lost/x.js'])).toThrow('lost has no licence text');
  });
});

describe('dist/THIRD-PARTY-NOTICES.txt', () => {
  const read = (name: string): string => readFileSync(new URL(name, packageRoot), 'utf8');
  const Manifest = z.object({
    version: z.string(),
    devDependencies: z.record(z.string(), z.string()).default({}),
    peerDependencies: z.record(z.string(), z.string()).default({}),
  });
  const { devDependencies, peerDependencies } = Manifest.parse(JSON.parse(read('package.json')));
  const source = readdirSync(fileURLToPath(new URL('src', packageRoot)), { recursive: true })
    .filter((name) => String(name).endsWith('.ts'))
    .map((name) => read(`src/${String(name)}`))
    .join('\n');
  // Users install a peer themselves.
  const imported = Object.keys(devDependencies).filter(
    (name) =>
      !(name in peerDependencies) && new RegExp(`(?:from|import\\() ?'${name}['/]`).test(source),
  );

  it.each([
    ...[...imported, 'puppeteer-core', 'zod', 'swagger-ui-dist', 'nanoid'],
    ...readdirSync(fileURLToPath(new URL('dist/fonts', packageRoot))).map(
      (name) => `@fontsource/${name}`,
    ),
  ])('has %s', (name) => {
    const { version } = Manifest.parse(JSON.parse(read(`node_modules/${name}/package.json`)));
    expect(read('dist/THIRD-PARTY-NOTICES.txt')).toContain(`\n${name} ${version}\nLicence: `);
  });

  it('has what the source imports and users do not install', () => {
    expect(imported).toContain('docx');
  });
});
