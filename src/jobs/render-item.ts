import { setTimeout as pause } from 'node:timers/promises';
import { documentReport, reportedPlace } from '../batch/report.ts';
import { asRenderError, RenderError, type ErrorCode } from '../errors.ts';
import { parseOptions, type NamedStrings } from '../options/parse.ts';
import { formats } from '../options/schema.ts';
import type { RenderedFile, Renderer } from '../render.ts';
import type { Storage } from '../storage/storage.ts';
import { addStageSpans } from '../tracing.ts';
import type { StoredItem } from './chunks.ts';
import { itemError } from './item-error.ts';
import type { Job } from './job.ts';
import { storageKeys, writeDeadLetter, type JobReport } from './job-store.ts';
import { jobLimits } from './limits.ts';

export interface ItemWork {
  readonly job: Job;
  readonly storage: Storage;
  readonly renderer: Pick<Renderer, 'render'>;
  /** Ends the work early. */
  readonly signal: AbortSignal;
}

/** The reports of the documents of one item, or `undefined` if the signal ended the work. */
export const renderItem = async (
  item: StoredItem,
  work: ItemWork,
): Promise<JobReport[] | undefined> => {
  const { index, input } = reportedPlace(item, work.job.options);
  if ('error' in item) return [{ ...item, input }];
  const reports: JobReport[] = [];
  const formatsOf = item.formats.length > 0 ? item.formats : [undefined];
  for (const format of formatsOf) {
    const strings = { ...work.job.options, ...item.options, ...(format && { format }) };
    const start = performance.now();
    try {
      const startTime = Date.now();
      const made = await renderWithRetries(item, strings, work);
      addStageSpans(made.timings, startTime);
      reports.push(await storeDocument(made, { item, start, work }));
    } catch (error) {
      if (work.signal.aborted) return undefined;
      if (error instanceof StorageFailure) throw error.cause;
      await keepDeadLetter(item, work, error);
      reports.push({ index, input, error: itemError(error) });
    }
  }
  return reports;
};

/** The report of an item during which workers ended repeatedly. It is not tried again. */
export const refuseFatalItem = async (item: StoredItem, work: ItemWork): Promise<JobReport[]> => {
  const { index, input } = reportedPlace(item, work.job.options);
  const message = `The worker ended ${jobLimits.crashes} times while it made this document.`;
  await keepDeadLetter(item, work, new RenderError('document_refused', message));
  return [{ index, input, error: { code: 'document_refused', message, issues: [] } }];
};

type Item = Exclude<StoredItem, { readonly error: unknown }>;

interface StoreContext {
  readonly item: Item;
  readonly start: number;
  readonly work: ItemWork;
}

/** A failure of the storage, which concerns all documents and not one. */
class StorageFailure extends Error {}

const storeDocument = async (
  made: RenderedFile,
  { item, start, work }: StoreContext,
): Promise<JobReport> => {
  const { format, filename: name } = made;
  const { index, input } = reportedPlace(item, work.job.options);
  const file = `${index}.${formats[format].extension}`;
  try {
    await work.storage.put(storageKeys.result(work.job.id, file), made.bytes);
  } catch (cause) {
    throw new StorageFailure('The document could not be stored.', { cause });
  }
  const ms = Math.round(performance.now() - start);
  return documentReport(made, { index, input, format, file, name }, { ms });
};

const temporary: readonly ErrorCode[] = ['busy', 'browser_unavailable'];

/** Tries again while the service is busy or its browser restarts. */
const renderWithRetries = async (
  { source }: Item,
  strings: NamedStrings,
  { renderer, signal }: ItemWork,
): Promise<RenderedFile> => {
  const options = parseOptions(strings);
  for (let attempt = 1; ; attempt++) {
    try {
      return await renderer.render(source, options, signal);
    } catch (error) {
      const { code, retryAfterSeconds = 0 } = asRenderError(error);
      if (!temporary.includes(code) || attempt === jobLimits.attempts) throw error;
      await pause(Math.max(retryAfterSeconds, 2 ** (attempt - 1)) * 1_000, undefined, { signal });
    }
  }
};

/** Failures that the résumé and its options do not cause. */
const serviceFailures: readonly ErrorCode[] = [
  ...temporary,
  'internal',
  'timeout',
  'document_refused',
];

const keepDeadLetter = async (item: StoredItem, work: ItemWork, error: unknown): Promise<void> => {
  const { code, message, cause } = asRenderError(error);
  if (!serviceFailures.includes(code)) return;
  const { id, client } = work.job;
  const { index, input } = reportedPlace(item, work.job.options);
  const reason = cause instanceof Error ? `${message} ${cause.message}` : message;
  const time = new Date().toISOString();
  await writeDeadLetter(work.storage, { job: id, client, index, input, code, reason, time });
};
