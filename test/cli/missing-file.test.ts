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
      expect(await hint('other')).toBe('; this folder has resume.json');
      expect(await hint('none/x.json')).toBe('; the folder none does not exist');
    }));

  it('names files of the kind that is asked for', () =>
    inFolder(async (folder) => {
      for (const name of ['resume.json', 'old.docx']) writeFileSync(join(folder, name), '{}');
      const hint = (input: string) => missingFileHint(input, folder, []);
      expect(await hint('letter.md')).toBe('; this folder has no .md file');
      expect(await hint('curriculum.docx')).toBe('; this folder has old.docx');
      expect(await hint('ald.docx')).toBe('; did you mean "old.docx"?');
    }));

  it('lists at most six names', () =>
    inFolder(async (folder) => {
      for (let number = 1; number <= 9; number++)
        writeFileSync(join(folder, `long name ${number}.json`), '{}');
      expect(await missingFileHint('x', folder, [])).toMatch(/long name 6\.json and 3 more$/);
    }));
});
