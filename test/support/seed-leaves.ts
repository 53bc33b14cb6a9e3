import { readFileSync } from 'node:fs';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const folder = new URL('../../seeds/', import.meta.url);

/** The text of a file in the seeds folder: a résumé, its source text or the README. */
export const readSeedFile = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** A seed as parsed JSON. */
export function parseSeed(name: string): Json {
  const seed: Json = JSON.parse(readSeedFile(`${name}.json`));
  return seed;
}

/** A value with the keys of its path. Array items have the key `[]`. */
export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean | null;
}

/** Every value that is not an object or an array, in document order. */
export function leaves(value: Json, path = ''): Leaf[] {
  if (value === null || typeof value !== 'object') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`));
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, path === '' ? key : `${path}.${key}`),
  );
}
