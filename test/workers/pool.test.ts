import { getPriority } from 'node:os';
import { RenderError } from '../../src/errors.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import type { StageRunner } from '../../src/stages/runner.ts';
import { createWorkerPool } from '../../src/workers/pool.ts';

const worker = new URL('faulty-worker.mjs', import.meta.url);
const never = new AbortController().signal;

let runner: StageRunner;
beforeEach(() => {
  runner = createWorkerPool({ workers: 2, memoryBytes: 64 * 1024 ** 2, worker });
});
afterEach(() => runner.close());

/** A job whose text selects the fault of the test worker. */
const ask = (deed: string, signal = never, more: object = {}): Promise<unknown> =>
  runner.run('validate', { source: deed, options: RenderOptions.parse({}), ...more }, signal);

const busy = async (count: number): Promise<void> => {
  while (runner.status()?.busy !== count) await new Promise((resolve) => setImmediate(resolve));
};

describe('createWorkerPool', () => {
  it.each(['loop', 'regexp'])(
    'ends a %s with the reason of its signal and continues with other jobs',
    async (deed) => {
      const caller = new AbortController();
      const endless = ask(deed, caller.signal);
      await busy(1);
      expect(await ask('thread')).toEqual(expect.any(Number));
      const reason = new RenderError('timeout', 'It took too long.');
      caller.abort(reason);
      await expect(endless).rejects.toBe(reason);
      expect(runner.status()?.ended.timeout).toBe(1);
      expect(await ask('thread')).toEqual(expect.any(Number));
    },
  );

  it('makes workers nicer than this thread where threads have a niceness', async () => {
    const nicer = createWorkerPool({
      workers: 1,
      memoryBytes: 64 * 1024 ** 2,
      niceness: 3,
      worker,
    });
    const job = { source: 'niceness', options: RenderOptions.parse({}) };
    const steps = process.platform === 'linux' ? 3 : 0;
    expect(await nicer.run('validate', job, never)).toBe(getPriority() + steps);
    expect(await ask('niceness')).toBe(getPriority());
    await nicer.close();
  });

  it('does not start an aborted stage', async () => {
    const reason = new RenderError('canceled', 'The caller went away.');
    await expect(ask('loop', AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(runner.status()).toMatchObject({ busy: 0, ended: { canceled: 0 } });
  });

  it.each(['objects', 'texts'])(
    'refuses a document whose %s exceed the memory limit and continues',
    async (deed) => {
      await expect(ask(deed)).rejects.toMatchObject({ code: 'too_large' });
      expect(runner.status()?.ended).toMatchObject({ memory: 1, crash: 0 });
      expect(await ask('thread')).toEqual(expect.any(Number));
    },
  );

  it('repeats a stage in another worker after a crash', async () => {
    const tries = new Int32Array(new SharedArrayBuffer(4));
    expect(await ask('exitOnce', never, { tries })).toEqual(expect.any(Number));
    expect(tries[0]).toBe(2);
    expect(runner.status()?.ended.crash).toBe(1);
  });

  it('gives up a stage after two crashes', async () => {
    await expect(ask('exit')).rejects.toMatchObject({ code: 'internal' });
    expect(runner.status()?.ended.crash).toBe(2);
    expect(await ask('thread')).toEqual(expect.any(Number));
  });

  it('runs as many stages concurrently as it has workers and queues the others', async () => {
    const caller = new AbortController();
    const loops = [ask('loop', caller.signal), ask('loop', caller.signal)];
    const waiting = ask('thread');
    await busy(3);
    expect(runner.status()?.running).toBe(2);
    caller.abort(new RenderError('canceled', 'The caller went away.'));
    for (const loop of loops) await expect(loop).rejects.toMatchObject({ code: 'canceled' });
    expect(await waiting).toEqual(expect.any(Number));
  });

  it('refuses running and later stages when it is closed, and ends all threads', async () => {
    const endless = ask('loop');
    await busy(1);
    const refused = expect(endless).rejects.toMatchObject({ code: 'browser_unavailable' });
    await runner.close();
    await refused;
    await expect(ask('thread')).rejects.toMatchObject({ code: 'browser_unavailable' });
    expect(runner.status()).toMatchObject({ running: 0, busy: 0 });
  });
});
