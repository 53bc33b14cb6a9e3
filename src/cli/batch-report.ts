import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { createReadStream, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseReport, readEarlierReports, type EarlierReports } from '../batch/earlier-reports.ts';
import type { ItemReport } from '../batch/report.ts';
import { jsonLine } from '../text/json.ts';
import { splitLines } from '../batch/split-lines.ts';
import { createFolder } from '../files.ts';
import { limits } from '../limits.ts';
import { writeError } from './write-error.ts';

export interface BatchReport {
  add(report: ItemReport): Promise<void>;
  /** The report of an earlier run on a document that was made. */
  earlier(key: string): Promise<ItemReport | undefined>;
  /** @param isComplete whether every item has its report; otherwise the earlier reports stay for the next run */
  close(isComplete: boolean): Promise<void>;
}

export const noReport: BatchReport = {
  add: () => Promise.resolve(),
  earlier: () => Promise.resolve(undefined),
  close: () => Promise.resolve(),
};

/**
 * Opens a report. A run that resumes moves the reports of earlier runs to `<path>.previous` until it is complete. The new
 * report has each document once, in whatever way the earlier run ended.
 * @throws CommandError unwritable
 */
export const openBatchReport = async (path: string, resumes: boolean): Promise<BatchReport> => {
  try {
    await createFolder(dirname(path));
    const previous = `${path}.previous`;
    const places = resumes ? await setAside(path, previous) : await forget(previous);
    const file = await open(path, 'w');
    const old = places.size > 0 ? await open(previous, 'r') : undefined;
    return {
      add: async (report) => {
        // One write per line, so that only the last line of a killed process may be incomplete.
        await file.appendFile(jsonLine(report)).catch((cause: unknown) => {
          throw writeError(path, cause);
        });
      },
      earlier: async (key) => {
        const place = places.get(key);
        return place === undefined || !old ? undefined : readReport(old, place);
      },
      close: async (isComplete) => {
        await file.close();
        await old?.close();
        if (isComplete) await rm(previous, { force: true });
      },
    };
  } catch (cause) {
    throw writeError(path, cause);
  }
};

const forget = async (previous: string): Promise<EarlierReports> => {
  await rm(previous, { force: true });
  return new Map();
};

const setAside = async (path: string, previous: string): Promise<EarlierReports> => {
  if (existsSync(path)) {
    if (existsSync(previous)) await appendReports(path, previous);
    else await rename(path, previous);
  }
  return existsSync(previous) ? readEarlierReports(createReadStream(previous)) : new Map();
};

/** Adds the reports of an interrupted run to the earlier reports that it had moved itself. */
const appendReports = async (path: string, previous: string): Promise<void> => {
  const file = await open(previous, 'a');
  try {
    // The last line may be incomplete.
    await file.appendFile('\n');
    for await (const { bytes } of splitLines(createReadStream(path), limits.bodyBytes))
      if (bytes) await file.appendFile(`${bytes.toString()}\n`);
  } finally {
    await file.close();
  }
};

const chunkBytes = 4096;

const readReport = async (file: FileHandle, place: number): Promise<ItemReport | undefined> => {
  let line = Buffer.alloc(0);
  for (;;) {
    const position = place + line.byteLength;
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(chunkBytes), position });
    line = Buffer.concat([line, buffer.subarray(0, bytesRead)]);
    const end = line.indexOf('\n');
    if (end >= 0 || bytesRead === 0) return parseReport(line.subarray(0, end).toString());
  }
};
