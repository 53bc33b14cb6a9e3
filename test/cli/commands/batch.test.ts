import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { RenderError } from '../../../src/errors.ts';
import { echoRenderer } from '../../support/echo-renderer.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

const ada = '{"basics":{"name":"Ada"}}';
const bob = '{"basics":{"name":"Bob"}}';

const readReport = (folder: string) =>
  readFileSync(join(folder, 'report.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .sort((one, other) => one.index - other.index || (one.file < other.file ? -1 : 1));

const batchOf = (folder: string, lines: readonly string[]): void =>
  writeFileSync(join(folder, 'p.jsonl'), lines.join('\n'));

const report = ['--report', 'report.jsonl'] as const;
const pattern = ['-o', 'out/{basics.name}.txt'] as const;

describe('renderBatch', () => {
  it('makes a document of each line, with its options, and reports it', () =>
    inFolder(async (folder) => {
      const own = `{"resume":${bob},"options":{"theme":"modern","format":["html","txt"]}}`;
      batchOf(folder, [ada, '', own, ada]);
      const outcome = await runIn(
        { folder },
        'batch',
        'p.jsonl',
        '-o',
        'out/{basics.name}.{format}',
        ...report,
        '-f',
        'txt',
      );
      expect(outcome).toMatchObject({ exitCode: 0, stdout: '', stderr: '4 made\n' });
      expect(readFileSync(join(folder, 'out/Bob.html'), 'utf8')).toBe(`html:modern:${bob}`);
      expect(readReport(folder).map(({ input, file }) => [input, file])).toEqual([
        ['p.jsonl:1', 'out/Ada.txt'],
        ['p.jsonl:3', 'out/Bob.html'],
        ['p.jsonl:3', 'out/Bob.txt'],
        ['p.jsonl:4', 'out/Ada-2.txt'],
      ]);
      expect(readReport(folder)[0]).toMatchObject({
        ...{ index: 1, format: 'txt', bytes: 37, lost: 0, warnings: { count: 0, codes: [] } },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }));

  it('goes on after bad lines, and says with its exit code that some failed', () =>
    inFolder(async (folder) => {
      batchOf(folder, [ada, `{"resume":${bob},"options":{"tehme":"x"}}`, '\u0000', bob]);
      const renderer = echoRenderer(({ text }) =>
        text.startsWith('\u0000')
          ? Promise.reject(new RenderError('invalid_json', 'The text is not JSON.'))
          : Promise.resolve(),
      );
      const outcome = await runIn({ folder, renderer }, 'batch', 'p.jsonl', ...pattern, ...report);
      expect(outcome).toMatchObject({ exitCode: 17 });
      expect(outcome.stderr).toMatch(/error: p.jsonl:2: .*did you mean "theme"/);
      expect(outcome.stderr).toMatch(/2 made, 2 failed\n$/);
      expect(readReport(folder).map(({ error }) => error?.code)).toEqual([
        undefined,
        'invalid_options',
        'invalid_json',
        undefined,
      ]);
    }));

  it('reads folders, patterns, zip archives, lists of files and standard input', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'cvs'));
      for (const name of ['cvs/a.json', 'cvs/b.yaml', 'package.json'])
        writeFileSync(join(folder, name), ada);
      const archive = zipSync({ 'in/z.json': strToU8(bob), 'notes.md': strToU8('-') });
      writeFileSync(join(folder, 'z.zip'), archive);
      writeFileSync(join(folder, 'list.txt'), 'cvs/b.yaml\r\n\ncvs/missing.json\n');
      const made = async (stdin: string, ...args: string[]) => {
        rmSync(join(folder, 'out'), { recursive: true, force: true });
        await runIn({ folder, stdin }, 'batch', ...args, '-o', 'out/', '-f', 'txt');
        return readdirSync(join(folder, 'out'));
      };
      expect(await made('', 'cvs')).toEqual(['a.txt', 'b.txt']);
      expect(await made('', 'cvs/*.json', 'z.zip')).toEqual(['a.txt', 'z.txt']);
      expect(await made('', '--files-from', 'list.txt')).toEqual(['b.txt']);
      expect(await made('cvs/a.json\n', '--files-from', '-')).toEqual(['a.txt']);
      expect(await made(`${ada}\n${bob}\n`, '-')).toEqual(['resume-1.txt', 'resume-2.txt']);
    }));

  it('passes over what is made and unchanged when it resumes', () =>
    inFolder(async (folder) => {
      const run = async (...lines: string[]) => {
        batchOf(folder, lines);
        const renderer = echoRenderer();
        const args = ['batch', 'p.jsonl', ...pattern, ...report, '--resume'];
        const { stderr } = await runIn({ folder, renderer }, ...args);
        return { stderr, texts: renderer.calls.map(({ text }) => text) };
      };
      expect(await run(ada, bob)).toMatchObject({ stderr: '2 made\n' });
      expect(await run(ada, bob)).toEqual({ stderr: '0 made, 2 unchanged\n', texts: [] });
      const eve = '{"basics":{"name":"Eve"}}';
      expect(await run(eve, ada, `${bob} `.replace('Bob', 'Bob\\u0020'))).toMatchObject({
        stderr: '2 made, 1 unchanged\n',
      });
      rmSync(join(folder, 'out/Ada.txt'));
      expect((await run(eve, ada)).texts).toEqual([ada]);
      expect(readReport(folder).map(({ index, file }) => [index, file])).toEqual([
        [1, 'out/Eve.txt'],
        [2, 'out/Ada.txt'],
      ]);
      expect(readdirSync(folder).sort()).toEqual(['out', 'p.jsonl', 'report.jsonl']);
    }));

  it('leaves a report that resumes when it is stopped, again and again', () =>
    inFolder(async (folder) => {
      const lines = Array.from({ length: 30 }, (_, index) => `{"basics":{"name":"N${index}"}}`);
      batchOf(folder, lines);
      const rendered: string[] = [];
      const args = ['batch', 'p.jsonl', ...pattern, ...report, '--resume'];
      const runUntil = (count: number) => {
        const controller = new AbortController();
        const renderer = echoRenderer(({ text }) => {
          rendered.push(text);
          if (rendered.length === count) controller.abort('SIGINT');
          return controller.signal.aborted
            ? Promise.reject(new RenderError('canceled', 'Stopped.'))
            : Promise.resolve();
        });
        return runIn({ folder, renderer, signal: controller.signal }, ...args);
      };
      const stopped = await runUntil(10);
      expect(stopped).toMatchObject({ exitCode: 130 });
      expect(stopped.stderr).toMatch(/made; --resume continues\n$/);
      // A process that was killed tears the last line.
      writeFileSync(join(folder, 'report.jsonl'), '{"index":', { flag: 'a' });
      expect(await runUntil(20)).toMatchObject({ exitCode: 130 });
      expect(existsSync(join(folder, 'report.jsonl.previous'))).toBe(true);
      const signal = AbortSignal.abort('SIGINT');
      expect(await runIn({ folder, signal }, ...args)).toMatchObject({ exitCode: 130 });
      expect(await runUntil(-1)).toMatchObject({ exitCode: 0 });
      expect(readReport(folder).map(({ index }) => index)).toEqual(lines.map((_, at) => at + 1));
      // Each stop gives up at most the documents in progress.
      expect(rendered.length).toBeLessThanOrEqual(30 + 2 * 4);
    }));

  it('names no input of a redacted document in the report', () =>
    inFolder(async (folder) => {
      const stated = '{"basics":{"name":"Ada"},"meta":{"vitae":{"redact":"name"}}}';
      const archive = { 'ada.json': strToU8(stated), 'bob.json': strToU8(bob) };
      writeFileSync(join(folder, 'people.zip'), zipSync(archive));
      batchOf(folder, ['\u0000', bob]);
      const inputs = async (...args: string[]) => {
        await runIn({ folder }, 'batch', ...args, '-o', 'out/', '-f', 'txt', ...report);
        return readReport(folder).map(({ input }) => input);
      };
      expect(await inputs('people.zip')).toEqual(['item 1', 'people.zip/bob.json']);
      const all = await inputs('people.zip', 'p.jsonl', 'bob.yaml', '--redact', 'name');
      expect(all).toEqual(['item 1', 'item 2', 'line 1', 'line 2', 'item 5']);
    }));

  it('has no part of a redacted résumé in a name', () =>
    inFolder(async (folder) => {
      batchOf(folder, [
        '{"basics":{"name":"Ada"},"meta":{"vitae":{"redact":"name"}}}',
        `{"resume":${bob},"options":{"redact":"name"}}`,
      ]);
      await runIn({ folder }, 'batch', 'p.jsonl', ...pattern);
      expect(readdirSync(join(folder, 'out'))).toEqual(['resume-1.txt', 'resume-2.txt']);
    }));

  it('ends at once when no document can be written or printed', () =>
    inFolder(async (folder) => {
      batchOf(
        folder,
        Array.from({ length: 50 }, () => ada),
      );
      writeFileSync(join(folder, 'out'), 'a file');
      const unwritable = await runIn({ folder }, 'batch', 'p.jsonl', ...pattern, ...report);
      expect(unwritable).toMatchObject({ exitCode: 9 });
      expect(unwritable.stderr).toMatch(/cannot be written.*\n0 made; --resume continues\n$/);
    }));

  it.each([
    [['p.jsonl'], /A batch writes files/],
    [['p.jsonl', '-o', 'all.pdf'], /All documents would have the name/],
    [['-o', 'out/'], /No input is given/],
    [['-', '--files-from', '-', '-o', 'out/'], /only once/],
    [['p.jsonl', '-o', 'out/', '--resume'], /--report report.jsonl/],
    [['p.jsonl', '-o', '{index}.pdf', '-f', 'docx'], /has the extension of pdf/],
  ])('refuses %j', (args, message) =>
    inFolder(async (folder) => {
      batchOf(folder, [ada]);
      const { exitCode, stderr } = await runIn({ folder }, 'batch', ...args);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(message);
    }),
  );

  it('never writes over an input or the report', () =>
    inFolder(async (folder) => {
      for (const name of ['a.json', 'report.json']) writeFileSync(join(folder, name), ada);
      const args = ['a.json', 'report.json', '-o', './', '-f', 'json', '--report', 'r.jsonl'];
      await runIn({ folder }, 'batch', ...args);
      expect(readdirSync(folder).sort()).toEqual([
        ...['a-2.json', 'a.json', 'r.jsonl', 'report-2.json', 'report.json'],
      ]);
      expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(ada);
    }));

  it('prints the report on standard output', () =>
    inFolder(async (folder) => {
      batchOf(folder, [ada]);
      const { stdout } = await runIn({ folder }, 'batch', 'p.jsonl', ...pattern, '--json');
      expect(JSON.parse(stdout)).toMatchObject({ index: 1, file: 'out/Ada.txt' });
    }));
});
