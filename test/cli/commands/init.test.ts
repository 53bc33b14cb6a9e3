import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseResume } from '../../../src/resume/parse.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render init', () => {
  it('writes a valid résumé', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder }, 'init')).toMatchObject({
        exitCode: 0,
        stdout: 'resume.json\n',
      });
      const { resume, warnings } = parseResume(readFileSync(join(folder, 'resume.json'), 'utf8'));
      expect({ name: resume.basics?.name, warnings }).toEqual({
        name: 'Robin Example',
        warnings: [],
      });
    }));

  it('does not overwrite an existing file', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'mine.json'), 'mine');
      const { exitCode, stderr } = await runIn({ folder }, 'init', 'mine.json');
      expect(exitCode).toBe(9);
      expect(stderr).toMatch(/mine\.json already exists and was not changed/);
      expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
    }));

  it('reports why it cannot write', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'init', 'no/such/folder.json');
      expect({ exitCode, names: stderr.includes('no/such/folder.json') }).toEqual({
        exitCode: 9,
        names: true,
      });
    }));
});
