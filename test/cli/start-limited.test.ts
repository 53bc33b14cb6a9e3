import { startLimited } from '../../src/cli/start-limited.ts';

describe('startLimited', () => {
  it('starts at most `limit` tasks at a time, in order, and keeps the order of results', async () => {
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 10 }, (_, index) => async () => {
      started.push(index);
      most = Math.max(most, ++running);
      for (let tick = 0; tick < 10 - index; tick++) await Promise.resolve();
      running--;
      return index;
    });
    expect(await Promise.all(startLimited(tasks, 3))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect({ started, most }).toEqual({ started: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], most: 3 });
  });

  it('continues after a failure', async () => {
    const [bad, good] = startLimited(
      [() => Promise.reject(new Error('no')), () => Promise.resolve('yes')],
      1,
    );
    await expect(bad).rejects.toThrow('no');
    await expect(good).resolves.toBe('yes');
  });
});
