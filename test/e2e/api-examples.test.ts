import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
const library = pathToFileURL(join(root, 'dist/index.js')).href;
const examples = [...page.matchAll(/^## (.*?)$.*?^```ts\n(.*?)^```$/gms)].map(
  ([, title, code]) => [title!, code!] as const,
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitae-api-'));
  const resume = { basics: { name: 'Ada' }, work: [{ name: 'Engines', startDate: 'Oct 1842' }] };
  writeFileSync(join(folder, 'resume.json'), JSON.stringify(resume));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/api.md', () => {
  it('has ten examples', () => {
    expect(examples).toHaveLength(10);
  });

  it.each(examples)('has an example that runs and prints what it says: %s', (_, code) => {
    const { code: script } = transformSync(code, { loader: 'ts', format: 'esm' });
    const file = join(folder, 'example.mjs');
    writeFileSync(file, script.replace('"vitae-render"', JSON.stringify(library)));
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr: stderr.replace(/.*(VitaeWarning|trace-warnings).*\n/g, '') }).toEqual({
      status: 0,
      stderr: '',
    });
    const promised = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, text]) => text!);
    for (const text of promised) expect(stdout).toContain(text.replace(/ ?…$/, ''));
  });
});
