import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckReport } from '../../../src/render.ts';
import { echoRenderer, failing, passedCheck } from '../../support/echo-renderer.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

const finding = {
  code: 'text_missing',
  path: '/work/0/name',
  line: 3,
  column: 7,
  message: '"Engines" is not in the file.',
  page: 2,
} as const;
const advice = {
  code: 'gap',
  path: '/work/0',
  line: 3,
  column: 5,
  message: 'Nine months.',
} as const;
const failed: CheckReport = {
  ...passedCheck,
  passed: false,
  found: 2,
  findings: [finding],
  advice: [advice],
};
const warning = {
  code: 'legacy_key',
  path: '/basics/picture',
  message: 'is image',
  before: '',
} as const;

const failingRenderer = () => echoRenderer(undefined, [warning], failed);

const inFolderWith = (names: readonly string[], work: (folder: string) => Promise<void>) =>
  inFolder(async (folder) => {
    for (const name of names) writeFileSync(join(folder, name), '{}');
    await work(folder);
  });

describe('render check', () => {
  it('reports the counts for PDF and Word and does not write documents', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const outcome = await runIn({ folder }, 'check', 'cv.json', '-t', 'modern');
      expect(outcome).toMatchObject({
        exitCode: 0,
        stdout: 'cv.json → pdf: all 3 texts, 1 link\ncv.json → docx: all 3 texts, 1 link\n',
        stderr: '',
      });
      expect(readdirSync(folder)).toEqual(['cv.json']);
    }));

  it('prints warnings, findings and advice with their places, and fails on findings', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const renderer = failingRenderer();
      const outcome = await runIn({ folder, renderer }, 'check', 'cv.json', '-f', 'pdf');
      expect(outcome).toMatchObject({
        exitCode: 15,
        stdout: 'cv.json → pdf: 1 finding, 2 of 3 texts, 1 link\n',
        stderr: [
          'warning: cv.json /basics/picture is image',
          'finding: cv.json:3:7 /work/0/name "Engines" is not in the file. (pdf, page 2)',
          'advice: cv.json:3:5 /work/0 Nine months.',
          '',
        ].join('\n'),
      });
    }));

  it('prints what a parser found with --ats', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const values = [{ expected: 'Ada', found: 'Ada', score: 1 }];
      const ats = { score: 1, fields: [{ field: 'name', score: 1, values }] } as const;
      const renderer = echoRenderer(undefined, [], { ...passedCheck, ats });
      const outcome = await runIn({ folder, renderer }, 'check', '--ats', 'cv.json', '-f', 'pdf');
      expect(renderer.calls.map(({ options }) => options.ats)).toEqual(['on']);
      expect(outcome.stdout.split('\n').slice(1)).toEqual([
        'cv.json → pdf, read as a parser does: 100 of 100',
        'field      score  résumé                          found',
        'name         100  Ada                             Ada',
        '',
      ]);
    }));

  it('prints one line of JSON per résumé with --json', () =>
    inFolderWith(['one.json', 'two.json'], async (folder) => {
      const renderer = failingRenderer();
      const args = ['check', '--json', '-f', 'docx', 'one.json', 'two.json'];
      const { exitCode, stdout, stderr } = await runIn({ folder, renderer }, ...args);
      expect({ exitCode, stderr }).toEqual({ exitCode: 15, stderr: '' });
      const reports = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      expect(reports).toMatchObject([
        { resume: 'one.json', passed: false, documents: [{ format: 'docx', findings: [finding] }] },
        { resume: 'two.json', passed: false, advice: [advice], warnings: [warning] },
      ]);
    }));

  it('continues after an unreadable résumé', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const outcome = await runIn({ folder }, 'check', 'gone.json', 'cv.json', '-f', 'txt');
      expect(outcome).toMatchObject({
        exitCode: 8,
        stdout: 'cv.json → txt: all 3 texts, 1 link\n',
      });
      expect(outcome.stderr).toContain('gone.json: the file does not exist');
    }));

  it('reads standard input and does not accept --check', () =>
    inFolder(async (folder) => {
      const read = await runIn({ folder, stdin: '{}' }, 'check', '-', '-f', 'html');
      expect(read.stdout).toBe('<stdin> → html: all 3 texts, 1 link\n');
      expect((await runIn({ folder }, 'check', '--check', '-')).exitCode).toBe(2);
    }));
});

describe('render --check', () => {
  it('writes the document and prints findings and advice', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const renderer = failingRenderer();
      const outcome = await runIn(
        { folder, renderer },
        '--check',
        'cv.json',
        '-f',
        'pdf',
        '-f',
        'docx',
        '-o',
        'out/',
      );
      expect(outcome).toMatchObject({ exitCode: 0, stdout: 'out/cv.pdf\nout/cv.docx\n' });
      expect(outcome.stderr.split('\n').map((line) => line.split(' ')[0])).toEqual([
        'warning:',
        'advice:',
        'finding:',
        'finding:',
        '',
      ]);
    }));

  it('does not print findings without the flag', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const { stderr } = await runIn(
        { folder, renderer: echoRenderer(undefined, [], failed) },
        'cv.json',
      );
      expect(stderr).toBe('');
    }));

  it('exits with the code of check_failed and lists every finding with --strict', () =>
    inFolderWith(['cv.json'], async (folder) => {
      const renderer = failing('check_failed', 'The pdf differs from the résumé.', {
        issues: [finding],
      });
      const { exitCode, stderr } = await runIn(
        { folder, renderer },
        '--check',
        '--strict',
        'cv.json',
      );
      expect(exitCode).toBe(15);
      expect(stderr).toContain('  cv.json:3:7 /work/0/name "Engines" is not in the file.');
      expect(readdirSync(folder)).toEqual(['cv.json']);
    }));
});
