import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer } from '../../src/render.ts';
import { inFolder, runIn } from '../support/terminal.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const good = '{"basics": {"name": "Ann"}, "work": [{"name": "Acme"}]}';
const utf16 = Buffer.from(good, 'utf16le');

/** A typical mistake: the file, what follows it on the command line, and the answer. */
type Mistake = readonly [what: string, name: string, content: string | Buffer, answer: RegExp];

const inFiles: readonly Mistake[] = [
  ['a comma is missing', 'a.json', '{\n"a": 1\n"b": 2}', /a\.json:2:7 a comma is expected/],
  ['a wrong key', 'a.json', '{"basics": {"nmae": "Ann"}}', /1:21 .*did you mean "name"\?/],
  [
    'a wrong section',
    'a.json',
    '{"basics": {"name": "A"}, "wrok": [{"name": "A"}]}',
    /1:35 .*did you mean "work"\?/,
  ],
  [
    'a wrong date',
    'a.json',
    '{"work": [{"name": "A", "startDate": "2020-13-45"}]}',
    /a\.json:1:38 .*"2020-13-45" is not a date of the calendar .*as in 2020-06-30/,
  ],
  ['a curly quote', 'a.json', '{“basics”: 1}', /1:2 .*write the straight quote "/],
  ['a tab in YAML', 'a.yaml', 'basics:\n\tname: Ann', /a\.yaml:2:1 indent with spaces/],
  ['a colon in a text of YAML', 'a.yaml', 'a: b: c', /a\.yaml:1:4 .*needs quotes/],
  ['a key given twice', 'a.json', '{"work": [], "work": [{"name": "A"}]}', /1:\d+ .*given twice/],
  ['a wrong type', 'a.json', '{"basics": {"phone": 1, "name": "A"}}', /1:22 .*is a number/],
  ['binary data', 'a.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]), /a PNG picture/],
  ['another encoding', 'a.json', Buffer.from('{"é": 1}', 'latin1'), /line 1, column 3 .*UTF-8/],
  ['an empty file', 'a.json', '', /a\.json:1:1 is empty; a résumé begins with \{/],
  ['a list', 'a.json', '[]', /a\.json:1:1 must be an object \{ … \}, not a list/],
  [
    'a wrong e-mail address',
    'a.json',
    '{"basics": {"name": "A", "email": "a(at)b"}}',
    /1:35 .*not an e-mail address like ada@example\.com/,
  ],
  ['an open brace', 'a.json', '{"basics": {"name": "A"}', /1:25 a closing brace } is expected/],
  ['a text after the end', 'a.json', '{"work": []} bye', /a\.json:1:14 .*delete the text/],
  [
    'a photo that is missing',
    'a.json',
    '{"basics": {"name": "A", "image": "me.jpg"}}',
    /1:35 .*the file does not exist/,
  ],
  [
    'a letter in place of a résumé',
    'a.md',
    '---\nsubject: x\n---\nText',
    /--document must be letter/,
  ],
  ['two documents', 'a.yaml', 'a: 1\n---\na: 2', /a\.yaml:3:1 a second document begins here/],
];

const onTheCommandLine: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a misspelt file', ['resume.jsn'], /did you mean "resume\.json"\?/],
  ['a folder without a résumé', ['empty'], /empty: is a folder without a résumé file/],
  ['an unknown theme', ['resume.json', '-t', 'modrn'], /Did you mean "modern"\?/],
  ['an unknown option', ['resume.json', '--them', 'x'], /Did you mean --theme\?/],
  ['a wrong format', ['resume.json', '-f', 'word'], /did you mean "docx"\?/],
  ['a command of another program', ['export'], /The command is: render resume\.json/],
  ['a misspelt command', ['valdate'], /did you mean "validate"\?/],
];

describe('a typical mistake is answered with its place and what would be right', () => {
  it.each(inFiles)('%s', (_, name, content, answer) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, name), content);
      const { stderr } = await runIn({ folder, renderer }, name, '-f', 'html');
      expect(stderr).toMatch(answer);
    }),
  );

  it('a letter without a text, or without its sender', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.md'), '---\nsubject: x\n---\n');
      writeFileSync(join(folder, 'ann.json'), good);
      const letter = ['letter', 'a.md', '-f', 'txt'];
      expect((await runIn({ folder, renderer }, ...letter)).stderr).toContain(
        'Try: render letter a.md --resume ann.json',
      );
      expect((await runIn({ folder, renderer }, ...letter, '--resume', 'ann.json')).stderr).toBe(
        'warning: a.md:2:3 /letter has no text; a letter in Markdown has it below the second ---\n',
      );
    }));

  it.each(onTheCommandLine)('%s', (_, argv, answer) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'resume.json'), good);
      mkdirSync(join(folder, 'empty'));
      const { exitCode, stderr } = await runIn({ folder, renderer }, ...argv);
      expect(stderr).toMatch(answer);
      expect(exitCode).toBeGreaterThan(1);
    }),
  );

  it.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['UTF-16', utf16],
    ['a comma before a closing bracket', '{"basics": {"name": "Ann",},}'],
  ])('%s is accepted without a word', (_, content) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.json'), content);
      expect(await runIn({ folder, renderer }, 'a.json', '-f', 'txt')).toMatchObject({
        exitCode: 0,
        stderr: '',
      });
    }),
  );
});
