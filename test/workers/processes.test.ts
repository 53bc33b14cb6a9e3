import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderError } from '../../src/errors.ts';
import type { StageRunner } from '../../src/stages/runner.ts';
import { createWorkerPool, type WorkerConfig } from '../../src/workers/pool.ts';
import { isAlive, until } from '../support/processes.ts';

const worker = new URL('faulty-worker.mjs', import.meta.url);
const module = new URL('faulty-process.mjs', import.meta.url);
const never = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'vitae-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

let runner: StageRunner;
afterEach(() => runner.close());

const start = (processes: WorkerConfig['processes'] = {}): void => {
  const more = { worker, processes: { module, ...processes } };
  runner = createWorkerPool({ workers: 2, memoryBytes: 64 * 1024 ** 2, ...more });
};

/** An import whose extension selects the fault of the test process. */
const ask = (deed: string, signal = never, more: object = {}): Promise<unknown> =>
  runner.run('importFile', { bytes: new Uint8Array(1), extension: deed, ...more }, signal);

const busy = (count: number): Promise<void> => until(() => runner.status()?.busy === count);

describe('createWorkerPool with processes', () => {
  it('keeps a process for the next import', async () => {
    start();
    const pid = await ask('pid');
    expect(pid).not.toBe(process.pid);
    expect(await ask('pid')).toBe(pid);
    expect(runner.status()).toMatchObject({ processes: 1, busy: 0 });
  });

  it('gives a process nothing of the environment', async () => {
    start();
    expect(Object.keys(process.env)).not.toEqual([]);
    expect(await ask('environment')).toEqual([]);
  });

  it('ends a process without work, and starts another for the next import', async () => {
    start({ idleMs: 1 });
    const pid = await ask('pid');
    await until(() => runner.status()?.processes === 0);
    expect(isAlive(Number(pid))).toBe(false);
    expect(await ask('pid')).not.toBe(pid);
    expect(runner.status()?.ended).toMatchObject({ crash: 0 });
  });

  it('ends a process that keeps much memory, and has another one ready', async () => {
    start({ keptBytes: 0 });
    const pid = await ask('pid');
    await until(() => !isAlive(Number(pid)) && runner.status()?.processes === 1);
    expect(await ask('pid')).not.toBe(pid);
  });

  it.each(['loop', 'regexp'])(
    'ends a %s with the reason of its signal, and another import goes on',
    async (deed) => {
      start();
      const caller = new AbortController();
      const endless = ask(deed, caller.signal);
      await busy(1);
      expect(await ask('pid')).toEqual(expect.any(Number));
      const reason = new RenderError('timeout', 'It took too long.');
      caller.abort(reason);
      await expect(endless).rejects.toBe(reason);
      await until(() => runner.status()?.processes === 1);
      expect(runner.status()).toMatchObject({ busy: 0, ended: { timeout: 1, crash: 0 } });
    },
  );

  it.each(['objects', 'arrays'])(
    'refuses a file whose %s exceed the memory limit, and reads the next one',
    async (deed) => {
      start();
      await expect(ask(deed)).rejects.toMatchObject({ code: 'too_large' });
      expect(runner.status()?.ended).toMatchObject({ memory: 1, crash: 0 });
      expect(await ask('pid')).toEqual(expect.any(Number));
    },
  );

  it('reads a file after the idle process was killed', async () => {
    start();
    const pid = Number(await ask('pid'));
    process.kill(pid, 'SIGKILL');
    await until(() => runner.status()?.processes === 0);
    expect(await ask('pid')).not.toBe(pid);
  });

  it('repeats an import in another process when the first one is killed', async () => {
    start();
    const marker = join(folder, 'killed');
    expect(await ask('killedOnce', never, { marker })).toEqual(expect.any(Number));
    expect(runner.status()?.ended.crash).toBe(1);
  });

  it.each(['exit', 'killed'])('gives up an import after two crashes: %s', async (deed) => {
    start();
    await expect(ask(deed)).rejects.toMatchObject({ code: 'internal' });
    expect(runner.status()?.ended.crash).toBe(2);
    expect(await ask('pid')).toEqual(expect.any(Number));
  });

  it('runs as many processes as it has workers; other imports wait, and leave when aborted', async () => {
    start();
    const [caller, other] = [new AbortController(), new AbortController()];
    const loops = [ask('loop', caller.signal), ask('loop', caller.signal)];
    const [waiting, left] = [ask('pid'), ask('pid', other.signal)];
    await busy(4);
    expect(runner.status()?.processes).toBe(2);
    const reason = new RenderError('canceled', 'The caller went away.');
    other.abort(reason);
    await expect(left).rejects.toBe(reason);
    caller.abort(reason);
    for (const loop of loops) await expect(loop).rejects.toBe(reason);
    expect(await waiting).toEqual(expect.any(Number));
  });

  it('refuses running and later imports when it is closed, and ends all processes', async () => {
    start();
    const pid = Number(await ask('pid'));
    const endless = ask('loop');
    await busy(1);
    const refused = expect(endless).rejects.toMatchObject({ code: 'browser_unavailable' });
    await runner.close();
    await refused;
    await expect(ask('pid')).rejects.toMatchObject({ code: 'browser_unavailable' });
    expect(runner.status()).toMatchObject({ processes: 0, busy: 0 });
    expect(isAlive(pid)).toBe(false);
  });
});
