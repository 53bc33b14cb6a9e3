import { createGate } from '../../src/browser/gate.ts';
import { codeOf } from './documents.ts';

const never = new AbortController().signal;
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createGate', () => {
  it('lets as many in as it has slots', async () => {
    const gate = createGate({ slots: 2, queue: 5 });
    await gate.enter(never);
    await gate.enter(never);
    void gate.enter(never);
    await settle();
    expect([gate.busy(), gate.waiting()]).toEqual([2, 1]);
  });

  it('admits those who wait in the order they came', async () => {
    const gate = createGate({ slots: 1, queue: 5 });
    const leave = await gate.enter(never);
    const order: string[] = [];
    const visit = async (name: string) => {
      const done = await gate.enter(never);
      order.push(name);
      done();
    };
    const visits = ['first', 'second', 'third'].map(visit);
    leave();
    await Promise.all(visits);
    expect(order).toEqual(['first', 'second', 'third']);
    expect([gate.busy(), gate.waiting()]).toEqual([0, 0]);
  });

  it('refuses who would wait beyond the bound, and says when to come back', async () => {
    let now = 0;
    const gate = createGate({ slots: 2, queue: 2 }, () => now);
    const [one, two] = [await gate.enter(never), await gate.enter(never)];
    now += 10_000;
    one();
    two();
    for (let visitor = 0; visitor < 4; visitor += 1) void gate.enter(never);
    await expect(gate.enter(never)).rejects.toMatchObject({
      code: 'busy',
      // Three in line before him and himself, two at a time, ten seconds each.
      retryAfterSeconds: 15,
    });
  });

  it('goes by the middle one of the last 64 stays', async () => {
    let now = 100_000;
    const gate = createGate({ slots: 1, queue: 0 }, () => now);
    const stay = async (seconds: number) => {
      const leave = await gate.enter(never);
      now += seconds * 1_000;
      leave();
    };
    const waitAfter = async (...stays: number[]) => {
      for (const seconds of stays) await stay(seconds);
      const leave = await gate.enter(never);
      const refusal: unknown = await gate.enter(never).catch((error: unknown) => error);
      // Whoever asked stays as long as the last one did.
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

  it('refuses who would still wait when his time is up', async () => {
    let now = 0;
    const gate = createGate({ slots: 1, queue: 100, patienceMs: 10_000 }, () => now);
    const first = await gate.enter(never);
    now += 3_000;
    first();
    await gate.enter(never);
    // Three seconds for whoever is inside, three for himself; six, and three; nine, and three.
    void gate.enter(never);
    void gate.enter(never);
    await expect(gate.enter(never)).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 9 });
    expect(gate.waiting()).toBe(2);
  });

  it('asks for a second at least', async () => {
    const gate = createGate({ slots: 1, queue: 0 });
    await gate.enter(never);
    await expect(gate.enter(never)).rejects.toMatchObject({ retryAfterSeconds: 1 });
  });

  it('forgets who gives up waiting', async () => {
    const gate = createGate({ slots: 1, queue: 5 });
    const leave = await gate.enter(never);
    const patience = new AbortController();
    const waiting = gate.enter(patience.signal);
    patience.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(gate.waiting()).toBe(0);
    leave();
    expect(gate.busy()).toBe(0);
  });

  it('keeps no slot for who gives up in the moment of admission', async () => {
    const gate = createGate({ slots: 1, queue: 5 });
    const leave = await gate.enter(never);
    const patience = new AbortController();
    const waiting = gate.enter(patience.signal);
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
    expect(await codeOf(gate.enter(never))).toBe('none');
  });

  it('counts a slot given back twice once', async () => {
    const gate = createGate({ slots: 1, queue: 5 });
    const leave = await gate.enter(never);
    leave();
    leave();
    await gate.enter(never);
    expect(gate.busy()).toBe(1);
  });
});
