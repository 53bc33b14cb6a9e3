import { createHash } from 'node:crypto';
import { normalize } from 'node:path';
import type { OutputName } from './name-pattern.ts';

/** The names that documents of a batch have so far. */
export interface TakenNames {
  /** The name itself, or the first free of "name-2", "name-3" and so on. It is taken from now on. */
  claim(name: OutputName): string;
  /** Reserves the name of an input, so that no document overwrites it. */
  reserve(name: string): void;
}

/**
 * Stores 48 bits of the digest of each name in 8 to 16 bytes, so that a million names take little memory. If two digests
 * are equal by chance, the second name gets a number.
 */
export const createTakenNames = (): TakenNames => {
  const taken = createNumberSet();
  /** The next number of names that were wanted more than once. */
  const next = new Map<number, number>();
  return {
    reserve: (name) => void taken.add(digestOf(name)),
    claim: ({ stem, extension }) => {
      const first = `${stem}.${extension}`;
      const key = digestOf(first);
      if (taken.add(key)) return first;
      for (let number = next.get(key) ?? 2; ; number += 1) {
        const name = `${stem}-${number}.${extension}`;
        if (!taken.add(digestOf(name))) continue;
        next.set(key, number + 1);
        return name;
      }
    },
  };
};

/** Equal for names of the same file on Windows or macOS. Never 0. */
const digestOf = (name: string): number =>
  createHash('sha1')
    .update(normalize(name).normalize('NFC').toLowerCase())
    .digest()
    .readUIntBE(0, 6) + 1;

interface NumberSet {
  /** @returns false if the set already has the number */
  add(value: number): boolean;
}

/** A set of positive numbers in one array: the place of a number is its remainder, or the next free place. */
const createNumberSet = (): NumberSet => {
  let places = new Float64Array(1024);
  let count = 0;
  const insert = (value: number): boolean => {
    let at = value % places.length;
    while (places[at] !== 0) {
      if (places[at] === value) return false;
      at = (at + 1) % places.length;
    }
    places[at] = value;
    return true;
  };
  const grow = (): void => {
    const older = places;
    places = new Float64Array(older.length * 2);
    for (const value of older) if (value !== 0) insert(value);
  };
  return {
    add: (value) => {
      if (count * 2 >= places.length) grow();
      const isNew = insert(value);
      if (isNew) count += 1;
      return isNew;
    },
  };
};
