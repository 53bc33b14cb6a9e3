import type { ItemReport } from '../batch/report.ts';
import type { Storage } from '../storage/storage.ts';
import { deleteAll } from '../storage/storage.ts';
import { Job, type JobCounts } from './job.ts';
import { jsonLines, readJsonLines } from './stored-lines.ts';

const file = (number: number): string => String(number).padStart(8, '0');

/** The keys of a job in the storage. */
export const storageKeys = {
  folder: (id: string) => `jobs/${id}/`,
  job: (id: string) => `index/${id}.json`,
  chunks: (id: string) => `jobs/${id}/chunks/`,
  chunk: (id: string, number: number) => `jobs/${id}/chunks/${file(number)}.jsonl`,
  reports: (id: string) => `jobs/${id}/reports/`,
  report: (id: string, chunk: number) => `jobs/${id}/reports/${file(chunk)}.jsonl`,
  /** Reports of a chunk in progress. */
  partial: (id: string, chunk: number) => `jobs/${id}/partial/${file(chunk)}/`,
  result: (id: string, name: string) => `jobs/${id}/results/${name}`,
  deadLetters: (id: string) => `dead/${id}/`,
  deadLetter: (id: string, index: number) => `dead/${id}/${file(index)}.json`,
  keys: 'keys/',
  key: (digest: string) => `keys/${digest}.json`,
};

const jobId = /^[\da-f]{32}$/;

/** `undefined` if there is no such job. */
export const readJob = async (storage: Storage, id: string): Promise<Job | undefined> => {
  if (!jobId.test(id)) return undefined;
  const bytes = await storage.get(storageKeys.job(id));
  return bytes && Job.parse(JSON.parse(bytes.toString()));
};

/** A job that a client may see: its own, completely received and not erased. */
export const findOwnJob = async (
  storage: Storage,
  client: string,
  id: string,
): Promise<Job | undefined> => {
  const job = await readJob(storage, id);
  const isOwn = job?.client === client && job.received !== undefined;
  return isOwn && job.erased === undefined ? job : undefined;
};

export const writeJob = (storage: Storage, job: Job): Promise<void> =>
  storage.put(storageKeys.job(job.id), Buffer.from(JSON.stringify(job)));

/** Every job, including those whose upload was interrupted. */
export async function* listJobs(storage: Storage): AsyncGenerator<Job> {
  for await (const { key } of storage.list('index/')) {
    const job = await readJob(storage, key.replace(/^index\/|\.json$/g, ''));
    if (job) yield job;
  }
}

/** Erases the items, documents and reports of a job, but not its record. */
export const eraseContent = async (storage: Storage, id: string): Promise<void> => {
  await deleteAll(storage, storageKeys.folder(id));
  await deleteAll(storage, storageKeys.deadLetters(id));
};

/** Erases a job with its items, documents and reports. */
export const eraseJob = async (storage: Storage, id: string): Promise<void> => {
  await eraseContent(storage, id);
  await storage.delete(storageKeys.job(id));
};

/** The result of one document. */
export interface JobReport extends ItemReport {
  /** The file name of the document for its reader. */
  readonly name?: string;
}

/** The lines of JSON in each file of a folder. */
async function* readFolder<Line>(storage: Storage, folder: string): AsyncGenerator<Line[]> {
  for await (const { key } of storage.list(folder)) {
    const bytes = await storage.get(key);
    if (bytes) yield readJsonLines<Line>(bytes);
  }
}

/** The reports of finished chunks, in the order of the chunks. */
export async function* readReports(storage: Storage, id: string): AsyncGenerator<JobReport> {
  for await (const reports of readFolder<JobReport>(storage, storageKeys.reports(id)))
    yield* reports;
}

/** The reports of a chunk in progress, in groups as they were stored. */
export const readPartialReports = (
  storage: Storage,
  id: string,
  chunk: number,
): AsyncGenerator<JobReport[]> => readFolder(storage, storageKeys.partial(id, chunk));

/** An item has failed if one of its documents has. */
export const countReports = (reports: readonly JobReport[]): JobCounts => {
  const all = new Set(reports.map(({ index }) => index));
  const failed = new Set(reports.flatMap(({ index, error }) => (error ? [index] : [])));
  return { made: all.size - failed.size, failed: failed.size };
};

/** A document that failed for another reason than its résumé, for the operator. */
export interface DeadLetter {
  readonly job: string;
  readonly client: string;
  readonly index: number;
  readonly input: string;
  readonly code: string;
  readonly reason: string;
  readonly time: string;
}

export const writeDeadLetter = (storage: Storage, letter: DeadLetter): Promise<void> =>
  storage.put(storageKeys.deadLetter(letter.job, letter.index), jsonLines([letter]));

export async function* listDeadLetters(storage: Storage): AsyncGenerator<DeadLetter> {
  for await (const letters of readFolder<DeadLetter>(storage, 'dead/')) yield* letters;
}
