import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runIn } from '../support/terminal.ts';

const long = `{"basics": {"name": "${'Ada '.repeat(40)}" "label": "x", "summary": "${'word '.repeat(40)}"}}`;

describe('printError', () => {
  it('says one problem of a file once, with its place first', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{"basics" {}}');
      expect((await runIn({ folder }, 'validate', 'cv.json')).stderr).toBe(
        'error: cv.json:1:11 a colon is expected\n      1 | {"basics" {}}\n                    ^\n',
      );
    }));

  it('breaks a message between words to fit the terminal', () =>
    inFolder(async (folder) => {
      const { stderr } = await runIn({ folder, columns: 60 }, 'cv.json', '-t', 'modren');
      const lines = stderr.trimEnd().split('\n');
      expect(lines.filter((line) => line.length > 60)).toEqual([]);
      expect(lines.join('').replaceAll(/\s+/g, ' ')).toContain('Did you mean "modern"?');
    }));

  it.each([40, 60, 80, 200])('cuts the excerpt to a terminal of %d columns', (columns) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), long);
      const { stderr } = await runIn({ folder, columns }, 'validate', 'cv.json');
      const [shown = '', caret = ''] = stderr.split('\n').slice(-3);
      expect(shown.length).toBeLessThan(columns);
      expect(shown.length).toBeGreaterThan(Math.min(columns, 96) - 10);
      expect(shown.slice(caret.indexOf('^')).trim()).toMatch(/^"label"/);
    }),
  );

  it('puts the caret below its column after wide letters', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{"basics": {"name": "会社" "label": "x"}}');
      const { stderr } = await runIn({ folder }, 'validate', 'cv.json');
      expect(stderr).toContain(`\n${' '.repeat(37)}^\n`);
    }));
});

describe('printWarnings', () => {
  it('names them in the order of the lines of the file', () =>
    inFolder(async (folder) => {
      const text = '{\n"basics": {"name": "Ada", "phne": "1"},\n"skils": [{"name": "X"}]\n}';
      writeFileSync(join(folder, 'cv.json'), text);
      const { stderr } = await runIn({ folder }, 'validate', 'cv.json');
      expect(stderr.match(/cv\.json:\d+:\d+ \S+/g)).toEqual([
        'cv.json:2:35 /basics/phne',
        'cv.json:3:10 /skils',
      ]);
    }));
});
