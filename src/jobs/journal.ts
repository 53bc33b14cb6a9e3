import { reportLine, type ItemReport } from '../batch/report.ts';
import type { Storage } from '../storage/storage.ts';
import { placeOf } from './job-store.ts';

const reportsPerFile = 200;
const longestMs = 1_000;

/** Writes the reports of a job in files, because a bucket cannot append to one. */
export interface Journal {
  /** Adds the reports of one item. They are stored together. */
  add(reports: readonly ItemReport[]): Promise<void>;
  /** Stores what is left. */
  close(): Promise<void>;
}

export const createJournal = (storage: Storage, id: string, firstFile: number): Journal => {
  let lines: string[] = [];
  let number = firstFile;
  let since = Date.now();
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    if (lines.length === 0) return writing;
    const content = Buffer.from(lines.join(''));
    const key = placeOf.report(id, number);
    [lines, number, since] = [[], number + 1, Date.now()];
    writing = writing.then(() => storage.put(key, content));
    return writing;
  };
  return {
    async add(reports) {
      lines.push(...reports.map(reportLine));
      if (lines.length >= reportsPerFile || Date.now() - since >= longestMs) await flush();
    },
    close: flush,
  };
};
