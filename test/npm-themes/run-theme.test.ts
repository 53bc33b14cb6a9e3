import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { openNpmTheme } from '../../src/npm-themes/find-package.ts';
import { runNpmTheme, type ThemeOutput } from '../../src/npm-themes/run-theme.ts';
import { installTheme } from '../support/npm-theme.ts';

const { signal } = new AbortController();

const run = async (body: string, resume: object = {}): Promise<ThemeOutput> => {
  const { folder } = await installTheme(`exports.render = (resume) => { ${body} };`);
  return runNpmTheme(await openNpmTheme(folder), JSON.stringify(resume), { signal });
};

describe('an npm theme', () => {
  it('renders the résumé', async () => {
    const { html } = await run('return "<h1>" + resume.basics.name + "</h1>"', {
      basics: { name: 'Ada' },
    });
    expect(html).toBe('<h1>Ada</h1>');
  });

  it('may be an ECMAScript module with an async render and options of the page', async () => {
    const { folder } = await installTheme(
      'export const pdfRenderOptions = { format: "A5" }; export const render = async () => "<p>x</p>";',
      { type: 'module', exports: { '.': { import: './index.js' } } },
    );
    const made = await runNpmTheme(await openNpmTheme(folder), '{}', { signal });
    expect(made).toEqual({ html: '<p>x</p>', pdfRenderOptions: { format: 'A5' } });
  });

  it('runs in a process that is nicer by the given steps', async () => {
    const { folder } = await installTheme(
      'exports.render = () => String(require("node:os").getPriority());',
    );
    const { html } = await runNpmTheme(await openNpmTheme(folder), '{}', { niceness: 3, signal });
    expect(Number(html)).toBe(getPriority() + 3);
  });

  it('gets empty lists and texts for what the résumé lacks if it fails without them', async () => {
    const { html } = await run(
      'return "jobs: " + resume.work.length + resume.basics.name.toUpperCase()',
    );
    expect(html).toBe('jobs: 0');
  });

  it('has no environment', async () => {
    const { html } = await run('return Object.keys(process.env).join()');
    expect(html).toBe('TZ,LANG');
  });

  it.each([
    ['reads a file elsewhere', 'return require("fs").readFileSync("/etc/passwd", "utf8")'],
    ['starts a program', 'return require("child_process").execSync("id").toString()'],
    ['starts a thread', 'new (require("worker_threads").Worker)("1", { eval: true }); return "x"'],
    ['loads native code', 'process.dlopen({}, "/x"); return "x"'],
    ['uses an inner binding', 'process.binding("tcp_wrap"); return "x"'],
    ['opens the debugger', 'require("inspector").open(); return "x"'],
    ['signals a process', 'process.kill(process.ppid, 0); return "x"'],
    ['resolves a name', 'return require("dns").promises.lookup("localhost").then(String)'],
    ['sends a datagram', 'require("dgram").createSocket("udp4"); return "x"'],
    ['listens', 'require("http").createServer().listen(0); return "x"'],
    [
      'listens by an inner function',
      'const { Server } = require("net"); new Server()._listen2("127.0.0.1", 0, 4); return "x"',
    ],
    ['fetches', 'return fetch("http://127.0.0.1:9").then(String)'],
    ['throws', 'throw new Error("x")'],
    ['exits early', 'process.exit(0)'],
    ['never finishes', 'return new Promise(() => undefined)'],
    ['returns a number', 'return 42'],
    ['returns nothing', 'return ""'],
  ])('is refused if it %s', async (_, body) => {
    await expect(run(body)).rejects.toMatchObject({ code: 'theme_invalid' });
  });

  it.each([
    ['runs for ever', 'for (;;);', 'timeout'],
    ['fills the heap', 'const all = []; for (;;) all.push(new Array(1e4).fill(1))', 'too_large'],
    ['returns 100 MB', 'return "x".repeat(1e8)', 'too_large'],
    ['floods its answer', 'for (;;) require("fs").writeSync(3, "x".repeat(1e6))', 'too_large'],
  ])(
    'is ended if it %s',
    async (_, body, code) => {
      await expect(run(body)).rejects.toMatchObject({ code });
    },
    30_000,
  );

  (process.platform === 'linux' ? it : it.skip)(
    'is ended if it fills memory beside the heap',
    async () => {
      const body = 'const all = []; for (;;) all.push(Buffer.alloc(1e7, 1))';
      await expect(run(body)).rejects.toMatchObject({ code: 'too_large' });
    },
  );

  it('prints 100 MB to standard output without effect', async () => {
    const { html } = await run(
      'for (let n = 0; n < 1e5; n++) process.stdout.write("x".repeat(1e3)); return "y"',
    );
    expect(html).toBe('y');
  });

  it('does not write files, even in its own folder', async () => {
    const { folder } = await installTheme(
      'exports.render = () => { require("fs").writeFileSync(__dirname + "/out", "x"); return "x"; }',
    );
    const made = runNpmTheme(await openNpmTheme(folder), '{}', { signal });
    await expect(made).rejects.toMatchObject({ code: 'theme_invalid' });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('does not read a folder whose name only begins like its own', async () => {
    const { folder } = await installTheme(
      'exports.render = () => require("fs").readFileSync(__dirname + "/../../node_modules-other/secret", "utf8")',
    );
    const other = join(folder, '../../node_modules-other');
    await mkdir(other);
    await writeFile(join(other, 'secret'), 'x');
    const made = runNpmTheme(await openNpmTheme(folder), '{}', { signal });
    await expect(made).rejects.toMatchObject({ code: 'theme_invalid' });
  });

  it('does not reach a server on this machine', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const call of [
      `require("net").connect(${port}, "127.0.0.1")`,
      `new (require("net").Socket)().connect(${port}, "127.0.0.1")`,
      `require("http").get("http://127.0.0.1:${port}")`,
      `require("tls").connect(${port}, "127.0.0.1")`,
      `require("http2").connect("http://127.0.0.1:${port}")`,
      `process.getBuiltinModule("net").createConnection(${port})`,
    ]) {
      await run(`return new Promise((done) => { ${call}; setTimeout(() => done("x"), 50) })`).catch(
        () => undefined,
      );
    }
    await new Promise((resolve) => server.close(resolve));
    expect(connections).toBe(0);
  }, 30_000);

  it('ends when the caller cancels', async () => {
    const { folder } = await installTheme('exports.render = () => { for (;;); }');
    const controller = new AbortController();
    const made = runNpmTheme(await openNpmTheme(folder), '{}', { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('canceled')), 100);
    await expect(made).rejects.toThrow();
  });
});
