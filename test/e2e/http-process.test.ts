import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browserPids, importPids, isAlive, signalAll, until } from '../support/processes.ts';

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

const file = readFileSync(join(root, 'test/prose/fixtures/backend-engineer.pdf'));
const importFile = async (url: string): Promise<number> => {
  const headers = { 'Content-Type': 'application/pdf' };
  const response = await fetch(`${url}/import`, { method: 'POST', body: file, headers });
  await response.arrayBuffer();
  return response.status;
};

describe('an import in the program server', () => {
  it('runs in a process, and the next one in another when it was killed', async () => {
    const { child, url, ended } = await start(['server.js']);
    expect(await importPids(child.pid!)).toEqual([]);
    expect(await importFile(url)).toBe(200);
    const [pid = 0, ...others] = await importPids(child.pid!);
    expect(others).toEqual([]);
    process.kill(pid, 'SIGKILL');
    expect(await importFile(url)).toBe(200);
    expect(await importPids(child.pid!)).not.toContain(pid);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('\nvitae_import_processes 1\n');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('keeps its process when a signal is sent to all processes of a terminal', async () => {
    const { child, url, ended } = await start(['server.js']);
    await importFile(url);
    const pids = await importPids(child.pid!);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
      signalAll(pids, signal);
    }
    expect(await importFile(url)).toBe(200);
    expect(await importPids(child.pid!)).toEqual(pids);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('is answered before the service stops, and its process ends with it', async () => {
    const { child, url, ended } = await start(['server.js']);
    const answers = Array.from({ length: 6 }, () => importFile(url));
    await Promise.race(answers);
    const pids = await importPids(child.pid!);
    child.kill('SIGTERM');
    expect(await Promise.all(answers)).toEqual(answers.map(() => 200));
    expect(await ended).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('leaves no process when the service is killed', async () => {
    const { child, url } = await start(['server.js']);
    await importFile(url);
    const pids = await importPids(child.pid!);
    expect(pids).toHaveLength(1);
    signalAll(await browserPids(child.pid), 'SIGKILL');
    child.kill('SIGKILL');
    await until(() => !pids.some(isAlive));
  });
});
