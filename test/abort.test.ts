import { getEventListeners } from 'node:events';
import { delay, raceAbort, untilAborted } from '../src/abort.ts';

describe('raceAbort', () => {
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

describe('delay', () => {
  it('ends early when the signal fires', async () => {
    const controller = new AbortController();
    const pausing = delay(60_000, controller.signal);
    controller.abort();
    await expect(pausing).resolves.toBeUndefined();
  });
});

describe('untilAborted', () => {
  it('ends when the signal fires, or at once if it has fired', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(controller.signal);
    controller.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(untilAborted(controller.signal)).resolves.toBeUndefined();
  });
});
