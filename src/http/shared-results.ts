import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RenderedFile } from '../render.ts';
import { deleteOlder, type Storage } from '../storage/storage.ts';
import { jsonLine } from '../text/json.ts';
import type { ResultCache } from './result-cache.ts';

export interface SharedResultsConfig {
  readonly storage: Storage;
  readonly cacheSeconds: number;
  /** Receives failures of the storage, which do not fail a request. */
  readonly onError: (error: unknown) => void;
}

const folder = 'cache/';

/** Milliseconds after which a document is rendered without the answer of the storage. */
const storageWaitMs = 1_000;

/** A cache that also looks in a storage, so that a document that one service has rendered serves all. */
export const withSharedResults = (cache: ResultCache, config: SharedResultsConfig): ResultCache => {
  const { storage, cacheSeconds, onError } = config;
  const find = async (key: string): Promise<RenderedFile | undefined> => {
    try {
      const late = pause(storageWaitMs, undefined, { ref: false });
      const content = await Promise.race([storage.get(storageKeyOf(key)), late]);
      return content && decode(content, Date.now() - cacheSeconds * 1_000);
    } catch (error) {
      onError(error);
      return undefined;
    }
  };
  return {
    ...cache,
    async get(key, signal, render) {
      let isFound = false;
      const result = await cache.get(key, signal, async (ended) => {
        const found = await find(key);
        isFound = found !== undefined;
        if (found) return found;
        const file = await render(ended);
        storage.put(storageKeyOf(key), encode(file)).catch(onError);
        return file;
      });
      return isFound ? { ...result, source: 'hit' } : result;
    },
  };
};

/** Erases expired documents. */
export const sweepSharedResults = (
  storage: Storage,
  cacheSeconds: number,
  now: number,
): Promise<void> => deleteOlder(storage, folder, now - cacheSeconds * 1_000);

/** The key in the storage for the key of a document, which has the name of the client and the ETag. */
const storageKeyOf = (key: string): string => `${folder}${hash('sha256', key, 'hex')}`;

/** A line of JSON, and the bytes of the document. */
const encode = ({ bytes, ...facts }: RenderedFile): Buffer =>
  Buffer.concat([Buffer.from(jsonLine({ time: Date.now(), facts })), bytes]);

/** `undefined` if it is older than a time. */
const decode = (content: Buffer, since: number): RenderedFile | undefined => {
  const end = content.indexOf('\n');
  const { time, facts } = JSON.parse(content.toString('utf8', 0, end)) as {
    time: number;
    facts: Omit<RenderedFile, 'bytes'>;
  }; // written by `encode`
  return time > since ? { ...facts, bytes: content.subarray(end + 1) } : undefined;
};
