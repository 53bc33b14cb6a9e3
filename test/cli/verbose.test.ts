import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../support/terminal.ts';

const fill = (folder: string): void => {
  for (const name of ['a.json', 'b.json']) writeFileSync(join(folder, name), '{}');
};

describe('noteSummary', () => {
  it('counts the documents of several résumés that were made and that were not', () =>
    inFolder(async (folder) => {
      fill(folder);
      const batch = ['a.json', 'b.json', 'gone.json', '-o', 'out/'];
      expect((await runIn({ folder }, ...batch)).stderr).toMatch(/\n2 made, 1 failed\n$/);
    }));

  it('is silent when all were made, except on a terminal', () =>
    inFolder(async (folder) => {
      fill(folder);
      const batch = ['a.json', 'b.json', '-o', 'out/'];
      expect((await runIn({ folder }, ...batch)).stderr).toBe('');
      const shown = await runIn({ folder, isTTY: { stderr: true } }, ...batch);
      expect(shown.stderr).toMatch(/2 made\n$/);
    }));
});

describe('render --quiet', () => {
  it('prints only errors', () =>
    inFolder(async (folder) => {
      fill(folder);
      const quiet = await runIn({ folder, isTTY: { stderr: true } }, 'a.json', 'b.json', '-q');
      expect(quiet).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
      expect((await runIn({ folder }, 'gone.json', '-q')).stderr).toMatch(/^error: gone\.json/);
    }));
});

describe('openProgress', () => {
  it('shows nothing while a document goes to standard output', () =>
    inFolder(async (folder) => {
      fill(folder);
      const isTTY = { stdout: true, stderr: true };
      const argv = ['a.json', '-f', 'txt', '-o', '-'];
      expect(await runIn({ folder, isTTY }, ...argv)).toMatchObject({
        stdout: 'txt:classic:{}',
        stderr: '',
      });
    }));
});
