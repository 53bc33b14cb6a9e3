import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');

const pathPattern = /`((?:src|test|scripts|templates|seeds|deploy|bench|docs)\/[\w./-]*)`/g;

/** The files and folders that a page names from the root of the repository. */
const namedPaths = (text: string): string[] =>
  [...text.matchAll(pathPattern)].map(([, path]) => path!);

const missingIn = (text: string): string[] =>
  namedPaths(text).filter((path) => !existsSync(resolve(root, path)));

describe('The pages for developers', () => {
  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names only files that exist', (page) => {
    const text = read(page);
    expect(namedPaths(text).length).toBeGreaterThan(5);
    expect(missingIn(text)).toEqual([]);
  });

  it('are checked for files that are gone', () => {
    expect(missingIn('`src/errors.ts` and `src/gone.ts`')).toEqual(['src/gone.ts']);
  });

  it.each(['CONTRIBUTING.md', 'README.md'])('%s names only npm scripts that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
