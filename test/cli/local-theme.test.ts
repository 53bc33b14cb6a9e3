import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/package-root.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { inFolder, runIn } from '../support/terminal.ts';

const templates = fileURLToPath(new URL('templates/', packageRoot));

/** A folder with a résumé and the theme folder `My Look`. */
const inWorkshop = (work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    cpSync(join(templates, 'modern'), join(folder, 'My Look'), { recursive: true });
    writeFileSync(join(folder, 'cv.json'), '{}');
    await work(folder);
  });

describe('a Word template by its path', () => {
  it.each(['company.docx', './styles/company.dotx'])(
    'is the file %s, and the renderer knows it',
    (template) =>
      inFolder(async (folder) => {
        writeFileSync(join(folder, 'cv.json'), '{}');
        const renderer = echoRenderer();
        const argv = ['cv.json', '-f', 'docx', '--word-template', template];
        const outcome = await runIn({ folder, renderer }, ...argv);
        const path = join(folder, template);
        expect(outcome.opened).toMatchObject([{ wordTemplates: [path] }]);
        expect(renderer.calls[0]?.options.wordTemplate).toBe(path);
      }),
  );
});

describe('a theme by the path of its folder', () => {
  it.each([['render'], ['check']])('is used by %s, which tells the renderer', (command) =>
    inWorkshop(async (folder) => {
      const renderer = echoRenderer();
      const argv = ['cv.json', '-t', './My Look', '-f', 'txt'];
      const outcome = await runIn(
        { folder, renderer },
        ...(command === 'check' ? ['check', ...argv] : argv),
      );
      expect(outcome.stderr).toBe('');
      expect(outcome.opened).toMatchObject([{ themes: [join(folder, 'My Look')] }]);
      expect(renderer.calls[0]?.options.theme).toBe(join(folder, 'My Look'));
    }),
  );

  it('is refused before Chromium starts if there is no folder', () =>
    inWorkshop(async (folder) => {
      const { exitCode, stderr, opened } = await runIn({ folder }, 'cv.json', '-t', './look');
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: `error: There is no folder of a theme at ${join(folder, 'look')}.\n`,
      });
      expect(opened).toEqual([]);
    }));

  it('finds the themes of VITAE_THEMES_DIR, relative to the working folder', () =>
    inWorkshop(async (folder) => {
      cpSync(join(folder, 'My Look'), join(folder, 'looks', 'ember'), { recursive: true });
      const env = { VITAE_THEMES_DIR: 'looks' };
      const { opened, exitCode } = await runIn({ folder, env }, 'cv.json', '-t', 'ember');
      expect(exitCode).toBe(0);
      expect(opened).toMatchObject([{ themes: [join(folder, 'looks')] }]);
    }));
});
