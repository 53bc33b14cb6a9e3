import type { Renderer, RenderedFile } from '../render.ts';
import type { DocumentStore } from './document-store.ts';
import { forEachLimited } from './for-each-limited.ts';
import type { BatchItem, FaultyItem, ItemPlace } from './item.ts';
import {
  planDocuments,
  redactedName,
  type BatchPlan,
  type PlannedDocument,
} from './plan-documents.ts';
import { documentReport, keyOf, reportedPlace, type ItemError, type ItemReport } from './report.ts';
import type { TakenNames } from './taken-names.ts';

export interface Batch extends BatchPlan {
  readonly items: AsyncIterable<BatchItem | FaultyItem>;
  readonly renderer: Pick<Renderer, 'render'>;
  readonly store: DocumentStore;
  /** The names of the documents so far, and reserved names. */
  readonly taken: TakenNames;
  /** Documents in progress at the same time. */
  readonly limit: number;
  /** The version of Vitae: another version makes every document again. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** The report of an earlier run on a document with this key, if it was made. */
  readonly earlier: (key: string) => Promise<ItemReport | undefined>;
  /** Receives each report as soon as its document is stored. Its promise holds back the batch. */
  readonly onReport: (report: ItemReport, outcome: Outcome) => Promise<void>;
  readonly describeError: (error: unknown) => ItemError;
  /** Whether an error would also happen to every other document, such as a full disk. It ends the batch. */
  readonly endsBatch: (error: unknown) => boolean;
}

export type Outcome = 'made' | 'failed' | 'unchanged';

interface Task extends ItemPlace {
  readonly item: BatchItem | undefined;
  readonly document: PlannedDocument | undefined;
  readonly error?: unknown;
}

/**
 * Renders every item and stores its documents. An item that fails gets a report with its error. Of each document, only
 * the name stays in memory.
 * @throws an error that ends the batch; an error of the source of items or of `onReport`
 */
export const runBatch = async (batch: Batch): Promise<void> => {
  await forEachLimited(tasksOf(batch), (task) => runTask(task, batch), batch);
};

async function* tasksOf(batch: Batch): AsyncGenerator<Task> {
  for await (const item of batch.items) yield* documentTasks(item, batch);
}

const documentTasks = (item: BatchItem | FaultyItem, batch: Batch): Task[] => {
  const place = reportedPlace(item, { ...batch.defaults, ...batch.options });
  const failed = (error: unknown): Task[] => [
    { ...place, item: undefined, document: undefined, error },
  ];
  if ('error' in item) return failed(item.error);
  try {
    const documents = planDocuments(item, batch, batch.taken);
    return documents.map((document) => ({ ...place, item, document }));
  } catch (error) {
    return failed(error);
  }
};

const runTask = async (
  { index, input, item, document, error }: Task,
  batch: Batch,
): Promise<void> => {
  if (batch.signal.aborted) return;
  if (item === undefined || document === undefined) {
    await batch.onReport({ index, input, error: batch.describeError(error) }, 'failed');
    return;
  }
  const { format } = document.options;
  const place = { index, input, format };
  const key = keyOf({ ...document, source: item.source, version: batch.version });
  const known = await unchanged(key, batch);
  if (known) return batch.onReport({ ...known, ...place }, 'unchanged');
  const start = performance.now();
  const sinceStart = () => ({ ms: Math.round(performance.now() - start), key });
  try {
    const made = await batch.renderer.render(item.source, document.options, batch.signal);
    const file = nameOf(made, { item, document }, batch);
    await batch.store.write(file, made.bytes);
    const report = documentReport(made, { ...place, file }, sinceStart());
    await batch.onReport(report, 'made');
  } catch (failure) {
    if (batch.signal.aborted) return;
    if (batch.endsBatch(failure)) throw failure;
    const described = batch.describeError(failure);
    await batch.onReport({ ...place, ...sinceStart(), error: described }, 'failed');
  }
};

/** The earlier report on a document whose file is still there. */
const unchanged = async (
  key: string,
  { earlier, store }: Batch,
): Promise<ItemReport | undefined> => {
  const report = await earlier(key);
  if (report?.file === undefined) return undefined;
  return (await store.size(report.file)) === report.bytes ? report : undefined;
};

const nameOf = (
  { isRedacted }: RenderedFile,
  { item, document }: { readonly item: BatchItem; readonly document: PlannedDocument },
  { pattern, taken }: Batch,
): string =>
  isRedacted !== true || document.isAnonymous
    ? document.name
    : redactedName({ index: item.index, format: document.options.format }, pattern, taken);
