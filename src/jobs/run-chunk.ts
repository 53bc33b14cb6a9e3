import { SpanKind } from '@opentelemetry/api';
import type { LimitFunction } from 'p-limit';
import { forEachLimited } from '../batch/for-each-limited.ts';
import { deleteAll } from '../storage/storage.ts';
import { inSpan, inTrace } from '../tracing.ts';
import { readChunk, type StoredItem } from './chunks.ts';
import type { JobCounts } from './job.ts';
import { countReports, readPartialReports, storageKeys, type JobReport } from './job-store.ts';
import { createJournal, type Journal } from './report-journal.ts';
import { jobLimits } from './limits.ts';
import type { RunAlone } from './run-alone.ts';
import { refuseFatalItem, renderItem, type ItemWork } from './render-item.ts';
import { jsonLines, readJsonLines } from './stored-lines.ts';
import { groupBy } from '../text/group-by.ts';

/** Records outside of this process at which items its workers have crashed: they began an item and did not end it. */
export interface CrashRecord {
  /** The number of crashes at each item, by index. */
  crashes(): Promise<ReadonlyMap<number, number>>;
  begin(index: number): Promise<void>;
  end(index: number): Promise<void>;
}

export interface ChunkWork extends ItemWork {
  /** Limits the items in progress; shared by all chunks of this process. */
  readonly limiter: LimitFunction;
  /** Runs one item while no other item of this process is in progress. */
  readonly runAlone?: RunAlone;
  readonly crashRecord?: CrashRecord;
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
    const counts = countReports(readJsonLines<JobReport>(finished));
    onDone(counts, false);
    return counts;
  }
  const items = await readChunk(storage, job.id, number);
  if (!items) throw new Error(`Chunk ${number} of job ${job.id} is not in the storage.`);
  const done = await readEarlier(work, number);
  await makeItems(
    items.filter(({ index }) => !done.has(index)),
    { number, work, done },
  );
  if (signal.aborted) return undefined;
  const reports = items.flatMap(({ index }) => done.get(index) ?? []);
  await storage.put(storageKeys.report(job.id, number), jsonLines(reports));
  await deleteAll(storage, storageKeys.partial(job.id, number));
  return countReports(reports);
};

type DoneItems = Map<number, readonly JobReport[]>;

/** The reports of earlier attempts at the chunk. Two attempts may have done the same item. */
const readEarlier = async (
  { job, storage, onDone }: ChunkWork,
  number: number,
): Promise<DoneItems> => {
  const done: DoneItems = new Map();
  for await (const reports of readPartialReports(storage, job.id, number)) {
    for (const [index, own] of groupBy(reports, ({ index }) => index)) done.set(index, own);
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

/** An item at which a worker has crashed is rendered last and alone, so that it does not stop other items. */
const makeItems = async (items: readonly StoredItem[], attempt: Attempt): Promise<void> => {
  const { work, number } = attempt;
  const { limiter, signal, runAlone, crashRecord } = work;
  const crashes = (await crashRecord?.crashes()) ?? new Map<number, number>();
  const plain = items.filter(({ index }) => !crashes.has(index));
  const suspect = items.filter(({ index }) => crashes.has(index));
  const journal = createJournal(work.storage, work.job.id, number);
  const make = (item: StoredItem) => makeItem(item, crashes.get(item.index) ?? 0, attempt, journal);
  try {
    const makeLimited = (item: StoredItem) => limiter(() => make(item));
    await forEachLimited(plain, makeLimited, { limit: limiter.concurrency, signal });
    for (const item of suspect) await (runAlone ? runAlone(() => make(item)) : make(item));
  } finally {
    await journal.close();
  }
};

const makeItem = async (
  item: StoredItem,
  crashes: number,
  { work, done }: Attempt,
  journal: Journal,
): Promise<void> => {
  const { crashRecord, signal, onDone, admit } = work;
  await admit?.();
  if (signal.aborted) return;
  await crashRecord?.begin(item.index);
  try {
    const attributes = { 'vitae.item': item.index };
    const reports = await inSpan('vitae.item', { attributes }, () =>
      crashes < jobLimits.crashes ? renderItem(item, work) : refuseFatalItem(item, work),
    );
    if (!reports) return;
    await journal.add(reports);
    done.set(item.index, reports);
    onDone(countReports(reports), true);
  } finally {
    await crashRecord?.end(item.index);
  }
};
