import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatNames, RenderOptions, type Format } from '../../src/options/schema.ts';
import { createRenderer } from '../../src/render.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/bin/render.js');
const seed = join(root, 'seeds/staff-engineer.json');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitae-e2e-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const render = (args: readonly string[], input?: string, env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    input: input ?? '',
    // A system that has no sandbox for ordinary users would make a second attempt to launch.
    env: { ...process.env, VITAE_SANDBOX: 'off', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr: stderr.toString() };
};

const beginnings: Readonly<Record<Format, string>> = {
  pdf: '%PDF-1.',
  docx: 'PK\u0003\u0004',
  html: '<!doctype html>',
  txt: 'Professional Experience',
  md: '---\nvitae:\n',
  png: '\u0089PNG',
  json: '{\n  "$schema": ',
};

describe('the program render', () => {
  it('renders every format of a seed', () => {
    const outcome = render([seed, '-o', 'out/', ...formatNames.flatMap((name) => ['-f', name])]);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout.toString().split('\n').sort().slice(1)).toEqual(
      formatNames.map((name) => `out/staff-engineer.${name}`).sort(),
    );
    for (const name of formatNames) {
      const bytes = readFileSync(join(folder, `out/staff-engineer.${name}`));
      expect(bytes.subarray(0, 40).toString('latin1').toLowerCase()).toMatch(
        beginnings[name].toLowerCase(),
      );
    }
  });

  it('renders the compiled templates like their sources', async () => {
    const renderer = createRenderer();
    for (const { name } of await renderer.themes()) {
      const { stdout } = render([seed, '-t', name, '-f', 'html', '-o', '-']);
      const options = RenderOptions.parse({ theme: name, format: 'html' });
      const { bytes } = await renderer.render(readFileSync(seed, 'utf8'), options);
      expect(stdout.equals(bytes)).toBe(true);
    }
    await renderer.close();
  });

  it('reads standard input and writes standard output', () => {
    const { status, stdout } = render(['-', '-t', 'modern'], readFileSync(seed, 'utf8'));
    expect(status).toBe(0);
    expect(stdout.subarray(0, 7).toString()).toBe('%PDF-1.');
    expect(stdout.subarray(-7).toString()).toContain('%%EOF');
  });

  it('writes a sample résumé that it can render', () => {
    expect(render(['init'])).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = render(['resume.json', '-f', 'txt', '-o', '-']);
    expect({ status, name: stdout.toString().startsWith('Robin Example') }).toEqual({
      status: 0,
      name: true,
    });
  });

  it('exits with the code of each failure and does not write a file', () => {
    writeFileSync(join(folder, 'broken.json'), '{ "basics": [ }');
    writeFileSync(join(folder, 'wrong.json'), '{ "basics": { "name": {} } }');
    const codes = {
      options: render([seed, '--paper', 'a9']).status,
      theme: render([seed, '-t', 'nope', '-o', 'x.pdf']).status,
      json: render(['broken.json']).status,
      resume: render(['wrong.json']).status,
      input: render(['none.json']).status,
      output: render([seed, '-f', 'txt', '-o', 'broken.json/x.txt']).status,
      browser: render([seed, '-o', 'x.pdf'], '', { CHROME_PATH: '/nowhere/chrome' }).status,
    };
    expect(codes).toEqual({
      options: 2,
      theme: 2,
      json: 3,
      resume: 4,
      input: 8,
      output: 9,
      browser: 10,
    });
    expect(readdirSync(folder).sort()).toEqual(['broken.json', 'wrong.json']);
  });

  it('shows the position of a JSON error', () => {
    const { stderr } = render(['-'], '{\n  "work": [\n    { "name" "Acme" }\n  ]\n}');
    expect(stderr).toMatch(/<stdin>:3:14 .*\n +3 \| {5}\{ "name" "Acme" \}\n +\^\n$/);
  });

  it('reports the machine and prints a test page', () => {
    const { status, stdout } = render(['doctor']);
    expect(status).toBe(0);
    expect(stdout.toString()).toMatch(/^themes {4}\S.*\bclassic, .*$/m);
    expect(stdout.toString()).toMatch(/^fonts {5}\d+ of \d+ families/m);
    expect(stdout.toString()).toMatch(/^browser {3}\S+\/\d+\.\S+, \S+/m);
    expect(stdout.toString()).toMatch(/^self-test printed \d+ bytes of PDF/m);
    const broken = render(['doctor'], '', { CHROME_PATH: '/nowhere/chrome' });
    expect({
      status: broken.status,
      none: /^browser {3}none found$/m.test(broken.stdout.toString()),
    }).toEqual({
      status: 10,
      none: true,
    });
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)('removes files and processes when stopped by %s', async (signal, code) => {
    // A browser that writes its process id and never answers.
    const pidFile = join(folder, 'pid');
    const browser = join(folder, 'browser');
    writeFileSync(
      browser,
      `#!/bin/sh\necho $$ > ${pidFile}.new\nmv ${pidFile}.new ${pidFile}\nexec sleep 60\n`,
    );
    chmodSync(browser, 0o755);
    const child = spawn(process.execPath, [program, seed, '-o', 'out.pdf'], {
      cwd: folder,
      env: { ...process.env, CHROME_PATH: browser, VITAE_SANDBOX: 'off' },
    });
    const profiles = () => readdirSync(tmpdir()).filter((name) => name.includes(`-${child.pid}-`));
    const ended = new Promise<number | null>((done) => child.once('close', done));
    while (!existsSync(pidFile)) await new Promise((next) => setTimeout(next, 20));
    expect(profiles()).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(profiles()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['browser', 'pid']);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it.each([`"${seed}" -f txt -o x.txt`, 'themes'])(
    'explains that the limit of open files is too low for %s',
    (words) => {
      const command = `ulimit -n 24; exec "${process.execPath}" "${program}" ${words}`;
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder });
      expect(status).not.toBe(0);
      expect(stderr.toString()).toContain('too many files are open');
      expect(stderr.toString()).not.toContain('    at ');
    },
  );

  it('reports a full disk of standard output', () => {
    const { status, stderr } = spawnSync('sh', [
      ...['-c', `exec "${process.execPath}" "${program}" themes > /dev/full`],
    ]);
    expect({ status, stderr: stderr.toString() }).toEqual({
      status: 9,
      stderr: 'error: <stdout>: cannot be written: the disk is full\n',
    });
  });

  it('exits without a message when the reader closes the pipe', async () => {
    const child = spawn(process.execPath, [program, 'themes'], { cwd: folder });
    child.stdout.destroy();
    const stderr: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString()));
    const code = await new Promise<number | null>((done) => child.once('close', done));
    expect({ code, stderr }).toEqual({ code: 141, stderr: [] });
  });

  interface CoveredScript {
    readonly url: string;
    readonly functions: {
      ranges: { startOffset: number; endOffset: number; count: number }[];
    }[];
  }

  /** All code that runs for one command line: V8's coverage names every file, and every function that does not run. */
  const codeReadFor = (args: readonly string[]): string => {
    const scripts = join(folder, 'scripts');
    rmSync(scripts, { recursive: true, force: true });
    expect(render(args, '', { NODE_V8_COVERAGE: scripts }).status).toBe(0);
    const [name = ''] = readdirSync(scripts);
    const { result } = JSON.parse(readFileSync(join(scripts, name), 'utf8'));
    return (result as CoveredScript[])
      .filter(({ url }) => /^(?:file:|\/)/.test(url))
      .map(({ url, functions }) => {
        const text = readFileSync(url.startsWith('/') ? url : new URL(url), 'utf8');
        let at = 0;
        let code = '';
        const unused = functions.flatMap(({ ranges }) => ranges.slice(0, 1));
        unused.sort((one, other) => one.startOffset - other.startOffset);
        for (const { startOffset, endOffset, count } of unused) {
          if (count > 0 || startOffset < at) continue;
          code += text.slice(at, startOffset);
          at = endOffset;
        }
        code += text.slice(at);
        return `${url}\n${code}`;
      })
      .join('\n');
  };

  /** Signs of a package: a class of its own where it is bundled, which does not name its files. */
  const signs = {
    express: /node_modules\/express\//,
    puppeteer: /node_modules\/puppeteer\/|\bclass CallbackRegistry\b|\bCallbackRegistry=class\b/,
    docx: /\bclass ConcreteNumbering\b|\bConcreteNumbering=class\b/,
    'pdf-lib': /\bclass PDFDict\b|\bPDFDict=class\b/,
  } as const;
  const packagesReadFor = (...args: string[]): string[] => {
    const code = codeReadFor(args);
    return Object.entries(signs).flatMap(([name, sign]) => (sign.test(code) ? [name] : []));
  };

  it.each([[['--help']], [['themes']], [['validate', seed]], [[seed, '-f', 'txt', '-o', 'x.txt']]])(
    'loads neither Express, puppeteer, docx nor pdf-lib for %j',
    (args) => {
      expect(packagesReadFor(...args)).toEqual([]);
    },
  );

  it('loads docx for a Word file and no more, puppeteer and pdf-lib for a PDF', () => {
    expect(packagesReadFor(seed, '-f', 'docx', '-o', 'x.docx')).toEqual(['docx']);
    expect(packagesReadFor(seed, '-f', 'pdf', '-o', 'x.pdf')).toEqual(['puppeteer', 'pdf-lib']);
  });
});
