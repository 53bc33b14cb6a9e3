import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RenderOptions } from '../../../src/options/schema.ts';
import { createRenderer } from '../../../src/render.ts';
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

  it('does not overwrite an existing file without --force', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'resume.json');
      writeFileSync(join(folder, 'cv.md'), '# Ada Berg\n');
      writeFileSync(path, 'mine');
      const refused = await runIn({ folder }, 'import', 'cv.md', '-o', 'resume.json');
      expect(refused).toMatchObject({ exitCode: 9, stdout: '' });
      expect(refused.stderr).toContain(
        'resume.json already exists and was not changed. Give another name, or overwrite it: --force',
      );
      expect(readFileSync(path, 'utf8')).toBe('mine');
      const forced = await runIn({ folder }, 'import', 'cv.md', '-o', 'resume.json', '--force');
      expect(forced.exitCode).toBe(0);
      expect(readFileSync(path, 'utf8')).toContain('Ada Berg');
    }));

  it('names the file that it cannot read, what is wrong and what would be right', () =>
    inFolder(async (folder) => {
      const files: [string, string, RegExp][] = [
        ['a.md', ' \n', /^error: a\.md: The file is empty; give one/],
        ['b.docx', 'PK\x03\x04damaged', /^error: b\.docx: .*Word file.*damaged.*Download/],
        ['c.pdf', '%PDF-1.7\n', /^error: c\.pdf: The file is not a readable PDF.*Download/],
        ['d.png', '\x89PNG\r\n\xff', /^error: d\.png: The file is a PNG picture.*give/],
      ];
      for (const [name, bytes, message] of files) {
        writeFileSync(join(folder, name), Buffer.from(bytes, 'latin1'));
        expect((await runIn({ folder }, 'import', name)).stderr).toMatch(message);
      }
      writeFileSync(join(folder, 'good.md'), '# Ada Berg\n');
      const several = await runIn({ folder }, 'import', 'good.md', 'c.pdf');
      expect(several.stderr).toMatch(/^error: c\.pdf: /);
    }));

  it('writes JSON only into a file that is named so', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.md'), '# Ada Berg\n');
      const { exitCode, stderr } = await runIn({ folder }, 'import', 'cv.md', '-o', 'two.pdf');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('two.pdf: the result is a résumé in JSON; give a name that ends');
      expect(stderr).toContain('two.json');
    }));

  it('is named, with extract, for a document that is given as a résumé', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.pdf'), '%PDF-1.7\n');
      for (const argv of [['cv.pdf'], ['cv.pdf', '-f', 'txt'], ['preview', 'cv.pdf']]) {
        const { exitCode, stderr } = await runIn({ folder }, ...argv);
        expect({ argv, exitCode }).toEqual({ argv, exitCode: 4 });
        expect(stderr).toMatch(/^error: cv\.pdf: .*`render import`.*`render extract`/);
      }
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

  it('gives the résumé that a Word file of Vitae holds, without loss', () =>
    inFolder(async (folder) => {
      const resume = {
        basics: { name: 'Ada' },
        work: [{ name: 'Acme', highlights: ['**Bold**'] }],
      };
      const renderer = createRenderer();
      const options = RenderOptions.parse({ format: 'docx' });
      const { bytes } = await renderer.render(JSON.stringify(resume), options);
      await renderer.close();
      writeFileSync(join(folder, 'cv.docx'), bytes);
      const { stdout } = await runIn({ folder }, 'import', 'cv.docx');
      expect(JSON.parse(stdout)).toEqual(resume);
    }));
});
