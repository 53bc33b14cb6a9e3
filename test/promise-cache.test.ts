import { createPromiseCache } from '../src/promise-cache.ts';

describe('createPromiseCache', () => {
  it('makes the value of a key once, also while it is being made', async () => {
    const remember = createPromiseCache<string, number>(2);
    let made = 0;
    const make = (): Promise<number> => Promise.resolve(++made);
    expect(await Promise.all([remember('a', make), remember('a', make)])).toEqual([1, 1]);
    expect(await remember('b', make)).toBe(2);
  });

  it('makes a value again that failed', async () => {
    const remember = createPromiseCache<string, string>(2);
    const fail = (): Promise<string> => Promise.reject(new Error('no file'));
    await expect(remember('a', fail)).rejects.toThrow('no file');
    expect(await remember('a', () => Promise.resolve('made'))).toBe('made');
  });

  it('keeps a newer value of a key whose forgotten promise fails', async () => {
    const remember = createPromiseCache<number, string>(1);
    let fail = (): void => undefined;
    const first = remember(
      1,
      () => new Promise((_, reject) => (fail = () => reject(new Error('no file')))),
    );
    await remember(2, () => Promise.resolve('two'));
    await remember(1, () => Promise.resolve('newer'));
    fail();
    await expect(first).rejects.toThrow('no file');
    expect(await remember(1, () => Promise.resolve('made again'))).toBe('newer');
  });

  it('forgets the least recently used value beyond its limit', async () => {
    const remember = createPromiseCache<number, number>(1);
    await remember(1, () => Promise.resolve(1));
    await remember(2, () => Promise.resolve(2));
    expect(await remember(1, () => Promise.resolve(3))).toBe(3);
  });
});
