import { randomBytes } from 'node:crypto';
import { jsonLine } from '../text/json.ts';
import type { Storage } from '../storage/storage.ts';
import { storageKeys, type JobReport } from './job-store.ts';

const longestMs = 1_000;

/** Stores the reports of a chunk in progress in several files, because a bucket cannot append to one. */
export interface Journal {
  /** Adds the reports of one item. They are stored together. */
  add(reports: readonly JobReport[]): Promise<void>;
  /** Stores the remaining reports. */
  close(): Promise<void>;
}

export const createJournal = (storage: Storage, id: string, chunk: number): Journal => {
  // Another worker may have the same chunk, if this worker did not renew its lock in time.
  const own = randomBytes(6).toString('hex');
  let lines: string[] = [];
  let number = 0;
  let since = Date.now();
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    if (lines.length === 0) return writing;
    const content = Buffer.from(lines.join(''));
    const key = `${storageKeys.partial(id, chunk)}${own}-${String(number)}.jsonl`;
    [lines, number, since] = [[], number + 1, Date.now()];
    writing = writing.then(() => storage.put(key, content));
    return writing;
  };
  return {
    async add(reports) {
      lines.push(...reports.map(jsonLine));
      if (Date.now() - since >= longestMs) await flush();
    },
    close: flush,
  };
};
