import { createPictureQueue } from '../../../src/preview/page/picture-queue.ts';

/** Loads that end by hand, in the order of their beginning. */
const loads = () => {
  const begun: { name: string; signal: AbortSignal; end: (picture?: Blob) => void }[] = [];
  const load = (name: string, signal: AbortSignal): Promise<Blob> =>
    new Promise((resolve, reject) => {
      const end = (picture?: Blob): void => (picture ? resolve(picture) : reject(new Error(name)));
      signal.addEventListener('abort', () => end());
      begun.push({ name, signal, end });
    });
  return { begun, load };
};

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('createPictureQueue', () => {
  it('loads one picture at a time, also after one that fails', async () => {
    const { begun, load } = loads();
    const queue = createPictureQueue(load);
    const done: string[] = [];
    for (const name of ['a', 'b', 'c', 'd'])
      queue.add(name, (picture) => done.push(picture ? name : `no ${name}`));
    queue.remove('c');
    expect(begun.map(({ name }) => name)).toEqual(['a']);
    begun[0]?.end();
    await turn();
    expect(begun.map(({ name }) => name)).toEqual(['a', 'b']);
    begun[1]?.end(new Blob([]));
    await turn();
    begun[2]?.end(new Blob([]));
    await turn();
    expect(done).toEqual(['no a', 'b', 'd']);
  });

  it('ends the picture that is loading, and begins no other', async () => {
    const { begun, load } = loads();
    const queue = createPictureQueue(load);
    const done: string[] = [];
    for (const name of ['a', 'b']) queue.add(name, () => done.push(name));
    queue.stop();
    await turn();
    expect(begun.map(({ name, signal }) => [name, signal.aborted])).toEqual([['a', true]]);
    expect(done).toEqual([]);
  });
});
