import { Readable } from 'node:stream';
import type { ItemReport } from '../batch/report.ts';
import { splitLines } from '../batch/split-lines.ts';
import type { Storage } from '../storage/storage.ts';
import { deleteAll } from '../storage/storage.ts';
import { Job, type JobCounts } from './job.ts';

/** The places of a job in the storage. */
export const placeOf = {
  folder: (id: string) => `jobs/${id}/`,
  job: (id: string) => `index/${id}.json`,
  input: (id: string) => `jobs/${id}/input`,
  reports: (id: string) => `jobs/${id}/reports/`,
  report: (id: string, number: number) =>
    `jobs/${id}/reports/${String(number).padStart(8, '0')}.jsonl`,
  result: (id: string, file: string) => `jobs/${id}/results/${file}`,
  key: (digest: string) => `keys/${digest}.json`,
};

const jobId = /^[\da-f]{32}$/;

/** `undefined` if there is no such job. */
export const readJob = async (storage: Storage, id: string): Promise<Job | undefined> => {
  if (!jobId.test(id)) return undefined;
  const bytes = await storage.get(placeOf.job(id));
  return bytes && Job.parse(JSON.parse(bytes.toString()));
};

export const writeJob = (storage: Storage, job: Job): Promise<void> =>
  storage.put(placeOf.job(job.id), Buffer.from(JSON.stringify(job)));

/** Every job, also those whose upload broke off. */
export async function* listJobs(storage: Storage): AsyncGenerator<Job> {
  for await (const { key } of storage.list('index/')) {
    const job = await readJob(storage, key.replace(/^index\/|\.json$/g, ''));
    if (job) yield job;
  }
}

/** Erases a job with everything that it made. */
export const eraseJob = async (storage: Storage, id: string): Promise<void> => {
  await deleteAll(storage, placeOf.folder(id));
  await storage.delete(placeOf.job(id));
};

/** What became of one document. */
export interface JobReport extends ItemReport {
  /** The name that the document has for its reader. */
  readonly name?: string;
}

const reportLineBytes = 1024 * 1024;

/** The reports of the documents so far, in the order in which they were finished. */
export async function* readReports(storage: Storage, id: string): AsyncGenerator<JobReport> {
  for await (const { key } of storage.list(placeOf.reports(id))) {
    const stream = await storage.read(key);
    for await (const { bytes } of splitLines(stream ?? Readable.from([]), reportLineBytes)) {
      // Written by this program, whole or not at all.
      if (bytes && bytes.length > 0) yield JSON.parse(bytes.toString()) as JobReport;
    }
  }
}

export interface Done extends JobCounts {
  readonly indexes: ReadonlySet<number>;
  /** Number of the next file of reports. */
  readonly files: number;
}

/** What earlier work on a job has left. */
export const readDone = async (storage: Storage, id: string): Promise<Done> => {
  const indexes = new Set<number>();
  const failures = new Set<number>();
  let files = 0;
  for await (const { key } of storage.list(placeOf.reports(id))) {
    files = parseInt(key.slice(placeOf.reports(id).length)) + 1;
  }
  for await (const { index, error } of readReports(storage, id)) {
    indexes.add(index);
    if (error) failures.add(index);
  }
  return { indexes, files, failed: failures.size, made: indexes.size - failures.size };
};
