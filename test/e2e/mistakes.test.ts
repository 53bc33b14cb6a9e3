import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer } from '../../src/render.ts';
import { inFolder, runIn } from '../support/terminal.ts';

/** The fifteen mistakes that people make most: the command, and what the answer says about place, fault and remedy. */
const mistakes: readonly {
  readonly mistake: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly exitCode: number;
  readonly says: readonly string[];
}[] = [
  {
    mistake: 'a missing comma',
    files: { 'cv.json': '{\n  "basics": { "name": "Ada" }\n  "work": []\n}' },
    argv: ['cv.json'],
    exitCode: 3,
    says: ['cv.json:3:3', 'a comma is expected', '3 |   "work": []'],
  },
  {
    mistake: 'a wrong key',
    files: { 'cv.json': '{"basics": {"name": "Ada"},\n "work": [{"postion": "Engineer"}]}' },
    argv: ['validate', 'cv.json'],
    exitCode: 0,
    says: ['cv.json:2:', '/work/0/postion', 'position'],
  },
  {
    mistake: 'a wrong date',
    files: {
      'cv.json': '{"basics": {"name": "Ada"},\n "work": [{"name": "X", "startDate": "2020-13"}]}',
    },
    argv: ['validate', 'cv.json'],
    exitCode: 0,
    says: ['cv.json:2:', '/work/0/startDate', 'is not a date', 'such as 2020-06'],
  },
  {
    mistake: 'a missing file',
    argv: ['resum.json'],
    exitCode: 8,
    says: ['resum.json: the file does not exist', 'did you mean "resume.json"?'],
  },
  {
    mistake: 'an unknown theme',
    argv: ['resume.json', '-t', 'moderm'],
    exitCode: 2,
    says: ['Theme "moderm"', 'Did you mean "modern"?', 'classic, compact, editorial'],
  },
  {
    mistake: 'curly quotes',
    files: { 'cv.json': '{\n  “basics”: {}\n}' },
    argv: ['cv.json'],
    exitCode: 3,
    says: ['cv.json:2:3', 'the curly quote “', 'write the straight quote "', '2 |   “basics”: {}'],
  },
  {
    mistake: 'a wrong value of an option',
    argv: ['resume.json', '--paper', 'a44'],
    exitCode: 2,
    says: ['--paper must be one of a4, letter, legal, a5, not "a44"', 'did you mean "a4"?'],
  },
  {
    mistake: 'an unknown option',
    argv: ['resume.json', '--colour', 'navy'],
    exitCode: 2,
    says: ["unknown option '--colour'; did you mean --accent?"],
  },
  {
    mistake: 'an option without its value',
    argv: ['resume.json', '--theme'],
    exitCode: 2,
    says: ["'-t, --theme <theme>' argument missing; for example modern"],
  },
  {
    mistake: 'a folder in place of a file',
    argv: ['cvs'],
    exitCode: 8,
    says: ['cvs: is a folder without a résumé file (.json, .yaml)'],
  },
  {
    mistake: 'an empty file',
    files: { 'cv.json': '' },
    argv: ['cv.json'],
    exitCode: 3,
    says: ['cv.json:1:1', 'is empty', 'a résumé begins with { in JSON'],
  },
  {
    mistake: 'a wrong extension',
    argv: ['resume.json', '-o', 'cv.doc'],
    exitCode: 2,
    says: ['cv.doc: .doc is not the extension of a format', 'did you mean ".docx"?'],
  },
  {
    mistake: 'no permission',
    files: { 'secret.json': '{}' },
    argv: ['secret.json'],
    exitCode: 8,
    says: ['secret.json: permission to read the file is denied', 'chmod u+r secret.json'],
  },
  {
    mistake: 'an unknown section in --hide',
    argv: ['resume.json', '--hide', 'skils', '-o', 'cv.txt'],
    exitCode: 0,
    says: ['"hide" names "skils"', 'is not the id of a section', 'did you mean "skills"?'],
  },
  {
    mistake: 'a wrong locale',
    argv: ['resume.json', '--locale', 'german', '-o', 'cv.txt'],
    exitCode: 2,
    says: ['--locale must be a BCP 47 tag, like en, de or pt-BR, not "german"'],
  },
];

/** Runs as another user if the tests run as root, who may read every file. */
const asUser = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
};

describe('The fifteen typical mistakes', () => {
  const renderer = createRenderer({});
  afterAll(() => renderer.close());

  it.each(mistakes)('$mistake: what, where, and what would be right', (each) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'resume.json'), '{"basics": {"name": "Ada"}}');
      mkdirSync(join(folder, 'cvs'));
      for (const [name, text] of Object.entries(each.files ?? {}))
        writeFileSync(join(folder, name), text, { mode: name === 'secret.json' ? 0 : 0o644 });
      chmodSync(folder, 0o755);
      const run = () => runIn({ folder, renderer }, ...each.argv);
      const { exitCode, stderr } = await (each.mistake === 'no permission' ? asUser(run) : run());
      if (process.env['SHOW_MESSAGES']) process.stderr.write(`${each.mistake}:\n${stderr}\n`);
      const missing = each.says.filter((words) => !stderr.includes(words));
      expect({ exitCode, missing, stderr }).toEqual({
        exitCode: each.exitCode,
        missing: [],
        stderr,
      });
    }),
  );
});
