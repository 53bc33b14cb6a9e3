import { LRUCache } from 'lru-cache';

/** The promise of a key: the remembered one, or the one that `make` gives. */
export type PromiseCache<Key, Value> = (key: Key, make: () => Promise<Value>) => Promise<Value>;

/**
 * Remembers promises by key, including those that are not settled, without those that fail.
 * @param max largest number of remembered promises
 */
export const createPromiseCache = <Key extends object | string | number, Value>(
  max: number,
): PromiseCache<Key, Value> => {
  // Made on first use, because it reserves room for all keys.
  let promises: LRUCache<Key, Promise<Value>> | undefined;
  return (key, make) => {
    promises ??= new LRUCache({ max });
    const known = promises.get(key);
    if (known) return known;
    const made = make();
    promises.set(key, made);
    made.catch(() => {
      // The key may have been forgotten and made anew since.
      if (promises?.peek(key) === made) promises.delete(key);
    });
    return made;
  };
};
