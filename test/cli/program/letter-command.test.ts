import { readdirSync, writeFileSync } from 'node:fs';
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

  const resume = '{"basics":{"name":"Ada Lovelace"}}';
  const letter = '---\nsubject: Engineer\n---\nDear Ms. Lee\n';
  const write = (folder: string, files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };

  it('is one document with its résumé in a folder, in each format', () =>
    inFolder(async (folder) => {
      write(folder, { 'cv.json': resume, 'l.md': letter });
      const argv = [
        'letter',
        'l.md',
        '--resume',
        'cv.json',
        '-o',
        'out/',
        '-f',
        'pdf',
        '-f',
        'txt',
      ];
      const { exitCode, stderr } = await runIn({ folder }, ...argv);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(readdirSync(join(folder, 'out')).sort()).toEqual(['l.pdf', 'l.txt']);
    }));

  it('does not take the name of the document of the résumé in the same file', () =>
    inFolder(async (folder) => {
      write(folder, { 'cv.json': resume, 'my-letter.yaml': 'letter: {subject: A}' });
      for (const argv of [
        ['letter', 'cv.json', '--resume', 'cv.json'],
        ['cv.json', '--document', 'letter'],
      ])
        expect(await runIn({ folder }, ...argv)).toMatchObject({ stdout: 'cv-letter.pdf\n' });
      const ofFile = await runIn({ folder }, 'letter', 'my-letter.yaml', '--resume', 'cv.json');
      expect(ofFile.stdout).toBe('my-letter.pdf\n');
      const both = await runIn({ folder }, 'cv.json', '--document', 'both');
      expect(both.stdout).toBe('cv.pdf\n');
    }));

  it('asks for front matter in a letter without it, or without its end', () =>
    inFolder(async (folder) => {
      write(folder, { 'cv.json': resume, 'a.md': 'Dear Ms. Lee', 'b.md': '---\nsubject: A\n' });
      const render = (name: string) => runIn({ folder }, 'letter', name, '--resume', 'cv.json');
      expect(await render('a.md')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(
          /^error: a\.md: a letter begins with front matter.*subject: /,
        ),
      });
      expect((await render('b.md')).stderr).toContain('b.md: the front matter, which begins');
    }));

  it('names the Markdown files of the folder when the letter is not there', () =>
    inFolder(async (folder) => {
      write(folder, { 'cv.json': resume, 'acme.md': letter });
      const argv = ['letter', 'nope.md', '--resume', 'cv.json'];
      expect((await runIn({ folder }, ...argv)).stderr).toContain('; this folder has acme.md\n');
    }));

  it('shows an example when no letter is given', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'letter');
      expect(exitCode).toBe(2);
      expect(stderr).toContain('; for example: render letter letter.md --resume resume.json');
    }));
});
