import { SpanKind } from '@opentelemetry/api';
import type { LimitFunction } from 'p-limit';
import { forEachLimited } from '../batch/for-each-limited.ts';
import { deleteAll } from '../storage/storage.ts';
import { inSpan, inTrace } from '../tracing.ts';
import { readChunk, type StoredItem } from './chunks.ts';
import type { JobCounts } from './job.ts';
import { countReports, storageKeys, readReportFiles, type JobReport } from './job-store.ts';
import { createJournal, type Journal } from './report-journal.ts';
import { jobLimits } from './limits.ts';
import { refuseFatalItem, renderItem, type ItemWork } from './render-item.ts';
import { jsonLines, readJsonLines } from './stored-lines.ts';

/** Records outside of this process which items are in progress. */
export interface DeathWatch {
  /** How often a worker has ended at each item, by index. */
  deaths(): Promise<ReadonlyMap<number, number>>;
  begin(index: number): Promise<void>;
  end(index: number): Promise<void>;
}

export interface ChunkWork extends ItemWork {
  /** Shared by all chunks of this process, so that they take turns. */
  readonly turn: LimitFunction;
  /** Runs one item while no other item of this process is in progress. */
  readonly alone?: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly watch?: DeathWatch;
  /** Waits until the next document may begin. */
  readonly admit?: () => Promise<void>;
  /** Receives items as they are done; those of an earlier attempt are not new. */
  readonly onDone: (counts: JobCounts, isNew: boolean) => void;
}

/**
 * Renders the remaining items of a chunk and writes its report, which has each item once. An interrupted attempt leaves its
 * reports for the next attempt.
 * @returns the counts of the whole chunk, or `undefined` if the signal ended the work
 * @throws an error of the storage
 */
export const runChunk = (number: number, work: ChunkWork): Promise<JobCounts | undefined> => {
  const { id, trace } = work.job;
  const attributes = { 'vitae.job': id, 'vitae.chunk': number };
  const facts = { kind: SpanKind.CONSUMER, attributes };
  return inTrace(trace, () => inSpan('vitae.chunk', facts, () => makeChunk(number, work)));
};

const makeChunk = async (number: number, work: ChunkWork): Promise<JobCounts | undefined> => {
  const { job, storage, signal, onDone } = work;
  const finished = await storage.get(storageKeys.report(job.id, number));
  if (finished) {
    const counts = countReports(await readJsonLines<JobReport>(finished));
    onDone(counts, false);
    return counts;
  }
  const items = await readChunk(storage, job.id, number);
  if (!items) throw new Error(`Chunk ${number} of job ${job.id} is not in the storage.`);
  const partial = storageKeys.partial(job.id, number);
  const done = await readEarlier(work, partial);
  await makeItems(
    items.filter(({ index }) => !done.has(index)),
    { number, work, done },
  );
  if (signal.aborted) return undefined;
  const reports = items.flatMap(({ index }) => done.get(index) ?? []);
  await storage.put(storageKeys.report(job.id, number), jsonLines(reports));
  await deleteAll(storage, partial);
  return countReports(reports);
};

type DoneItems = Map<number, readonly JobReport[]>;

/** The reports of earlier attempts at the chunk. Two attempts may have done the same item. */
const readEarlier = async ({ storage, onDone }: ChunkWork, folder: string): Promise<DoneItems> => {
  const done: DoneItems = new Map();
  for await (const reports of readReportFiles(storage, folder)) {
    const items = new Map<number, JobReport[]>();
    for (const report of reports) {
      items.set(report.index, [...(items.get(report.index) ?? []), report]);
    }
    for (const [index, own] of items) done.set(index, own);
  }
  onDone(countReports([...done.values()].flat()), false);
  return done;
};

interface Attempt {
  readonly number: number;
  readonly work: ChunkWork;
  /** Receives the reports of each item that is done. */
  readonly done: DoneItems;
}

/** An item during which a worker ended is rendered last and alone, so that it does not stop other items. */
const makeItems = async (items: readonly StoredItem[], attempt: Attempt): Promise<void> => {
  const { work, number } = attempt;
  const { turn, signal, alone, watch } = work;
  const deaths = (await watch?.deaths()) ?? new Map<number, number>();
  const plain = items.filter(({ index }) => !deaths.has(index));
  const suspect = items.filter(({ index }) => deaths.has(index));
  const journal = createJournal(work.storage, work.job.id, number);
  const make = (item: StoredItem) => makeItem(item, deaths.get(item.index) ?? 0, attempt, journal);
  try {
    const inTurn = (item: StoredItem) => turn(() => make(item));
    await forEachLimited(plain, inTurn, { limit: turn.concurrency, signal });
    for (const item of suspect) await (alone ? alone(() => make(item)) : make(item));
  } finally {
    await journal.close();
  }
};

const makeItem = async (
  item: StoredItem,
  deaths: number,
  { work, done }: Attempt,
  journal: Journal,
): Promise<void> => {
  const { watch, signal, onDone, admit } = work;
  await admit?.();
  if (signal.aborted) return;
  await watch?.begin(item.index);
  try {
    const attributes = { 'vitae.item': item.index };
    const reports = await inSpan('vitae.item', { attributes }, () =>
      deaths < jobLimits.deaths ? renderItem(item, work) : refuseFatalItem(item, work),
    );
    if (!reports) return;
    await journal.add(reports);
    done.set(item.index, reports);
    onDone(countReports(reports), true);
  } finally {
    await watch?.end(item.index);
  }
};
