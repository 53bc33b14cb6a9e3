import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFileHint } from '../../src/cli/missing-file.ts';
import { inFolder } from '../support/terminal.ts';

describe('missingFileHint', () => {
  it('suggests the nearest file, then the nearest command, then lists what is there', () =>
    inFolder(async (folder) => {
      const hint = (input: string) => missingFileHint(input, folder, ['themes']);
      mkdirSync(join(folder, 'cv'));
      for (const name of ['resume.json', 'cv/jane.yaml']) writeFileSync(join(folder, name), '{}');
      expect(await hint('resume.jsn')).toBe('; did you mean "resume.json"?');
      expect(await hint(join('cv', 'jan.yaml'))).toBe(
        `; did you mean "${join('cv', 'jane.yaml')}"?`,
      );
      expect(await hint('theme')).toBe('; did you mean "themes"?');
      expect(await hint('other.txt')).toBe('; this folder has resume.json');
      expect(await hint('none/x.json')).toBe('; the folder none does not exist');
    }));

  it('lists at most six names', () =>
    inFolder(async (folder) => {
      for (let number = 1; number <= 9; number++)
        writeFileSync(join(folder, `long name ${number}.json`), '{}');
      expect(await missingFileHint('x', folder, [])).toMatch(/long name 6\.json and 3 more$/);
    }));
});
