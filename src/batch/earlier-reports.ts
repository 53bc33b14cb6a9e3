import * as z from 'zod';
import { limits } from '../limits.ts';
import type { ItemReport } from './report.ts';
import { splitLines } from './split-lines.ts';

/** The report of a document that was made. Only such reports are of use to a later run. */
const MadeReport = z.looseObject({
  key: z.string(),
  file: z.string(),
  bytes: z.number(),
  index: z.number(),
  input: z.string(),
});

/** The offset of the report of each document that was made, by its key. */
export type EarlierReports = ReadonlyMap<string, number>;

/** Reads the reports of an earlier run. Incomplete lines and lines of another form are skipped. */
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
