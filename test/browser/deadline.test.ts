import { getEventListeners } from 'node:events';
import { startDeadline } from '../../src/browser/deadline.ts';

const fired = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(signal.reason);
    });
  });

describe('startDeadline', () => {
  it('aborts with timeout at the deadline', async () => {
    const { signal, end } = startDeadline(10, undefined, 'The import');
    expect(await fired(signal)).toMatchObject({
      code: 'timeout',
      message: 'The import was not finished within 0.01 s of waiting and work.',
    });
    end();
    const document = startDeadline(10);
    expect(await fired(document.signal)).toMatchObject({
      message: expect.stringMatching(/^The document was not finished within 0.01 s /),
    });
  });

  it('aborts with canceled when the caller aborts', () => {
    const caller = new AbortController();
    const { signal, end } = startDeadline(60_000, caller.signal);
    caller.abort('bye');
    end();
    expect(signal.reason).toMatchObject({
      ...{ code: 'canceled', cause: 'bye' },
      message: 'The caller canceled the request.',
    });
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
