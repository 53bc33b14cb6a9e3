import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const seed = join(root, 'seeds/staff-engineer.json');
const hook = new URL('../support/typescript-hook.mjs', import.meta.url).href;

interface Loaded {
  /** Dependencies of Vitae's own. */
  readonly packages: string[];
  /** Folders of `src`, and those in `formats`. */
  readonly rooms: string[];
}

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
/** The hook itself compiles TypeScript. */
const isOurs = (name: string): boolean =>
  name in { ...dependencies, ...devDependencies } && !name.startsWith('@swc/');

/** What one command line reads. V8's coverage names every file. */
const loadedBy = (args: readonly string[]): Loaded => {
  const folder = mkdtempSync(join(tmpdir(), 'vitae-loaded-'));
  try {
    const program = join(root, 'src/bin/render.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--import', hook, program, ...args], {
      env: { ...process.env, NODE_V8_COVERAGE: folder },
    });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
    const paths = readdirSync(folder).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        result: { url: string }[];
      };
      return result.map(({ url }) => url);
    });
    const named = (pattern: RegExp) =>
      [...new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []))].sort();
    return {
      packages: named(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//).filter(isOurs),
      rooms: named(/\/src\/(formats(?:\/[^/.]+)*|[^/.]+)\//),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the program render', () => {
  it('reads no more than the grammar of its options for its help', () => {
    expect(loadedBy(['--help'])).toEqual({
      packages: ['color-name', 'commander', 'zod'],
      rooms: ['bin', 'cli', 'jobs', 'npm-themes', 'options', 'resume', 'storage', 'text'],
    });
  });

  /** What reads a résumé and composes its texts. */
  const readers = [
    ...['color-name', 'commander', 'entities', 'fflate', 'htmlparser2', 'jsonc-parser'],
    ...['lilconfig', 'localized-address-format', 'lru-cache', 'markdown-it', 'saxes', 'zod'],
  ];

  it('reads no engine of a format and no browser to validate a résumé', () => {
    expect(loadedBy(['validate', seed])).toEqual({
      packages: ['@csstools/css-tokenizer', ...readers, 'p-limit'].sort(),
      rooms: [
        ...['bin', 'check', 'cli', 'fonts', 'formats', 'formats/pdf', 'import', 'jobs'],
        ...[
          'npm-themes',
          'options',
          'photo',
          'resume',
          'stages',
          'storage',
          'text',
          'theme',
          'view',
        ],
      ],
    });
  });

  const core = [...readers, '@csstools/css-tokenizer', 'p-limit'];

  const coreRooms = [
    ...['bin', 'browser', 'cli', 'fonts', 'formats', 'formats/pdf', 'options'],
    ...['check', 'import', 'jobs', 'npm-themes', 'photo', 'resume', 'stages', 'storage', 'text'],
    ...['theme', 'view'],
  ];

  const docxRooms = [
    'ooxml',
    ...['', '/package', '/styles', '/template', '/text'].map((name) => `formats/docx${name}`),
  ];

  it.each([
    { format: 'txt', packages: core, rooms: ['formats/txt'] },
    { format: 'docx', packages: [...core, 'docx'], rooms: docxRooms },
    { format: 'html', packages: [...core, 'handlebars'], rooms: ['formats/html'] },
  ])('reads for a $format what draws it, and nothing of other formats', (one) => {
    const loaded = loadedBy([seed, '-f', one.format, '-o', '-']);
    expect(loaded.packages).toEqual([...one.packages].sort());
    expect(loaded.rooms).toEqual([...coreRooms, ...one.rooms].sort());
  });
});
