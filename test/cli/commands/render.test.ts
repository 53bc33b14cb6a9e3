import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { limits } from '../../../src/limits.ts';
import type { ResumeSource } from '../../../src/render.ts';
import { echoRenderer, failing, untilCanceled } from '../../support/echo-renderer.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

const resume = '{"basics":{"name":"Zoë"}}';
const at = (folder: string, name = 'resume.json', text = resume): string => {
  writeFileSync(join(folder, name), text);
  return folder;
};
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('render', () => {
  it('writes a PDF beside the résumé and prints its path', () =>
    inFolder(async (folder) => {
      const outcome = await runIn({ folder: at(folder) }, 'resume.json');
      expect(outcome).toMatchObject({ exitCode: 0, stdout: 'resume.pdf\n', stderr: '' });
      expect(read(folder, 'resume.pdf')).toBe(`pdf:classic:${resume}`);
      expect(readdirSync(folder).sort()).toEqual(['resume.json', 'resume.pdf']);
    }));

  it('prints lost texts, and with --json a report on each document instead', () =>
    inFolder(async (folder) => {
      const lost = [{ path: '/work/0/x', line: 1, column: 2, text: 'did it' }];
      const values = { printed: 3, technical: 1, setting: 0, excluded: 0, lost: 1 };
      const renderer = echoRenderer(undefined, [], undefined, { values, lost });
      at(folder);
      expect(await runIn({ folder, renderer }, 'resume.json')).toMatchObject({
        stderr: 'lost: resume.json:1:2 /work/0/x "did it" is not printed\n',
        stdout: 'resume.pdf\n',
      });
      const { stdout, stderr } = await runIn(
        { folder, renderer },
        ...['resume.json', '-f', 'pdf', '-f', 'txt', '--json'],
      );
      expect(stderr).toBe('');
      const timings = { parse: 1.3, format: 2 };
      const report = { resume: 'resume.json', warnings: [], values, lost, timings };
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual([
        { ...report, format: 'pdf', file: 'resume.pdf' },
        { ...report, format: 'txt', file: 'resume.txt' },
      ]);
    }));

  it('reports failures with --json, which needs a file as output', () =>
    inFolder(async (folder) => {
      const renderer = failing('text_lost', 'The document does not print 1 text of the résumé.');
      const outcome = await runIn({ folder: at(folder), renderer }, 'resume.json', '--json');
      expect(outcome.exitCode).toBe(16);
      expect(JSON.parse(outcome.stdout)).toMatchObject({ error: { code: 'text_lost' } });
      expect(await runIn({ folder }, 'resume.json', '--json', '-o', '-')).toMatchObject({
        exitCode: 2,
        stderr: 'error: --json prints on standard output; choose a file with -o\n',
      });
    }));

  it('writes beside the résumé, not into the folder of the caller', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'cv'));
      at(join(folder, 'cv'));
      expect((await runIn({ folder }, 'cv/resume.json')).stdout).toBe('cv/resume.pdf\n');
      expect(existsSync(join(folder, 'cv/resume.pdf'))).toBe(true);
    }));

  it('does not name a redacted document after its input unless a name is given', () =>
    inFolder(async (folder) => {
      at(folder, 'zoe.json');
      at(folder, 'zoe2.json');
      const echo = echoRenderer();
      const renderer: typeof echo = {
        ...echo,
        render: async (source, options, signal) => ({
          ...(await echo.render(source, options, signal)),
          filename: `Résumé.${options.format}`,
          isRedacted: true,
        }),
      };
      const run = async (...argv: string[]) => (await runIn({ folder, renderer }, ...argv)).stdout;
      expect(await run('zoe.json')).toBe('Résumé.pdf\n');
      expect(await run('zoe.json', '-f', 'pdf', '-f', 'docx')).toBe('Résumé.pdf\nRésumé.docx\n');
      expect(await run('zoe.json', 'zoe2.json', '-o', 'out/')).toBe(
        'out/Résumé 1.pdf\nout/Résumé 2.pdf\n',
      );
      expect(await run('zoe.json', '-o', 'zoe.pdf')).toBe('zoe.pdf\n');
      expect(readdirSync(join(folder, 'out')).sort()).toEqual(['Résumé 1.pdf', 'Résumé 2.pdf']);
    }));

  it('passes the folder of each file for photos, and none for standard input', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'cv'));
      at(join(folder, 'cv'));
      const sources: ResumeSource[] = [];
      const echo = echoRenderer();
      const renderer: typeof echo = {
        ...echo,
        render: (source, options, signal) => {
          sources.push(source);
          return echo.render(source, options, signal);
        },
      };
      await runIn({ folder, renderer }, 'cv/resume.json');
      await runIn({ folder, renderer, stdin: resume }, '-');
      expect(sources).toEqual([
        [{ text: resume, notation: 'json', folder: join(folder, 'cv') }],
        [{ text: resume }],
      ]);
    }));

  it('allows photos from the hosts in the environment', () =>
    inFolder(async (folder) => {
      const env = { VITAE_PHOTO_HOSTS: 'cdn.example.com' };
      const { opened } = await runIn({ folder: at(folder), env }, 'resume.json');
      expect(opened).toMatchObject([{ photoHosts: ['cdn.example.com'] }]);
    }));

  it('infers the format from the extension of the output', () =>
    inFolder(async (folder) => {
      await runIn({ folder: at(folder) }, 'resume.json', '-o', 'cv.DOCX', '-t', 'modern');
      expect(read(folder, 'cv.DOCX')).toBe(`docx:modern:${resume}`);
    }));

  it('writes every format of every résumé into a new folder', () =>
    inFolder(async (folder) => {
      at(folder, 'a.json');
      at(folder, 'b.json');
      const argv = ['a.json', 'b.json', '-f', 'pdf', '-f', 'txt', '-f', 'pdf', '-o', 'out/deep/'];
      const { stdout, exitCode } = await runIn({ folder }, ...argv);
      expect(exitCode).toBe(0);
      expect(stdout.split('\n')).toEqual([
        'out/deep/a.pdf',
        'out/deep/a.txt',
        'out/deep/b.pdf',
        'out/deep/b.txt',
        '',
      ]);
    }));

  it('accepts an existing folder without the slash', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'out'));
      expect((await runIn({ folder: at(folder) }, 'resume.json', '-o', 'out')).stdout).toBe(
        'out/resume.pdf\n',
      );
    }));

  it('passes every option to the renderer', () =>
    inFolder(async (folder) => {
      const renderer = echoRenderer();
      await runIn(
        { folder: at(folder), renderer },
        'resume.json',
        '--paper',
        'letter',
        '--locale=de',
      );
      expect(renderer.calls[0]?.options).toMatchObject({
        paper: 'letter',
        locale: 'de',
        theme: 'classic',
      });
      expect(renderer.isClosed()).toBe(true);
    }));

  it('reads standard input and writes standard output', () =>
    inFolder(async (folder) => {
      const outcome = await runIn({ folder, stdin: resume }, '-');
      expect(outcome).toMatchObject({ exitCode: 0, stdout: `pdf:classic:${resume}` });
    }));

  it('names a document from standard input after the person in a folder', () =>
    inFolder(async (folder) => {
      const { stdout } = await runIn({ folder, stdin: resume }, '-', '-o', 'out/');
      expect(stdout).toBe('out/Zoë Łukasz – Résumé.pdf\n');
    }));

  it('refuses a binary document on a terminal, and prints text there', () =>
    inFolder(async (folder) => {
      const terminal = { folder, stdin: resume, isTTY: { stdout: true } };
      expect(await runIn(terminal, '-')).toMatchObject({
        exitCode: 2,
        stdout: '',
        stderr:
          'error: A pdf file cannot be shown on a terminal. Give -o FILE, or pipe the output.\n',
      });
      expect((await runIn(terminal, '-', '-f', 'txt')).stdout).toBe(`txt:classic:${resume}`);
    }));

  it('continues after a failure and exits with the first exit code', () =>
    inFolder(async (folder) => {
      at(folder);
      const argv = ['none.json', 'resume.json', 'sub', '-o', './'];
      mkdirSync(join(folder, 'sub'));
      const { exitCode, stdout, stderr } = await runIn({ folder }, ...argv);
      expect(exitCode).toBe(8);
      expect(stdout).toBe('resume.pdf\n');
      expect(stderr).toBe(
        'error: none.json: the file does not exist; this folder has resume.json\nerror: sub: is a folder without a résumé file (.json, .yaml, .xml)\n1 made, 2 failed\n',
      );
    }));

  it('suggests a command for a missing file', () =>
    inFolder(async (folder) => {
      const { stderr } = await runIn({ folder }, 'theme');
      expect(stderr).toBe('error: theme: the file does not exist; did you mean "themes"?\n');
    }));

  it.each([
    [
      ['resume.json', '-o', 'x.pdf', '-f', 'pdf', '-f', 'docx'],
      '2 documents cannot be written to the single file x.pdf. Give a folder: -o ./',
    ],
    [
      ['resume.json', '-o', '-', '-f', 'pdf', '-f', 'docx'],
      'Standard output accepts only one document. Give a folder: -o out/',
    ],
    [
      ['resume.json', '-o', 'x.pdf', '-f', 'docx'],
      'x.pdf has the extension of pdf, but -f is docx.',
    ],
    [
      ['resume.json', '-o', 'x.doc'],
      'x.doc: .doc is not the extension of a format; did you mean ".docx"? Known extensions: .pdf .docx .html .txt .md .png .json. Or give the format with -f.',
    ],
    [
      ['resume.json', 'sub/resume.json', '-o', 'out/'],
      'resume.json and sub/resume.json would both be written to out/resume.pdf.',
    ],
    [
      ['resume.json', '-o', 'resume.json', '-f', 'json'],
      'resume.json is an input and would be overwritten. Give -o.',
    ],
    [['-', '-'], 'Standard input can be read only once: give "-" once.'],
    [
      ['resume.json', '-f', 'pdff'],
      '--format must be one of pdf, docx, html, txt, md, png, json, not "pdff"; did you mean "pdf"?',
    ],
    [['resume.json', '-t', 'a', '-t', 'b'], '--theme is given 2 times but accepts only one value'],
    [['-t', 'modern', 'themes'], 'Put options after the command: render themes …'],
  ])('refuses %j before reading any file', (argv, message) =>
    inFolder(async (folder) => {
      const renderer = echoRenderer();
      const outcome = await runIn({ folder: at(folder), renderer }, ...argv);
      expect(outcome).toMatchObject({ exitCode: 2, stdout: '', stderr: `error: ${message}\n` });
      expect(renderer.calls).toEqual([]);
    }),
  );

  it.each([
    [
      ['--them', 'modern', 'resume.json'],
      "error: unknown option '--them'\n(Did you mean --theme?)\n",
    ],
    [['resume.json', '-o'], "error: option '-o, --output <file>' argument missing\n"],
  ])('refuses %j and suggests the closest flag', (argv, stderr) =>
    inFolder(async (folder) => {
      expect(await runIn({ folder: at(folder) }, ...argv)).toMatchObject({ exitCode: 2, stderr });
    }),
  );

  it('prints every issue with place, pointer, source line and caret', () =>
    inFolder(async (folder) => {
      const text = '{\n\t"work": [\n\t\t{ "name": 7 }\n\t]\n}';
      const renderer = failing('invalid_resume', 'The résumé has 2 problems.', {
        issues: [
          { path: '/work/0/name', message: 'must be a text, not a number', line: 3, column: 13 },
          { path: '/work', message: 'is odd' },
        ],
      });
      const { exitCode, stderr } = await runIn(
        { folder: at(folder, 'r.json', text), renderer },
        'r.json',
      );
      expect(exitCode).toBe(4);
      expect(stderr.split('\n')).toEqual([
        'error: r.json: The résumé has 2 problems.',
        '  r.json:3:13 /work/0/name must be a text, not a number',
        '      3 |   { "name": 7 }',
        '                      ^',
        '  r.json /work is odd',
        '',
      ]);
    }));

  it('prints each warning once for several formats', () =>
    inFolder(async (folder) => {
      const warning = {
        code: 'repeated_key',
        path: '/a',
        message: 'is given twice',
        line: 1,
        column: 2,
        before: 1,
      } as const;
      const renderer = echoRenderer(undefined, [warning]);
      const argv = ['resume.json', '-f', 'pdf', '-f', 'txt'];
      const { stderr, exitCode } = await runIn({ folder: at(folder), renderer }, ...argv);
      expect({ stderr, exitCode }).toEqual({
        stderr: 'warning: resume.json:1:2 /a is given twice\n',
        exitCode: 0,
      });
    }));

  it('cuts a long line around the error', () =>
    inFolder(async (folder) => {
      const text = `{"a":"${'x'.repeat(500)}",!}`;
      const column = text.indexOf('!') + 1;
      const renderer = failing('invalid_json', 'The text is not JSON.', {
        issues: [{ path: '', message: 'odd', line: 1, column }],
      });
      const { stderr } = await runIn({ folder: at(folder, 'r.json', text), renderer }, 'r.json');
      const [, source = '', caret = ''] = stderr.split('\n');
      expect(source.length).toBeLessThan(120);
      expect(source[caret.indexOf('^')]).toBe('!');
    }));

  it('replaces control characters of a résumé', () =>
    inFolder(async (folder) => {
      const renderer = failing('invalid_resume', 'bad \u001b]0;title\u0007 \u009b31m');
      const { stderr } = await runIn({ folder: at(folder), renderer }, 'resume.json');
      expect(stderr).toBe('error: resume.json: bad \uFFFD]0;title\uFFFD \uFFFD31m\n');
    }));

  it('prints the stack of a bug and the reason for a missing browser', () =>
    inFolder(async (folder) => {
      at(folder);
      const bug = await runIn(
        { folder, renderer: echoRenderer(() => Promise.reject(new TypeError('x is 7'))) },
        'resume.json',
      );
      expect(bug.exitCode).toBe(1);
      expect(bug.stderr).toMatch(/TypeError: x is 7\n\s+at .*\n(.*\n)*This is a bug in Vitae/);
      const renderer = failing('browser_unavailable', 'No browser.', {
        cause: new Error('libnss3 is missing'),
      });
      expect(await runIn({ folder, renderer }, 'resume.json')).toMatchObject({
        exitCode: 10,
        stderr: 'error: No browser.\n  because: libnss3 is missing\n',
      });
    }));

  it('prints an error once when it concerns every input', () =>
    inFolder(async (folder) => {
      at(folder, 'a.json');
      at(folder, 'b.json');
      const renderer = failing('theme_not_found', 'Theme "x" does not exist.');
      expect(await runIn({ folder, renderer }, 'a.json', 'b.json', '-o', 'out/')).toMatchObject({
        exitCode: 2,
        stderr: 'error: Theme "x" does not exist.\n0 made, 2 failed\n',
      });
    }));

  it('refuses a file over the limit without reading it', () =>
    inFolder(async (folder) => {
      at(folder, 'big.json', ' '.repeat(limits.bodyBytes + 1));
      const outcome = await runIn({ folder }, 'big.json');
      expect(outcome.exitCode).toBe(5);
      expect(outcome.stderr).toMatch(/too large: 5242881 bytes, the limit is 5242880/);
    }));

  it('stops reading standard input at the limit', () =>
    inFolder(async (folder) => {
      const endless = Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(1024 * 1024, ' ');
        })(),
      );
      expect((await runIn({ folder, stdin: endless }, '-')).exitCode).toBe(5);
    }));

  it('reads at most the limit from a device', () =>
    inFolder(async (folder) => {
      expect((await runIn({ folder }, '/dev/zero', '-f', 'txt', '-o', '-')).exitCode).toBe(5);
      expect((await runIn({ folder }, '/dev/null', '-f', 'txt', '-o', '-')).exitCode).toBe(0);
    }));

  it('reads a named pipe up to its end or the limit', () =>
    inFolder(async (folder) => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      const inTime = runIn({ folder }, 'pipe', '-f', 'txt', '-o', '-');
      await writeFile(pipe, '{}');
      expect((await inTime).exitCode).toBe(0);
      const endless = spawn('sh', ['-c', 'exec cat /dev/zero > pipe'], { cwd: folder });
      const ended = new Promise((done) => endless.once('close', done));
      expect((await runIn({ folder }, 'pipe', '-f', 'txt', '-o', '-')).exitCode).toBe(5);
      await ended;
    }));

  it('stops waiting for a pipe without a writer on a signal', () =>
    inFolder(async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const controller = new AbortController();
      const outcome = runIn({ folder, signal: controller.signal }, 'pipe', '-o', 'x.pdf');
      setImmediate(() => controller.abort('SIGHUP'));
      expect((await outcome).exitCode).toBe(129);
    }));

  it('reports a full disk of standard output', () =>
    inFolder(async (folder) => {
      const outcome = await runIn(
        { folder: at(folder), stdout: createWriteStream('/dev/full').on('error', () => undefined) },
        ...['resume.json', '-f', 'txt', '-o', '-'],
      );
      expect(outcome).toMatchObject({
        exitCode: 9,
        stderr: 'error: <stdout>: cannot be written: the disk is full\n',
      });
    }));

  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
    ['SIGTERM', 143],
  ])('closes the renderer on %s and exits with code %i', (name, code) =>
    inFolder(async (folder) => {
      const controller = new AbortController();
      const renderer = untilCanceled(() => setImmediate(() => controller.abort(name)));
      const outcome = await runIn(
        { folder: at(folder), renderer, signal: controller.signal },
        'resume.json',
      );
      expect(outcome).toMatchObject({ exitCode: code, stdout: '', stderr: '' });
      expect(renderer.isClosed()).toBe(true);
      expect(readdirSync(folder)).toEqual(['resume.json']);
    }),
  );

  it('stops waiting for standard input on a signal', () =>
    inFolder(async (folder) => {
      const controller = new AbortController();
      const silent = new Readable({ read: () => setImmediate(() => controller.abort('SIGINT')) });
      const outcome = await runIn({ folder, stdin: silent, signal: controller.signal }, '-');
      expect(outcome.exitCode).toBe(130);
      expect(silent.destroyed).toBe(true);
    }));

  it('exits without a message when the reader closes the pipe', () =>
    inFolder(async (folder) => {
      const stdout = new Writable({
        write: (_chunk, _encoding, done) =>
          done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
      });
      stdout.on('error', () => undefined);
      expect(await runIn({ folder, stdin: resume, stdout }, '-')).toMatchObject({
        exitCode: 141,
        stderr: '',
      });
    }));

  it('shows progress only on a terminal and clears the line', () =>
    inFolder(async (folder) => {
      at(folder);
      const { stderr } = await runIn({ folder, isTTY: { stderr: true } }, 'resume.json');
      expect(stderr).toBe('\r\u001b[2Kresume.json → pdf (1 of 1)\r\u001b[2K');
      const dumb = await runIn(
        { folder, isTTY: { stderr: true }, env: { TERM: 'dumb' } },
        'resume.json',
      );
      expect(dumb.stderr).toBe('');
    }));

  it('colours the word "error" on a terminal, unless NO_COLOR or TERM forbid it', () =>
    inFolder(async (folder) => {
      const printed = async (env: Record<string, string>) =>
        (await runIn({ folder, isTTY: { stderr: true }, env }, 'missing.json')).stderr;
      expect(await printed({})).toContain('\u001b[31merror:\u001b[39m missing.json');
      for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
        expect(await printed(env)).not.toContain('\u001b[3');
      }
    }));

  it('passes the browser settings of the environment', () =>
    inFolder(async (folder) => {
      const environment = { VITAE_PAGES: '2', PORT: 'x' };
      const { opened } = await runIn({ folder: at(folder), env: environment }, 'resume.json');
      const browser = { environment, pages: 2, warn: expect.any(Function) };
      const npmThemes = { names: [], folders: [at(folder)] };
      expect(opened).toEqual([{ browser, npmThemes }]);
    }));

  it('keeps the old document when the render fails', () =>
    inFolder(async (folder) => {
      at(folder);
      writeFileSync(join(folder, 'resume.pdf'), 'old');
      chmodSync(join(folder, 'resume.pdf'), 0o640);
      await runIn({ folder, renderer: failing('timeout', 'Too slow.') }, 'resume.json');
      expect(read(folder, 'resume.pdf')).toBe('old');
    }));
});
