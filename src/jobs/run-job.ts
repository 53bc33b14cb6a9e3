import { setTimeout as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import { forEachLimited } from '../batch/for-each-limited.ts';
import { documentFacts, type ItemError } from '../batch/report.ts';
import { asRenderError, errorMeanings, type ErrorCode } from '../errors.ts';
import { parseOptions, type NamedStrings } from '../options/parse.ts';
import { formats, type RenderOptions } from '../options/schema.ts';
import type { RenderedFile, Renderer } from '../render.ts';
import type { Storage } from '../storage/storage.ts';
import type { Job, JobCounts, Progress } from './job.ts';
import { createJournal } from './journal.ts';
import { placeOf, readDone, type JobReport } from './job-store.ts';
import { readItems, type JobItem } from './items.ts';
import { jobLimits } from './limits.ts';

export interface JobWork {
  readonly storage: Storage;
  readonly renderer: Pick<Renderer, 'render'>;
  /** Shared by all jobs, so that they take turns. */
  readonly turn: LimitFunction;
  /** Ends the work early; what is done stays. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Renders what is left of a job.
 * @returns the counts of the whole job, or `undefined` if the signal ended the work
 * @throws an error of the storage
 */
export const runJob = async (job: Job, work: JobWork): Promise<JobCounts | undefined> => {
  const { storage, turn, signal, onProgress } = work;
  const done = await readDone(storage, job.id);
  const counts = { made: done.made, failed: done.failed };
  const [before, start] = [done.indexes.size, performance.now()];
  const tell = (): void => onProgress({ ...counts, before, elapsedMs: performance.now() - start });
  tell();
  const journal = createJournal(storage, job.id, done.files);
  const body = await storage.read(placeOf.input(job.id));
  if (!body) throw new Error(`The input of job ${job.id} is not in the storage.`);
  const left = unfinished(readItems(job.input, body), done.indexes);
  const makeItem = (item: JobItem) =>
    turn(async () => {
      const reports = signal.aborted ? undefined : await renderItem(item, job, work);
      if (!reports) return;
      await journal.add(reports);
      counts[reports.some(({ error }) => error) ? 'failed' : 'made'] += 1;
      tell();
    });
  try {
    await forEachLimited(left, makeItem, { limit: turn.concurrency, signal });
  } finally {
    body.destroy();
    await journal.close();
  }
  return signal.aborted ? undefined : counts;
};

async function* unfinished(
  items: AsyncIterable<JobItem>,
  done: ReadonlySet<number>,
): AsyncGenerator<JobItem> {
  for await (const item of items) if (!done.has(item.index)) yield item;
}

/** The reports of the documents of one item, or `undefined` if the signal ended the work. */
const renderItem = async (
  item: JobItem,
  job: Job,
  work: JobWork,
): Promise<JobReport[] | undefined> => {
  if ('error' in item) return [failure(item, item.error)];
  const reports: JobReport[] = [];
  const formatsOf = item.formats.length > 0 ? item.formats : [undefined];
  for (const format of formatsOf) {
    const strings = { ...job.options, ...item.options, ...(format && { format }) };
    const start = performance.now();
    const made = await renderOrFail(item, strings, work);
    if (work.signal.aborted) return undefined;
    if ('error' in made) reports.push(made);
    else reports.push(await storeDocument(made, { item, job, start, storage: work.storage }));
  }
  return reports;
};

const renderOrFail = async (
  item: Item,
  strings: NamedStrings,
  work: JobWork,
): Promise<RenderedFile | FailedReport> => {
  try {
    return await renderPatiently(item, parseOptions(strings), work);
  } catch (error) {
    return failure(item, error);
  }
};

interface Place {
  readonly item: Item;
  readonly job: Job;
  readonly start: number;
  readonly storage: Storage;
}

const storeDocument = async (
  made: RenderedFile,
  { item: { index, input }, job, start, storage }: Place,
): Promise<JobReport> => {
  const { format, filename: name } = made;
  const file = `${index}.${formats[format].extension}`;
  await storage.put(placeOf.result(job.id, file), made.bytes);
  const ms = Math.round(performance.now() - start);
  return { index, input, format, file, name, ...documentFacts(made), ms };
};

type Item = Exclude<JobItem, { readonly error: unknown }>;

const passing: readonly ErrorCode[] = ['busy', 'browser_unavailable'];

/** Tries again while the service is busy or its browser restarts. */
const renderPatiently = async (
  { source }: Item,
  options: RenderOptions,
  { renderer, signal }: JobWork,
): Promise<RenderedFile> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await renderer.render(source, options, signal);
    } catch (error) {
      const { code, retryAfterSeconds = 0 } = asRenderError(error);
      if (!passing.includes(code) || attempt === jobLimits.attempts) throw error;
      await pause(Math.max(retryAfterSeconds, 2 ** (attempt - 1)) * 1_000, undefined, { signal });
    }
  }
};

type FailedReport = JobReport & { readonly error: ItemError };

/** Messages of failures of the service may quote paths, so they stay in the log. */
const hidden: readonly ErrorCode[] = ['internal', 'theme_invalid', 'browser_unavailable'];

const failure = ({ index, input }: Pick<Item, 'index' | 'input'>, error: unknown): FailedReport => {
  const { code, message, issues } = asRenderError(error);
  const isHidden = hidden.includes(code);
  return {
    index,
    input,
    error: {
      code,
      message: isHidden ? errorMeanings[code] : message,
      issues: isHidden ? [] : issues,
    },
  };
};
