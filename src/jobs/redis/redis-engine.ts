import type { Worker } from 'bullmq';
import type { Engine, EngineEvents, EngineStatus, QueueStatus } from '../engine.ts';
import { chunkNumbers, type Job } from '../job.ts';
import {
  closeWithin,
  openQueues,
  queueNames,
  returnToQueue,
  workerOptions,
  type FinishedData,
  type Queues,
} from './connect.ts';
import { createSharedState, type SharedState } from './shared-state.ts';

export interface RedisConfig {
  readonly url: string;
  /** Receives failures that concern the operator. */
  readonly onError: (error: unknown) => void;
}

/** Commands in one round trip. */
const groupSize = 500;
/** Finished jobs in progress at the same time, including those whose webhook waits for its next attempt. */
const finishedAtOnce = 1_000;

/** Queues the chunks of jobs for workers on any machine, and finishes the jobs whose chunks are done. */
export const openRedisEngine = async ({ url, onError }: RedisConfig): Promise<Engine> => {
  const queues = await openQueues(url, onError);
  const { redis, finished } = queues;
  const state = createSharedState(redis);
  const closing = new AbortController();
  let finisher: Worker<FinishedData> | undefined;
  return {
    start(events, resume) {
      finisher = openFinisher(queues, { state, events, onError, signal: closing.signal });
      const resumeJobs = (): Promise<void> => resume().catch(onError);
      // Redis may have lost its data.
      redis.on('ready', () => void resumeJobs());
      return redis.status === 'ready' ? resumeJobs() : Promise.resolve();
    },
    isAvailable: () => redis.status === 'ready',
    admit: (client, id) => state.admit(client, id),
    leave: (client, id) => state.leave(client, id),
    claim: (key) => state.claim(key),
    release: (key) => state.release(key),
    async add(job) {
      if (job.finished !== undefined) await addFinished(queues, job.id);
      else await addChunks(job, queues, state);
    },
    async remove(job) {
      for (const chunks of inGroups(chunkNumbers(job))) {
        await Promise.all(chunks.map((chunk) => queues.chunks.remove(chunkKey(job.id, chunk))));
      }
      await finished.remove(job.id);
      await state.forget(job.id);
      return false; // a worker may still be at a chunk
    },
    progress: (id) => state.progress(id),
    status: () => readStatus(queues, state),
    async close() {
      closing.abort();
      if (finisher) await closeWithin(5_000, [finisher.close()]);
      await queues.close();
    },
  };
};

const chunkKey = (id: string, chunk: number): string => `${id}-${chunk}`;

const inGroups = (numbers: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(numbers.length / groupSize) }, (_, at) =>
    numbers.slice(at * groupSize, (at + 1) * groupSize),
  );

/** A chunk that is already queued stays unchanged, because its key exists. */
const addChunks = async (job: Job, { chunks, finished }: Queues, state: SharedState) => {
  const { id } = job;
  if (await state.isQueued(id)) return;
  const isIdle = (await chunks.getJobCountByTypes('active', 'prioritized', 'delayed')) === 0;
  if (isIdle) await state.resetTurns();
  const priorityOf = await state.chunkPriorities(job);
  const done = await state.doneChunks(id);
  const left = chunkNumbers(job).filter((chunk) => !done.has(chunk));
  for (const group of inGroups(left)) {
    await chunks.addBulk(
      group.map((chunk) => ({
        name: 'chunk',
        data: { id, chunk },
        opts: { jobId: chunkKey(id, chunk), priority: priorityOf(chunk) },
      })),
    );
  }
  await state.queued(job);
  if (left.length === 0) await addFinished({ finished }, id);
};

export const addFinished = async ({ finished }: Pick<Queues, 'finished'>, id: string) => {
  await finished.add('finished', { id }, { jobId: id });
};

interface FinisherParts {
  readonly state: SharedState;
  readonly events: EngineEvents;
  readonly onError: (error: unknown) => void;
  /** Aborts when this service closes. */
  readonly signal: AbortSignal;
}

const openFinisher = (queues: Queues, { state, events, onError, signal }: FinisherParts) => {
  const { packages, openWaiting } = queues;
  const finishJob = async (id: string): Promise<void> => {
    // The counts of a job that was finished before are gone; only its webhook is missing.
    await events.finish(id, (await state.progress(id)) ?? { made: 0, failed: 0 });
    await state.forget(id);
    await events.notify(id);
  };
  const finisher = new packages.Worker<FinishedData>(
    queueNames.finished,
    async (job, token) => {
      if (!signal.aborted) await finishJob(job.data.id);
      if (!signal.aborted) return;
      // This service closes; another one sends the webhook.
      await returnToQueue(job, token, packages);
    },
    { ...workerOptions, connection: openWaiting(), concurrency: finishedAtOnce },
  );
  finisher.on('error', () => undefined);
  finisher.on('failed', (_, error) => onError(error));
  return finisher;
};

const unavailable: QueueStatus = {
  isUp: false,
  isPaused: false,
  chunks: { waiting: 0, active: 0, delayed: 0 },
  ended: { done: 0, returned: 0, failed: 0, stalled: 0 },
};

/** The state of the work; without numbers while Redis does not answer. Never fails. */
export const readStatus = async (
  { chunks, redis }: Pick<Queues, 'chunks' | 'redis'>,
  state: SharedState,
): Promise<EngineStatus> => {
  const nothing = { queued: 0, running: 0, made: 0, failed: 0, queue: unavailable };
  if (redis.status !== 'ready') return nothing;
  try {
    const jobs = await state.counts();
    const counts = await chunks.getJobCounts('wait', 'prioritized', 'active', 'delayed');
    const { wait = 0, prioritized = 0, active = 0, delayed = 0 } = counts;
    const states = { waiting: wait + prioritized, active, delayed };
    const isPaused = await chunks.isPaused();
    return { ...nothing, ...jobs, queue: { ...unavailable, isUp: true, isPaused, chunks: states } };
  } catch {
    return nothing;
  }
};
