import { getEventListeners } from 'node:events';
import { pause, startDeadline, unlessAborted } from '../../src/browser/deadline.ts';

const fired = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(signal.reason);
    });
  });

describe('startDeadline', () => {
  it('ends in timeout when the time is over', async () => {
    const { signal, end } = startDeadline(10);
    expect(await fired(signal)).toMatchObject({
      code: 'timeout',
      message: 'The document was not done within 0.01 s of waiting and work.',
    });
    end();
  });

  it('ends in canceled when the caller goes away', () => {
    const caller = new AbortController();
    const { signal, end } = startDeadline(60_000, caller.signal);
    caller.abort('bye');
    end();
    expect(signal.reason).toMatchObject({ code: 'canceled', cause: 'bye' });
  });

  it('is over from the start for a caller who is gone already', () => {
    const { signal, end } = startDeadline(60_000, AbortSignal.abort());
    end();
    expect(signal.reason).toMatchObject({ code: 'canceled' });
  });

  it('leaves no listener on the caller', () => {
    const caller = new AbortController();
    startDeadline(60_000, caller.signal).end();
    expect(getEventListeners(caller.signal, 'abort')).toEqual([]);
  });
});

describe('unlessAborted', () => {
  it('passes on what the promise brings', async () => {
    const { signal } = new AbortController();
    await expect(unlessAborted(Promise.resolve('a'), [signal])).resolves.toBe('a');
    await expect(unlessAborted(Promise.reject(new Error('b')), [signal])).rejects.toThrow('b');
  });

  it('throws the reason of the signal that fires, or has fired', async () => {
    const forever = new Promise<never>(() => undefined);
    const controller = new AbortController();
    const waiting = unlessAborted(forever, [controller.signal]);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(unlessAborted(forever, [controller.signal])).rejects.toThrow('enough');
  });

  it('leaves no listener behind, however it ends', async () => {
    const controller = new AbortController();
    await unlessAborted(Promise.resolve(), [controller.signal]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });
});

describe('pause', () => {
  it('is cut short by the signal', async () => {
    const controller = new AbortController();
    const pausing = pause(60_000, controller.signal);
    controller.abort();
    await expect(pausing).resolves.toBeUndefined();
  });
});
