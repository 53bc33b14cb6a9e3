import { jsonLine } from '../text/json.ts';

/** Values as lines of JSON. */
export const jsonLines = (values: readonly object[]): Buffer =>
  Buffer.from(values.map(jsonLine).join(''));

/** Reads lines of JSON that this program has written. The storage keeps objects whole or not at all. */
export const readJsonLines = <Line>(bytes: Buffer): Line[] =>
  bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
