import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../../support/terminal.ts';

describe('render validate', () => {
  it('reports which inputs are valid and the problems of the others', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'good.json'), '{"basics":{"name":"Ada"}}');
      writeFileSync(join(folder, 'bad.json'), '"Ada"');
      writeFileSync(join(folder, 'broken.json'), '{\n  "work": [,]\n}');
      const outcome = await runIn({ folder }, 'validate', 'bad.json', 'good.json', 'broken.json');
      expect(outcome.exitCode).toBe(4);
      expect(outcome.stdout).toBe('good.json: valid\n');
      expect(outcome.stderr).toContain('error: bad.json:1:1 must be an object');
      expect(outcome.stderr).toContain('error: broken.json:2:12 a comma too many; delete it');
    }));

  it('warns of repaired values and refuses them with strict', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'legacy.json'), '{ "basics": { "name": 7 } }');
      const lenient = await runIn({ folder }, 'validate', 'legacy.json');
      expect(lenient).toMatchObject({ exitCode: 0, stdout: 'legacy.json: valid\n' });
      expect(lenient.stderr).toMatch(/^warning: legacy\.json:1:23 \/basics\/name /);
      expect((await runIn({ folder }, 'validate', '--strict', 'legacy.json')).exitCode).toBe(4);
      expect((await runIn({ folder }, 'validate', '--strict', 'off', 'legacy.json')).exitCode).toBe(
        0,
      );
    }));

  it('lists lost texts with their place, and refuses them with strict', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{"work":[{"name":"did it","name":"X"}]}');
      const lenient = await runIn({ folder }, 'validate', 'cv.json');
      expect(lenient).toMatchObject({ exitCode: 0, stdout: 'cv.json: valid\n' });
      expect(lenient.stderr).toContain('lost: cv.json:1:18 /work/0/name "did it" is not printed\n');
      const strict = await runIn({ folder }, 'validate', '--strict', 'cv.json');
      expect(strict).toMatchObject({ exitCode: 16, stdout: '' });
      expect(strict.stderr).toContain('/work/0/name "did it" is not printed');
    }));

  it('names a photo that is missing and a theme of another program, as render does', () =>
    inFolder(async (folder) => {
      writeFileSync(
        join(folder, 'cv.json'),
        '{"basics":{"name":"Ada","image":"ada.jpg"},\n"meta":{"theme":"elegant"}}',
      );
      const { stderr } = await runIn({ folder }, 'validate', 'cv.json');
      expect(stderr).toContain(
        'note: cv.json:2:17 "elegant" is not a theme of Vitae; classic is used\n',
      );
      expect(stderr).toMatch(
        /warning: cv\.json:1:33 \/basics\/image is not printed: the file does not/,
      );
    }));

  it('says once that a text is not a list, and that a field is unknown', () =>
    inFolder(async (folder) => {
      const basics = { name: 'Ada', location: { adress: '1 Way' } };
      const resume = { basics, work: 'Acme', skills: 'Python, R' };
      writeFileSync(join(folder, 'cv.json'), JSON.stringify(resume));
      const { stderr } = await runIn({ folder }, 'validate', 'cv.json');
      expect(stderr.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/ \/basics\/location\/adress .*; did you mean "address"\?$/),
        expect.stringMatching(/ \/work is a text; read as a list$/),
        expect.stringMatching(/ \/skills is a text; read as a list$/),
      ]);
    }));

  it('asks whether a misspelt field means a known one', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{"work":[{"name":"X","higlights":["did it"]}]}');
      expect((await runIn({ folder }, 'validate', 'cv.json')).stderr).toBe(
        'warning: cv.json:1:34 /work/0/higlights is not a field that Vitae knows; printed as "Higlights: …"; did you mean "highlights"?\n',
      );
    }));

  it('says what a date is read as', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{"work":[{"name":"X","startDate":"June 2020"}]}');
      expect((await runIn({ folder }, 'validate', 'cv.json')).stderr).toBe(
        'warning: cv.json:1:34 /work/0/startDate is a date in another form: "June 2020" is read as 2020-06\n',
      );
    }));

  it('reads standard input', () =>
    inFolder(async (folder) => {
      expect(
        await runIn({ folder, stdin: '{"basics":{"name":"Ada"}}' }, 'validate', '-'),
      ).toMatchObject({
        exitCode: 0,
        stdout: '<stdin>: valid\n',
      });
    }));

  it('requires an input', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'validate');
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringMatching(/^error: A résumé file is missing: this folder has no/),
      });
    }));
});
