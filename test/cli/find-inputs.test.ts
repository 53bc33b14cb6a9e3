import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../support/terminal.ts';

const fill = (folder: string, ...names: string[]): void => {
  for (const name of names) writeFileSync(join(folder, name), '{"basics":{"name":"Ada"}}');
};

describe('findInputs', () => {
  it.each(['resume.json', 'resume.yaml', 'resume.yml'])('finds %s when no file is named', (name) =>
    inFolder(async (folder) => {
      fill(folder, name, 'other.json');
      expect(await runIn({ folder })).toMatchObject({ exitCode: 0, stdout: 'resume.pdf\n' });
    }),
  );

  it('says what is there when no file is named and none has the usual name', () =>
    inFolder(async (folder) => {
      expect((await runIn({ folder })).stderr).toBe(
        'error: A résumé file is missing: this folder has no résumé file (.json, .yaml, .xml). Try: render init, which writes one, or: render --help\n',
      );
      fill(folder, 'cv 10.json', 'cv 2.yaml', 'package.json');
      expect((await runIn({ folder })).stderr).toBe(
        'error: A résumé file is missing: this folder has cv 2.yaml, cv 10.json. Try: render cv 2.yaml, or: render --help\n',
      );
      fill(folder, 'resume.json', 'resume.yaml');
      expect(await runIn({ folder })).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('This folder has resume.json and resume.yaml.'),
      });
    }));

  it('takes the résumé files of a folder as a document each, beside them or into -o', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'cvs'));
      fill(join(folder, 'cvs'), 'b.yaml', 'a.json', 'package.json', 'vitae.config.json', 'x.txt');
      expect((await runIn({ folder }, 'cvs')).stdout).toBe('cvs/a.pdf\ncvs/b.pdf\n');
      expect((await runIn({ folder }, 'cvs/', '-o', 'out/')).stdout).toBe('out/a.pdf\nout/b.pdf\n');
      expect(await runIn({ folder }, 'cvs/', '-o', 'x.pdf')).toMatchObject({ exitCode: 2 });
    }));

  it('expands a pattern that the shell has not expanded', () =>
    inFolder(async (folder) => {
      fill(folder, 'a.json', 'b.json', 'c.yaml');
      expect((await runIn({ folder }, '*.json', '-o', 'out/')).stdout).toBe(
        'out/a.pdf\nout/b.pdf\n',
      );
      expect(await runIn({ folder }, '*.jsn', '-o', 'out/')).toMatchObject({
        exitCode: 8,
        stderr: 'error: *.jsn: the file does not exist; it is a pattern that matches no file\n',
      });
    }));

  it('names the command here for a command of another program', () =>
    inFolder(async (folder) => {
      fill(folder, 'resume.json');
      expect(await runIn({ folder }, 'export', 'resume.json')).toMatchObject({
        exitCode: 2,
        stderr:
          'error: "export" is neither a command nor a file of this folder. The command is: render resume.json\n',
      });
      fill(folder, 'new');
      expect((await runIn({ folder }, 'new')).exitCode).toBe(0);
    }));
});
