import { forEachLimited } from '../../src/batch/for-each-limited.ts';

const open = new AbortController().signal;

describe('forEachLimited', () => {
  it('reads no item before a place is free', async () => {
    let read = 0;
    let busy = 0;
    let most = 0;
    async function* source() {
      for (; read < 20;) yield await Promise.resolve((read += 1));
    }
    const done: number[] = [];
    const work = async (item: number) => {
      most = Math.max(most, (busy += 1), read - done.length);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      done.push(item);
    };
    await forEachLimited(source(), work, { limit: 3, signal: open });
    expect({ most, done: done.length }).toEqual({ most: 3, done: 20 });
  });

  it('starts nothing after a failure or an abort, and waits for what has begun', async () => {
    const items = async function* () {
      yield* await Promise.resolve([1, 2, 3, 4, 5, 6]);
    };
    const begun: number[] = [];
    const ended: number[] = [];
    const controller = new AbortController();
    const work = (fails: boolean) => async (item: number) => {
      begun.push(item);
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(item);
      if (item === 2 && fails) throw new Error('full');
      if (item === 2) controller.abort();
    };
    const failing = forEachLimited(items(), work(true), { limit: 2, signal: open });
    await expect(failing).rejects.toThrow('full');
    expect(begun.length).toBeLessThan(5);
    expect(ended.sort()).toEqual(begun.sort());
    begun.length = 0;
    await forEachLimited(items(), work(false), { limit: 2, signal: controller.signal });
    expect(begun.length).toBeLessThan(5);
  });
});
