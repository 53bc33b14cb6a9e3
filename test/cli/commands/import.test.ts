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

  it('reads Markdown and plain text, and warns of words without a place at their line', () =>
    inFolder(async (folder) => {
      const cv = '# Ada Berg\n\n## Experience\n\n### Acme\nEngineer | 2019 – 2021\n\n- Built it.\n';
      writeFileSync(join(folder, 'cv.md'), cv);
      const { exitCode, stdout, stderr } = await runIn({ folder }, 'import', 'cv.md');
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual({
        basics: { name: 'Ada Berg' },
        work: [
          {
            name: 'Acme',
            position: 'Engineer',
            startDate: '2019',
            endDate: '2021',
            highlights: ['Built it.'],
          },
        ],
      });
      writeFileSync(join(folder, 'cv.txt'), `${cv}\n## Education\n\n1999\n`);
      const warned = await runIn({ folder }, 'import', 'cv.txt');
      expect(warned.stderr).toContain('cv.txt:12');
      expect(warned.stderr).toContain('1999');
    }));

  it('reads prose from standard input by its content', async () => {
    const stdin = '# Ada Berg\n\n## Skills\n\nGo, Python\n';
    const { stdout } = await runIn({ folder: '.', stdin }, 'import', '-');
    expect(JSON.parse(stdout)).toMatchObject({ skills: [{ name: 'Go' }, { name: 'Python' }] });
  });
});
