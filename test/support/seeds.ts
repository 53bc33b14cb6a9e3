import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../seeds/', import.meta.url);

/** Names of the seeds, without file extension. */
export const seedNames = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .sort();

export const readSeed = (name: string): string =>
  readFileSync(new URL(`${name}.json`, folder), 'utf8');
