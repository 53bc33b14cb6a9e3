import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render letter', () => {
  it('names the letter and the résumé when neither file exists', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'letter', 'l.md', '--resume', 'cv.json');
      expect(exitCode).toBe(8);
      expect(stderr).toContain('cv.json: the file does not exist');
      expect(stderr).toContain('l.md: the file does not exist');
    }));

  it('names a missing letter also where the folder has no résumé', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'letter', 'l.md');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('l.md: the file does not exist');
      expect(stderr).toContain('A résumé file is missing');
    }));

  it('names only the letter when the résumé is there', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'resume.json'), '{"basics":{"name":"Ada Lovelace"}}');
      const { exitCode, stderr } = await runIn({ folder }, 'letter', 'l.md');
      expect(exitCode).toBe(8);
      expect(stderr).toMatch(/^error: l\.md: the file does not exist.*\n$/);
    }));
});
