import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly modified: Date;
}

interface LinkOptions {
  /** The header Content-Disposition of the response. */
  readonly disposition: string;
  readonly mediaType: string;
  /** Seconds until the link expires. */
  readonly seconds: number;
}

/** Objects under keys like `jobs/1/input`: a folder, or a bucket of an S3-compatible service. */
export interface Storage {
  /** Stores the whole object, or nothing if the content fails. An object with this key is replaced. */
  put(key: string, content: Uint8Array | Readable): Promise<void>;
  /** `undefined` if no object has this key, here and in `read`. */
  get(key: string): Promise<Buffer | undefined>;
  read(key: string): Promise<Readable | undefined>;
  /** The objects whose keys start with the prefix, sorted by key. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** An object that does not exist counts as deleted. */
  delete(key: string): Promise<void>;
  /** An address from which anyone can read the object until it expires; `undefined` if the storage has none. */
  link(key: string, options: LinkOptions): Promise<string | undefined>;
}

/** @throws Error if the key is not a relative path of plain names */
export const requireKey = (key: string): string => {
  if (/^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(key)) return key;
  throw new Error(`The key ${JSON.stringify(key)} is not a path of plain names.`);
};

const deletedAtOnce = 32;

/** Deletes every object whose key starts with the prefix, and returns their number. */
export const deleteAll = async (storage: Storage, prefix: string): Promise<number> => {
  let deleted = 0;
  let keys: string[] = [];
  const flush = async (): Promise<void> => {
    await Promise.all(keys.map((key) => storage.delete(key)));
    deleted += keys.length;
    keys = [];
  };
  for await (const { key } of storage.list(prefix)) {
    keys.push(key);
    if (keys.length === deletedAtOnce) await flush();
  }
  await flush();
  return deleted;
};

/** Deletes every object whose key starts with the prefix and that was stored by a time, in milliseconds since 1970. */
export const deleteOlder = async (
  storage: Storage,
  prefix: string,
  time: number,
): Promise<void> => {
  for await (const { key, modified } of storage.list(prefix)) {
    if (modified.getTime() <= time) await storage.delete(key);
  }
};
