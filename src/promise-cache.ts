import { LRUCache } from 'lru-cache';

/**
 * Remembers promises by key, including those that are not settled, without those that fail.
 * @param max largest number of remembered promises
 */
export const createPromiseCache = <Key extends object | string | number, Value>(
  max: number,
): ((key: Key, make: () => Promise<Value>) => Promise<Value>) => {
  // Made on first use, because it reserves room for all keys.
  let promises: LRUCache<Key, Promise<Value>> | undefined;
  return (key, make) => {
    promises ??= new LRUCache({ max });
    const known = promises.get(key);
    if (known) return known;
    const made = make();
    promises.set(key, made);
    made.catch(() => promises?.delete(key));
    return made;
  };
};
