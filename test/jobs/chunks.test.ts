import { Readable } from 'node:stream';
import { readChunk, storeChunks } from '../../src/jobs/chunks.ts';
import type { JobItem } from '../../src/jobs/items.ts';
import { jobLimits } from '../../src/jobs/limits.ts';
import { openFolder } from '../../src/storage/folder-storage.ts';
import { temporaryFolder } from '../support/storage.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const storage = openFolder(folder.path);

async function* itemsOf(count: number, text = '{}'): AsyncGenerator<JobItem[]> {
  await Promise.resolve();
  for (let index = 1; index <= count; index++) {
    const item = { index, input: `line ${index}`, stem: String(index) };
    yield [{ ...item, source: { text }, options: {}, formats: [] }];
  }
}

const sizesOf = async (id: string, chunks: number): Promise<number[]> => {
  const sizes = [];
  for (let chunk = 1; chunk <= chunks; chunk++) {
    sizes.push((await readChunk(storage, id, chunk))?.length ?? 0);
  }
  return sizes;
};

describe('storeChunks', () => {
  it('begins with small chunks, so that a short job spreads over workers', async () => {
    expect(await storeChunks(storage, 'a', itemsOf(25))).toEqual({ items: 25, chunks: 3 });
    expect(await sizesOf('a', 3)).toEqual([10, 10, 5]);
  });

  it('makes about ten thousand chunks of a million items', async () => {
    const { items, chunks } = await storeChunks(storage, 'b', itemsOf(20_000));
    const sizes = await sizesOf('b', chunks);
    expect(items).toBe(20_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(20_000);
    expect(sizes.at(-2)).toBe(jobLimits.chunkItems);
    expect(chunks).toBeLessThan(250);
  });

  it('closes a chunk of large items early', async () => {
    const text = 'x'.repeat(jobLimits.itemBytes / 2);
    expect(await storeChunks(storage, 'c', itemsOf(4, text))).toEqual({ items: 4, chunks: 2 });
  });

  it('stores several chunks at a time, and all that it began before it fails', async () => {
    let [running, most] = [0, 0];
    const slow = {
      ...storage,
      put: async () => {
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running -= 1;
      },
    };
    async function* failing(): AsyncGenerator<JobItem[]> {
      yield* itemsOf(300);
      throw new Error('cut off');
    }
    await expect(storeChunks(slow, 'e', failing())).rejects.toThrow('cut off');
    expect(most).toBe(8);
    expect(running).toBe(0);
  });

  it('keeps the failure of an item that cannot be read, without its cause', async () => {
    const items: JobItem[] = [{ index: 1, input: 'line 1', error: new Error('/secret') }];
    await storeChunks(storage, 'd', Readable.from([items]));
    const [item] = (await readChunk(storage, 'd', 1)) ?? [];
    expect(item).toMatchObject({ index: 1, error: { code: 'internal' } });
    expect(JSON.stringify(item)).not.toContain('secret');
  });
});
