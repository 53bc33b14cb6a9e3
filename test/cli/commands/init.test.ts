import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseResume } from '../../../src/resume/parse.ts';
import { sampleResume } from '../../../src/resume/sample-resume.ts';
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

  it.each(['cv.yaml', 'cv.yml'])(
    'writes %s as YAML with the same content and a schema line',
    (name) =>
      inFolder(async (folder) => {
        expect((await runIn({ folder }, 'init', name)).stdout).toBe(`${name}\n`);
        const text = readFileSync(join(folder, name), 'utf8');
        expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\nbasics:\n/);
        const { $schema: _, ...content } = sampleResume;
        expect(parseResume(text, { notation: 'yaml' })).toMatchObject({
          source: content,
          warnings: [],
        });
      }),
  );

  it('names a file with the schema', () =>
    inFolder(async (folder) => {
      const outcome = await runIn(
        { folder },
        'init',
        'me/cv.yaml',
        '--schema-path',
        'cv.schema.json',
      );
      expect(outcome.exitCode).toBe(0);
      const text = readFileSync(join(folder, 'me', 'cv.yaml'), 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/cv\.schema\.json\nbasics:/);
      expect(JSON.parse(readFileSync(join(folder, 'cv.schema.json'), 'utf8'))).toMatchObject({
        $id: sampleResume.$schema,
      });
    }));

  it.each([
    ['cv.yalm', 'did you mean ".yaml"?'],
    ['cv.docx', 'give a name that ends in .json or .yaml'],
  ])('refuses %s', (name, hint) =>
    inFolder(async (folder) => {
      expect(await runIn({ folder }, 'init', name)).toMatchObject({
        exitCode: 2,
        stderr: `error: ${name}: a résumé is written as JSON or YAML; ${hint}\n`,
      });
      expect(existsSync(join(folder, name))).toBe(false);
    }),
  );

  it('does not overwrite an existing file', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'mine.json'), 'mine');
      const { exitCode, stderr } = await runIn({ folder }, 'init', 'mine.json');
      expect(exitCode).toBe(9);
      expect(stderr).toMatch(/mine\.json already exists and was not changed/);
      expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
    }));

  it('makes the folder of the file', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder }, 'init', 'new/cv.yaml')).toMatchObject({ exitCode: 0 });
      expect(existsSync(join(folder, 'new/cv.yaml'))).toBe(true);
    }));

  it('reports why it cannot write', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'no'), '');
      expect(await runIn({ folder }, 'init', 'no/folder.json')).toMatchObject({
        exitCode: 9,
        stderr:
          'error: no/folder.json: cannot be written: a part of the path is a file, not a folder\n',
      });
    }));

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('ends where the file system refuses new folders as if their parent were missing', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder }, 'init', '/proc/vitae/resume.json')).toMatchObject({
        exitCode: 9,
        stderr:
          'error: /proc/vitae/resume.json: cannot be written: the folder does not exist and cannot be created\n',
      });
    }),
  );
});
