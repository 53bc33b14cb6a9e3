import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/package-root.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, packageRoot));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vitae-count-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** What jest prints about these test files, and how it ends. */
const run = (files: Record<string, string>) => {
  const testMatch = Object.keys(files).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const reporters = ['default', pathOf('scripts/count-reporter.js')];
  const config = JSON.stringify({ rootDir: folder, testMatch, reporters });
  const jest = pathOf('node_modules/jest/bin/jest.js');
  const { stdout, status } = spawnSync(process.execPath, [jest, '--config', config], {
    encoding: 'utf8',
  });
  return { last: stdout.trimEnd().split('\n').at(-1), status };
};

describe('the count reporter', () => {
  it('counts what passes and what is skipped', () => {
    const text =
      'test("a", () => {}); test("b", () => {}); test.skip("c", () => {}); test.todo("d");';
    expect(run({ 'good.test.js': text })).toEqual({
      last: '2 passed, 0 failed, 2 skipped',
      status: 0,
    });
  });

  it('counts a failed test, and a file that does not load', () => {
    const files = {
      'bad.test.js': 'test("a", () => {}); test("b", () => { throw new Error(); });',
      'broken.test.js': 'throw new Error();',
    };
    expect(run(files)).toEqual({ last: '1 passed, 2 failed, 0 skipped', status: 1 });
  });
});
