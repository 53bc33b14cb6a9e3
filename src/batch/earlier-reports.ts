import * as z from 'zod';
import { limits } from '../limits.ts';
import type { ItemReport } from './report.ts';
import { splitLines } from './split-lines.ts';

/** A report that a later run can use: its document was made. */
const MadeReport = z.looseObject({
  key: z.string(),
  file: z.string(),
  bytes: z.number(),
  index: z.number(),
  input: z.string(),
});

/** Where the report of each document that was made begins, by its key. */
export type EarlierReports = ReadonlyMap<string, number>;

/** Reads a report of an earlier run. A line that is torn or of another kind is passed over. */
export const readEarlierReports = async (
  chunks: AsyncIterable<Uint8Array>,
): Promise<EarlierReports> => {
  const places = new Map<string, number>();
  for await (const { bytes, offset, isWhole } of splitLines(chunks, limits.bodyBytes)) {
    const report = isWhole ? parseReport(bytes?.toString() ?? '') : undefined;
    if (report?.key !== undefined) places.set(report.key, offset);
  }
  return places;
};

/** The report in a line; undefined if its document was not made. */
export const parseReport = (line: string): ItemReport | undefined => {
  try {
    const result = MadeReport.safeParse(JSON.parse(line));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
};
