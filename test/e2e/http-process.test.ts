import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const seed = readFileSync(join(root, 'seeds/staff-engineer.json'), 'utf8');

interface Service {
  readonly child: ChildProcess;
  readonly url: string;
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts a serving program on a free port and waits for its address. */
const start = (program: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Service> =>
  new Promise((found, failed) => {
    const child = spawn(
      process.execPath,
      [join(root, 'dist/bin', program[0]!), ...program.slice(1)],
      {
        env: { ...process.env, PORT: '0', VITAE_SANDBOX: 'off', ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let stderr = '';
    const ended = new Promise<number | null>((done) => child.once('close', done));
    void ended.then(() => failed(new Error(stderr)));
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      const url = /Listening on (\S+)/.exec(stderr)?.[1];
      if (url) found({ child, url, stderr: () => stderr, ended });
    });
  });

const post = (url: string, query = '') =>
  fetch(`${url}/render${query}`, {
    method: 'POST',
    body: seed,
    headers: { 'Content-Type': 'application/json' },
  });

describe('the program server', () => {
  it.each([[['server.js']], [['render.js', 'serve']]])(
    'serves as %j and stops cleanly',
    async (program) => {
      const { child, url, ended } = await start(program);
      const response = await post(url, '?format=txt');
      expect(await response.text()).toMatch(/^Professional Experience/);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
  );

  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'answers every accepted request before it stops on %s',
    async (signal) => {
      const { child, url, ended } = await start(['server.js']);
      const answers = Array.from({ length: 6 }, async () => {
        const response = await post(url);
        return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
      });
      // After one response the other requests, sent at the same time, are accepted too.
      await Promise.race(answers);
      child.kill(signal);
      for (const { status, bytes } of await Promise.all(answers)) {
        expect({ status, start: bytes.subarray(0, 7).toString() }).toEqual({
          status: 200,
          start: '%PDF-1.',
        });
      }
      expect(await ended).toBe(0);
      await expect(post(url)).rejects.toThrow();
      const left = readdirSync(tmpdir()).filter((name) => name.includes(`-${child.pid}-`));
      expect(left).toEqual([]);
    },
  );

  it.each([
    [
      { PORT: 'x' },
      'error: Some environment variables are not valid. PORT must be a whole number, not "x".\n',
    ],
    [
      { VITAE_PAGE: '2' },
      'error: Some environment variables are not valid. VITAE_PAGE is not a setting; did you mean VITAE_PAGES?\n',
    ],
  ])('refuses the environment %j in one message', async (env, message) => {
    await expect(start(['server.js'], env)).rejects.toThrow(message);
  });
});
