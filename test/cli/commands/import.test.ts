import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render import', () => {
  it('writes another format as JSON Resume that needs no repair', () =>
    inFolder(async (folder) => {
      const cv = 'cv:\n  name: Ada\n  sections:\n    experience:\n      - company: Acme\n';
      writeFileSync(join(folder, 'cv.yaml'), cv);
      const { exitCode, stderr } = await runIn(
        { folder },
        'import',
        'cv.yaml',
        '-o',
        'resume.json',
      );
      expect(exitCode).toBe(0);
      expect(stderr).toContain('note: cv.yaml is read as RenderCV');
      const resume: unknown = JSON.parse(readFileSync(join(folder, 'resume.json'), 'utf8'));
      expect(resume).toMatchObject({ basics: { name: 'Ada' }, work: [{ name: 'Acme' }] });
      const valid = await runIn({ folder }, 'validate', 'resume.json');
      expect(valid).toMatchObject({ exitCode: 0, stderr: '' });
    }));

  it('reads several CSV files as one résumé', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.csv'), 'Name,Proficiency\nFrançais,Native\n');
      writeFileSync(join(folder, 'b.csv'), 'First Name,Last Name,Headline\nAda,Berg,Baker\n');
      const { stdout } = await runIn({ folder }, 'import', 'a.csv', 'b.csv');
      expect(JSON.parse(stdout)).toMatchObject({
        basics: { name: 'Ada Berg', label: 'Baker' },
        languages: [{ language: 'Français', fluency: 'Native' }],
      });
    }));

  it('reads standard input, and refuses what is not a résumé', async () => {
    const { stdout } = await runIn(
      { folder: '.', stdin: 'Name,Proficiency\nGerman,B1\n' },
      'import',
      '-',
    );
    expect(JSON.parse(stdout)).toMatchObject({ languages: [{ language: 'German' }] });
    const refused = await runIn({ folder: '.', stdin: '{"title":"Shopping"}' }, 'import', '-');
    expect(refused).toMatchObject({ exitCode: 4, stdout: '' });
    expect(refused.stderr).toContain('neither a name nor a section');
  });
});
