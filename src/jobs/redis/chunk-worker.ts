import type { Job as QueuedChunk } from 'bullmq';
import pLimit from 'p-limit';
import { delay } from '../../abort.ts';
import type { Renderer } from '../../render.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ChunkEnd, EngineStatus } from '../engine.ts';
import { addCounts, type Job, type JobCounts, type RunningCounts } from '../job.ts';
import { eraseContent, readJob } from '../job-store.ts';
import { createRunAlone } from '../run-alone.ts';
import { runChunk } from '../run-chunk.ts';
import {
  closeWithin,
  openQueues,
  queueNames,
  returnToQueue,
  workerOptions,
  type ChunkData,
  type Queues,
} from './connect.ts';
import { addFinished, readStatus } from './redis-engine.ts';
import { createSharedState, type SharedState } from './shared-state.ts';

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
  const queues = await openQueues(config.url, config.onError);
  // Commands wait while Redis does not answer, so that finished documents are not lost.
  const state = createSharedState(queues.openWaiting());
  const closing = new AbortController();
  const totals = { made: 0, failed: 0 };
  const ended: Record<ChunkEnd, number> = { done: 0, returned: 0, failed: 0, stalled: 0 };
  const run = createChunkRunner({ ...config, state, totals, closing: closing.signal });
  const worker = openQueueWorker({ ...config, queues, state, run, ended });
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

type RunQueuedChunk = (job: Job, chunk: number) => Promise<JobCounts | 'erased' | undefined>;

interface RunnerParts extends ChunkWorkerConfig {
  readonly state: SharedState;
  /** The counts of this process, to which those of each chunk are added. */
  readonly totals: RunningCounts;
  /** Aborts when this worker closes. */
  readonly closing: AbortSignal;
}

/** Renders a chunk, until its job is erased or the worker closes. */
const createChunkRunner = (parts: RunnerParts): RunQueuedChunk => {
  const { storage, renderer, concurrency, ratePerMinute, onError, state, totals, closing } = parts;
  const limiter = pLimit(concurrency);
  const runAlone = createRunAlone(limiter);
  const onDone = (done: JobCounts, isNew: boolean): void => {
    if (isNew) addCounts(totals, done);
  };
  const admit = async (signal: AbortSignal): Promise<void> => {
    if (ratePerMinute === undefined) return;
    const waitMs = await state.reserve(ratePerMinute);
    await delay(waitMs, signal);
  };
  return async (job, chunk) => {
    const erased = new AbortController();
    const signal = AbortSignal.any([closing, erased.signal]);
    const check = async (): Promise<void> => {
      if (isErased(await readJob(storage, job.id))) erased.abort();
    };
    const timer = setInterval(() => void check().catch(onError), eraseCheckMs);
    const work = { job, storage, renderer, limiter, signal, onDone, runAlone };
    try {
      const counts = await runChunk(chunk, {
        ...work,
        crashRecord: state.crashRecord(job.id),
        admit: () => admit(signal),
      });
      return isErased(await readJob(storage, job.id)) ? 'erased' : counts;
    } finally {
      clearInterval(timer);
    }
  };
};

interface QueueWorkerParts extends ChunkWorkerConfig {
  readonly queues: Queues;
  readonly state: SharedState;
  readonly run: RunQueuedChunk;
  /** Counts the chunks of this worker by outcome. */
  readonly ended: Record<ChunkEnd, number>;
}

/** Takes chunks from the queue and records their results. */
const openQueueWorker = (parts: QueueWorkerParts) => {
  const { queues, state, run, ended, storage, concurrency, onError } = parts;
  const { packages } = queues;
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
      await returnToQueue(queued, token, packages);
    }
  };
  const worker = new packages.Worker<ChunkData>(queueNames.chunks, process, {
    ...workerOptions,
    connection: queues.openWaiting(),
    // A chunk may have a single item.
    concurrency,
  });
  worker.on('error', () => undefined);
  worker.on('stalled', () => (ended.stalled += 1));
  worker.on('failed', (_, error) => {
    ended.failed += 1;
    onError(error);
  });
  return worker;
};

const isErased = (job: Job | undefined): boolean => job?.erased !== undefined;
