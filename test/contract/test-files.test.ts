import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folders of tests that are not about one module. */
const crossCutting = ['contract', 'e2e', 'faults', 'golden', 'lint', 'scripts', 'seeds', 'support'];

/** The module that a test is about: `view/period.ts` for `view/period.timezone.test.ts`. */
const moduleOf = (file: string): string => {
  const [name = ''] = file.slice(file.lastIndexOf('/') + 1).split('.');
  return join(dirname(file), `${name}.ts`);
};

const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts'));

describe('test files', () => {
  it('are at the path of their module in src, or in a cross-cutting folder', () => {
    const strays = tests.filter(
      (file) =>
        !crossCutting.includes(file.split('/')[0] ?? '') &&
        !existsSync(join(root, 'src', moduleOf(file))),
    );
    expect(strays).toEqual([]);
  });

  it('name functions that src has', () => {
    const namesIn = (text: string): string[] => text.match(/\b[a-z]+[A-Z]\w*\b/g) ?? [];
    const known = new Set(
      readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => namesIn(readFileSync(join(root, 'src', file), 'utf8'))),
    );
    const stale = tests
      .filter((file) => !crossCutting.includes(file.split('/')[0] ?? ''))
      .flatMap((file) =>
        Array.from(
          readFileSync(join(root, 'test', file), 'utf8').matchAll(/\bdescribe\b.*?\('([^']*)'/g),
          ([, title = '']) => ({ file, title }),
        ),
      )
      .filter(({ title }) => /^[a-z]+[A-Z]\w*$/.test(title) && !known.has(title));
    expect(stale).toEqual([]);
  });
});
