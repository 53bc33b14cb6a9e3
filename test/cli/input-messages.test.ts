import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer } from '../../src/render.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { inFolder, runIn, type Outcome } from '../support/terminal.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

/** The real renderer, because text does not need a browser. Closed after all tests, not after each run. */
const core = { ...renderer, close: () => Promise.resolve() };

const base = JSON.stringify({
  basics: { name: 'Ada Lovelace', label: 'Analyst', location: { city: 'London' } },
  work: [
    { id: 'mill', name: 'Mill', position: 'Engineer' },
    { id: 'loom', name: 'Loom' },
  ],
  interests: [{ name: 'Chess' }],
});
const jsonc = `{ // for Acme
  "basics": { "label": "Engineer", },
  "work": [{ "id": "loom", "position": "Lead" }],
}`;
const yaml = 'interests:\n  - name: Poetry\nbasics: {email: ada@acme.example}\n';

const write = (folder: string, files: Readonly<Record<string, string>>): string => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
const wordsOf = ({ stdout }: Outcome): string[] => stdout.split(/\s+/).filter(Boolean);

describe('render with several résumés', () => {
  it('merges JSON, JSONC and YAML files into one document', () =>
    inFolder(async (folder) => {
      write(folder, { 'base.json': base, 'acme.jsonc': jsonc, 'more.yaml': yaml });
      const argv = ['base.json', 'acme.jsonc', 'more.yaml', '-f', 'txt', '-o', '-'];
      const outcome = await runIn({ folder, renderer: core }, ...argv);
      expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
      const words = wordsOf(outcome);
      for (const word of ['Lovelace', 'Mill', 'Loom', 'Lead', 'Poetry', 'ada@acme.example']) {
        expect(words.join(' ')).toContain(word);
      }
      expect(words).not.toContain('Analyst');
      expect(words).not.toContain('Chess');
    }));

  it('accepts standard input at any position', () =>
    inFolder(async (folder) => {
      write(folder, { 'base.json': base, 'acme.jsonc': jsonc });
      const over = ['base.json', '-', '-f', 'txt'];
      const under = ['-', 'acme.jsonc', '-f', 'txt', '-o', '-'];
      const first = await runIn({ folder, renderer: core, stdin: jsonc }, ...over);
      const second = await runIn({ folder, renderer: core, stdin: base }, ...under);
      expect(first.stdout).toContain('Lead');
      expect(second.stdout).toBe(first.stdout);
    }));

  it('names the document after the last file and explains the merge', () =>
    inFolder(async (folder) => {
      write(folder, { 'base.json': base, 'acme.jsonc': jsonc });
      expect(await runIn({ folder }, 'base.json', 'acme.jsonc')).toMatchObject({
        exitCode: 0,
        stdout: 'acme.pdf\n',
        stderr:
          'note: merging acme.jsonc into base.json as one document; for one document per file: -o ./\n',
      });
    }));

  it('writes one document per file into a folder', () =>
    inFolder(async (folder) => {
      write(folder, { 'base.json': base, 'acme.jsonc': jsonc });
      const outcome = await runIn({ folder }, 'base.json', 'acme.jsonc', '-o', 'out/');
      expect(outcome).toMatchObject({ stdout: 'out/base.pdf\nout/acme.pdf\n', stderr: '' });
    }));

  it.each([
    ['broken.json', '{"basics": }', 3, 'error: broken.json:1:12 a value is expected'],
    ['wrong.json', '[true]', 4, 'wrong.json:1:1 must be an object'],
    ['broken.yaml', 'basics: [', 3, 'error: broken.yaml:1:10 a closing bracket ] is expected'],
    ['flow.yml', '[Engineer, {}]', 4, 'flow.yml:1:1 must be an object'],
  ])('names %s when it is invalid', (name, text, exitCode, message) =>
    inFolder(async (folder) => {
      write(folder, { 'base.json': base, [name]: text });
      const argv = ['base.json', name, '-f', 'txt', '-o', '-'];
      const outcome = await runIn({ folder, renderer: core }, ...argv);
      expect(outcome.exitCode).toBe(exitCode);
      expect(outcome.stderr).toContain(message);
      expect(outcome.stderr).not.toContain('base.json');
    }),
  );

  it('names a missing file', () =>
    inFolder(async (folder) => {
      write(folder, { 'base.json': base });
      const renderer = echoRenderer();
      const argv = ['base.json', 'none.json', '-o', 'x.pdf'];
      expect(await runIn({ folder, renderer }, ...argv)).toMatchObject({
        exitCode: 8,
        stderr: 'error: none.json: the file does not exist; this folder has base.json\n',
      });
      expect(renderer.calls).toEqual([]);
    }));

  it('names the file of each warning, and warns of two different people', () =>
    inFolder(async (folder) => {
      const grace = '{"basics":{"name":"Grace Hopper","website":"https://a.example"}}';
      write(folder, { 'base.json': base, 'grace.json': grace });
      const argv = ['base.json', 'grace.json', '-f', 'txt', '-o', '-'];
      expect((await runIn({ folder, renderer: core }, ...argv)).stderr.split('\n')).toEqual([
        'warning: grace.json:1:19 /basics/name differs from the name "Ada Lovelace" in an earlier file; are these two people?',
        expect.stringContaining('warning: grace.json:1:44 /basics/website is read as "url"'),
        '',
      ]);
    }));
});
