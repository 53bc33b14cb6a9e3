import type { Job as QueuedChunk } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Renderer } from '../../render.ts';
import type { Storage } from '../../storage/storage.ts';
import { createExclusive } from '../exclusive.ts';
import type { ChunkEnd, EngineStatus } from '../engine.ts';
import type { Job, JobCounts } from '../job.ts';
import { eraseContent, readJob } from '../job-store.ts';
import { runChunk, type ChunkWork } from '../run-chunk.ts';
import { closeWithin, openQueues, queueNames, workerOptions, type ChunkData } from './connect.ts';
import { addFinished, readStatus } from './redis-engine.ts';
import { createSharedState } from './shared-state.ts';

export interface ChunkWorkerConfig {
  readonly url: string;
  readonly storage: Storage;
  readonly renderer: Pick<Renderer, 'render'>;
  /** Documents in progress at the same time. */
  readonly concurrency: number;
  /** Most documents a minute, of all workers together. */
  readonly ratePerMinute?: number | undefined;
  /** Receives failures that concern the operator. */
  readonly onError: (error: unknown) => void;
}

/** Takes chunks of jobs from Redis and renders them. */
export interface ChunkWorker {
  status(): Promise<EngineStatus>;
  /** Finishes the documents in progress, returns the chunks to the queue, then ends. */
  close(): Promise<void>;
}

/** Milliseconds between two checks whether the job in progress was erased. */
const eraseCheckMs = 2_000;

/** @throws RenderError invalid_options if the optional packages are not installed */
export const openChunkWorker = async (config: ChunkWorkerConfig): Promise<ChunkWorker> => {
  const { url, storage, renderer, concurrency, ratePerMinute, onError } = config;
  const queues = await openQueues(url, onError);
  const { packages, openPatient } = queues;
  // Waits while Redis is away: the documents that are made are kept.
  const state = createSharedState(openPatient());
  const turn = pLimit(concurrency);
  const alone = createExclusive(turn);
  const closing = new AbortController();
  const totals = { made: 0, failed: 0 };
  const ended: Record<ChunkEnd, number> = { done: 0, returned: 0, failed: 0, stalled: 0 };

  const onDone = ({ made, failed }: JobCounts, isNew: boolean): void => {
    if (isNew) [totals.made, totals.failed] = [totals.made + made, totals.failed + failed];
  };
  const admit = async (signal: AbortSignal): Promise<void> => {
    if (ratePerMinute === undefined) return;
    const waitMs = await state.reserve(ratePerMinute);
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  };

  const run = async (job: Job, chunk: number): Promise<JobCounts | 'erased' | undefined> => {
    const erased = new AbortController();
    const signal = AbortSignal.any([closing.signal, erased.signal]);
    const check = async (): Promise<void> => {
      if (isErased(await readJob(storage, job.id))) erased.abort();
    };
    const timer = setInterval(() => void check().catch(onError), eraseCheckMs);
    const watch = state.watch(job.id);
    const parts = { job, storage, renderer, turn, signal, onDone };
    const work: ChunkWork = { ...parts, alone, watch, admit: () => admit(signal) };
    try {
      const counts = await runChunk(chunk, work);
      return isErased(await readJob(storage, job.id)) ? 'erased' : counts;
    } finally {
      clearInterval(timer);
    }
  };

  const process = async (queued: QueuedChunk<ChunkData>, token?: string): Promise<void> => {
    const { id, chunk } = queued.data;
    const job = await readJob(storage, id);
    if (!job || isErased(job) || job.finished !== undefined) return;
    await state.begin(id, queued.priority);
    const counts = await run(job, chunk);
    if (counts === 'erased') {
      await eraseContent(storage, id);
      await state.forget(id);
    } else if (counts) {
      ended.done += 1;
      if ((await state.markDone(id, chunk, counts)) === job.chunks) await addFinished(queues, id);
    } else {
      ended.returned += 1;
      await queued.moveToWait(token);
      throw new packages.WaitingError();
    }
  };

  const worker = new packages.Worker<ChunkData>(queueNames.chunks, process, {
    ...workerOptions,
    connection: openPatient(),
    // A chunk may have a single item.
    concurrency,
  });
  worker.on('error', () => undefined);
  worker.on('stalled', () => (ended.stalled += 1));
  worker.on('failed', (_, error) => {
    ended.failed += 1;
    onError(error);
  });
  return {
    async status() {
      const { queue, ...status } = await readStatus(queues, state);
      return { ...status, ...totals, ...(queue && { queue: { ...queue, ended } }) };
    },
    async close() {
      closing.abort();
      await closeWithin(30_000, [worker.close()]);
      await queues.close();
    },
  };
};

const isErased = (job: Job | undefined): boolean => job?.erased !== undefined;
