import { forEachLimited } from '../batch/for-each-limited.ts';
import type { BatchItem, ItemPlace } from '../batch/item.ts';
import type { ItemError } from '../batch/report.ts';
import { RenderError } from '../errors.ts';
import type { Storage } from '../storage/storage.ts';
import { jsonLine } from '../text/json.ts';
import { itemError } from './item-error.ts';
import type { JobItem } from './items.ts';
import { storageKeys } from './job-store.ts';
import { jobLimits } from './limits.ts';
import { readJsonLines } from './stored-lines.ts';

/** An item as it is stored. */
export type StoredItem = BatchItem | (ItemPlace & { readonly error: ItemError });

export interface ChunkCounts {
  readonly items: number;
  readonly chunks: number;
}

/** The first chunks are small, so that a short job also spreads over several workers. */
const itemsAfter = (items: number): number =>
  Math.min(jobLimits.chunkItems, Math.max(jobLimits.chunkItems / 10, Math.ceil(items / 10)));

/**
 * Stores the items of a job in chunks, which are numbered from 1.
 * @throws RenderError too_large if the items are too many
 */
export const storeChunks = async (
  storage: Storage,
  id: string,
  source: AsyncIterable<Iterable<JobItem>>,
): Promise<ChunkCounts> => {
  let items = 0;
  let chunks = 0;
  async function* chunksOf(): AsyncGenerator<[number, Buffer]> {
    let lines: string[] = [];
    let length = 0;
    const take = (): [number, Buffer] => {
      const chunk = Buffer.from(lines.join(''));
      [lines, length] = [[], 0];
      return [++chunks, chunk];
    };
    for await (const group of source) {
      for (const item of group) {
        if (items === jobLimits.items) throw tooMany();
        const line = jsonLine(stored(item));
        lines.push(line);
        items += 1;
        length += line.length;
        if (lines.length >= itemsAfter(items) || length >= jobLimits.itemBytes) yield take();
      }
    }
    if (lines.length > 0) yield take();
  }
  const put = ([number, chunk]: [number, Buffer]): Promise<void> =>
    storage.put(storageKeys.chunk(id, number), chunk);
  await forEachLimited(chunksOf(), put, { limit: putsAtOnce, signal: never });
  return { items, chunks };
};

const tooMany = (): RenderError =>
  new RenderError('too_large', `A job has at most ${jobLimits.items} résumés.`);

/** Several at a time, because a storage takes long for each chunk: one by one, a million short lines take minutes. */
const putsAtOnce = 8;
/** A signal that never aborts: the source of the chunks ends them. */
const never = new AbortController().signal;

const stored = (item: JobItem): StoredItem =>
  'error' in item ? { ...item, error: itemError(item.error) } : item;

/** The items of a chunk; `undefined` if the job is finished or erased. */
export const readChunk = async (
  storage: Storage,
  id: string,
  number: number,
): Promise<StoredItem[] | undefined> => {
  const bytes = await storage.get(storageKeys.chunk(id, number));
  return bytes && readJsonLines<StoredItem>(bytes);
};
