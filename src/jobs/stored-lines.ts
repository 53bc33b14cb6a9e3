import { Readable } from 'node:stream';
import { splitLines } from '../batch/split-lines.ts';
import { jsonLine } from '../text/json.ts';

/** Values as lines of JSON. */
export const jsonLines = (values: readonly object[]): Buffer =>
  Buffer.from(values.map(jsonLine).join(''));

/** Reads lines of JSON that this program has written. The storage keeps objects whole or not at all. */
export const readJsonLines = async <Line>(bytes: Buffer): Promise<Line[]> => {
  const lines: Line[] = [];
  for await (const line of splitLines(Readable.from([bytes]), bytes.length)) {
    if (line.bytes && line.bytes.length > 0) lines.push(JSON.parse(line.bytes.toString()) as Line);
  }
  return lines;
};
