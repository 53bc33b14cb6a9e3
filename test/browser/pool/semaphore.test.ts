import { createSemaphore } from '../../../src/browser/pool/semaphore.ts';
import { codeOf } from '../../support/documents.ts';

const never = new AbortController().signal;
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createSemaphore', () => {
  it('admits as many documents as it has slots', async () => {
    const gate = createSemaphore({ slots: 2, queue: 5 });
    await gate.acquire(never);
    await gate.acquire(never);
    void gate.acquire(never);
    await settle();
    expect([gate.busy(), gate.waiting()]).toEqual([2, 1]);
  });

  it('admits waiting documents in order of arrival', async () => {
    const gate = createSemaphore({ slots: 1, queue: 5 });
    const leave = await gate.acquire(never);
    const order: string[] = [];
    const visit = async (name: string) => {
      const done = await gate.acquire(never);
      order.push(name);
      done();
    };
    const visits = ['first', 'second', 'third'].map(visit);
    leave();
    await Promise.all(visits);
    expect(order).toEqual(['first', 'second', 'third']);
    expect([gate.busy(), gate.waiting()]).toEqual([0, 0]);
  });

  it('refuses documents beyond the queue and gives the time to retry after', async () => {
    let now = 0;
    const gate = createSemaphore({ slots: 2, queue: 2 }, () => now);
    const [one, two] = [await gate.acquire(never), await gate.acquire(never)];
    now += 10_000;
    one();
    two();
    for (let visitor = 0; visitor < 4; visitor += 1) void gate.acquire(never);
    await expect(gate.acquire(never)).rejects.toMatchObject({
      code: 'busy',
      // Three are waiting before the new one, which makes four; two run at a time, ten seconds each.
      retryAfterSeconds: 15,
    });
  });

  it('estimates the wait by the median of the last 64 stays', async () => {
    let now = 100_000;
    const gate = createSemaphore({ slots: 1, queue: 0 }, () => now);
    const stay = async (seconds: number) => {
      const leave = await gate.acquire(never);
      now += seconds * 1_000;
      leave();
    };
    const waitAfter = async (...stays: number[]) => {
      for (const seconds of stays) await stay(seconds);
      const leave = await gate.acquire(never);
      const refusal: unknown = await gate.acquire(never).catch((error: unknown) => error);
      // The measuring document stays as long as the last one.
      now += (stays.at(-1) ?? 0) * 1_000;
      leave();
      return refusal;
    };
    expect(await waitAfter(2, 90, 4)).toMatchObject({ retryAfterSeconds: 4 });
    expect(await waitAfter(...Array.from({ length: 64 }, () => 30))).toMatchObject({
      retryAfterSeconds: 30,
    });
    expect(await waitAfter(...Array.from({ length: 33 }, () => 3))).toMatchObject({
      retryAfterSeconds: 3,
    });
  });

  it('refuses a document that would still be waiting at its deadline', async () => {
    let now = 0;
    const gate = createSemaphore({ slots: 1, queue: 100, maxWaitMs: 10_000 }, () => now);
    const first = await gate.acquire(never);
    now += 3_000;
    first();
    await gate.acquire(never);
    // Wait and run time: three seconds each for the first; six and three for the next; nine and three.
    void gate.acquire(never);
    void gate.acquire(never);
    await expect(gate.acquire(never)).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 9 });
    expect(gate.waiting()).toBe(2);
  });

  it('gives a retry time of at least one second', async () => {
    const gate = createSemaphore({ slots: 1, queue: 0 });
    await gate.acquire(never);
    await expect(gate.acquire(never)).rejects.toMatchObject({ retryAfterSeconds: 1 });
  });

  it('removes a document that gives up waiting', async () => {
    const gate = createSemaphore({ slots: 1, queue: 5 });
    const leave = await gate.acquire(never);
    const patience = new AbortController();
    const waiting = gate.acquire(patience.signal);
    patience.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(gate.waiting()).toBe(0);
    leave();
    expect(gate.busy()).toBe(0);
  });

  it('frees the slot of a document that gives up in the moment of its admission', async () => {
    const gate = createSemaphore({ slots: 1, queue: 5 });
    const leave = await gate.acquire(never);
    const patience = new AbortController();
    const waiting = gate.acquire(patience.signal);
    leave();
    patience.abort(new Error('enough'));
    await waiting.then(
      (done) => {
        done();
      },
      () => undefined,
    );
    await settle();
    expect(gate.busy()).toBe(0);
    expect(await codeOf(gate.acquire(never))).toBe('none');
  });

  it('frees a slot only once', async () => {
    const gate = createSemaphore({ slots: 1, queue: 5 });
    const leave = await gate.acquire(never);
    leave();
    leave();
    await gate.acquire(never);
    expect(gate.busy()).toBe(1);
  });
});
