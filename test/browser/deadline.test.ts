import { getEventListeners } from 'node:events';
import { delay, raceAbort, startDeadline } from '../../src/browser/deadline.ts';

const fired = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(signal.reason);
    });
  });

describe('startDeadline', () => {
  it('aborts with timeout at the deadline', async () => {
    const { signal, end } = startDeadline(10);
    expect(await fired(signal)).toMatchObject({
      code: 'timeout',
      message: 'The document was not finished within 0.01 s of waiting and work.',
    });
    end();
  });

  it('aborts with canceled when the caller aborts', () => {
    const caller = new AbortController();
    const { signal, end } = startDeadline(60_000, caller.signal);
    caller.abort('bye');
    end();
    expect(signal.reason).toMatchObject({ code: 'canceled', cause: 'bye' });
  });

  it('is aborted from the start for an aborted caller', () => {
    const { signal, end } = startDeadline(60_000, AbortSignal.abort());
    end();
    expect(signal.reason).toMatchObject({ code: 'canceled' });
  });

  it('removes its listener from the caller', () => {
    const caller = new AbortController();
    startDeadline(60_000, caller.signal).end();
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });
});

describe('unlessAborted', () => {
  it('settles with the promise', async () => {
    const { signal } = new AbortController();
    await expect(raceAbort(Promise.resolve('a'), [signal])).resolves.toBe('a');
    await expect(raceAbort(Promise.reject(new Error('b')), [signal])).rejects.toThrow('b');
  });

  it('throws the reason of a signal that fires or has already fired', async () => {
    const forever = new Promise<never>(() => undefined);
    const controller = new AbortController();
    const waiting = raceAbort(forever, [controller.signal]);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(raceAbort(forever, [controller.signal])).rejects.toThrow('enough');
  });

  it('removes its listeners after success and failure', async () => {
    const controller = new AbortController();
    await raceAbort(Promise.resolve(), [controller.signal]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });
});

describe('pause', () => {
  it('ends early when the signal fires', async () => {
    const controller = new AbortController();
    const pausing = delay(60_000, controller.signal);
    controller.abort();
    await expect(pausing).resolves.toBeUndefined();
  });
});
