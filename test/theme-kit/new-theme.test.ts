import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../support/terminal.ts';

describe('render themes new', () => {
  it('copies a theme with another title', () =>
    inFolder(async (folder) => {
      const { exitCode, stdout } = await runIn({ folder }, 'themes', 'new', 'warm-look');
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'warm-look\n' });
      const copy = readFileSync(join(folder, 'warm-look', 'theme.json'), 'utf8');
      expect(JSON.parse(copy)).toMatchObject({ title: 'Warm Look' });
      const template = readFileSync(join(folder, 'warm-look', 'template.hbs'), 'utf8');
      // A copy draws a side column as soon as its layout has one.
      expect(template).toContain('{{> columns}}');
      const own = await runIn({ folder }, 'themes', 'new', 'other', '--from', './warm-look');
      expect(own.exitCode).toBe(0);
      expect(existsSync(join(folder, 'other', 'style.css'))).toBe(true);
    }));

  it.each([
    ['an existing folder', ['taken'], 9, 'already exists'],
    ['a folder in a file', ['taken/notes.txt/mine'], 9, 'a part of the path is a file'],
    ['a name that no theme can have', ['Warm Look'], 2, 'is not a name of a theme'],
    ['an unknown theme', ['mine', '--from', 'modrn'], 2, 'Did you mean "modern"?'],
    ['an unknown folder', ['mine', '--from', './none'], 2, 'There is no folder of a theme'],
  ])('refuses %s and writes nothing', (_, args, code, words) =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'taken'));
      writeFileSync(join(folder, 'taken', 'notes.txt'), 'mine');
      const { exitCode, stderr } = await runIn({ folder }, 'themes', 'new', ...args);
      expect(exitCode).toBe(code);
      expect(stderr).toContain(words);
      expect(readFileSync(join(folder, 'taken', 'notes.txt'), 'utf8')).toBe('mine');
      expect(existsSync(join(folder, 'mine'))).toBe(false);
    }),
  );
});
