import pLimit, { type LimitFunction } from 'p-limit';
import { forEachLimited } from '../batch/for-each-limited.ts';
import type { Renderer } from '../render.ts';
import type { Storage } from '../storage/storage.ts';
import type { Engine, EngineEvents } from './engine.ts';
import {
  addCounts,
  chunkNumbers,
  type JobCounts,
  type JobProgress,
  type RunningCounts,
} from './job.ts';
import { readJob, writeJob } from './job-store.ts';
import { jobLimits } from './limits.ts';
import { runChunk } from './run-chunk.ts';
import { createScheduler } from './scheduler.ts';

export interface EmbeddedConfig {
  readonly storage: Storage;
  readonly renderer: Pick<Renderer, 'render'>;
  /** Documents in progress at the same time. */
  readonly concurrency: number;
  /** Receives failures that concern the operator. */
  readonly onError: (error: unknown) => void;
}

/** Chunks of one job in progress, so that pages do not wait for the last item of one. */
const chunksAtOnce = 2;

/** Runs jobs in this process. */
export const createEmbeddedEngine = (config: EmbeddedConfig): Engine => {
  const { concurrency, onError } = config;
  const limiter = pLimit(concurrency);
  const progress = new Map<string, JobProgress>();
  const totals = { made: 0, failed: 0 };
  const claimed = new Set<string>();
  const unfinished = createUnfinishedJobs();
  let events: EngineEvents | undefined;

  const run = async (id: string, signal: AbortSignal): Promise<void> => {
    try {
      const counts = await runJob(id, { ...config, limiter, progress, totals, signal });
      if (!counts) return;
      await events?.finish(id, counts);
    } finally {
      progress.delete(id);
    }
    events?.notify(id).catch(onError);
  };
  const scheduler = createScheduler({ run, onError });

  return {
    start(given, resume) {
      events = given;
      return resume();
    },
    isAvailable: () => true,
    admit: (client, id) => Promise.resolve(unfinished.admit(client, id)),
    leave: (client, id) => Promise.resolve(unfinished.remove(client, id)),
    claim: (key) => Promise.resolve(!claimed.has(key) && claimed.add(key).has(key)),
    release: (key) => Promise.resolve(void claimed.delete(key)),
    add(job) {
      if (job.finished === undefined) {
        unfinished.add(job.client, job.id);
        scheduler.add(job);
      } else events?.notify(job.id).catch(onError);
      return Promise.resolve();
    },
    async remove({ id }) {
      await scheduler.remove(id);
      return true;
    },
    progress: (id) => Promise.resolve(progress.get(id)),
    status: () => Promise.resolve({ ...scheduler.status(), ...totals }),
    close: () => scheduler.close(),
  };
};

/** The ids of the unfinished jobs of each client. */
const createUnfinishedJobs = () => {
  const clients = new Map<string, Set<string>>();
  const add = (client: string, id: string): void => {
    clients.set(client, (clients.get(client) ?? new Set()).add(id));
  };
  return {
    add,
    /** Adds a job, unless its client has too many. */
    admit(client: string, id: string): boolean {
      const ids = clients.get(client) ?? new Set();
      const isAdmitted = ids.has(id) || ids.size < jobLimits.unfinishedJobs;
      if (isAdmitted) add(client, id);
      return isAdmitted;
    },
    remove(client: string, id: string): void {
      const ids = clients.get(client);
      ids?.delete(id);
      if (ids?.size === 0) clients.delete(client);
    },
  };
};

interface JobRun extends EmbeddedConfig {
  readonly limiter: LimitFunction;
  readonly signal: AbortSignal;
  /** Receives the progress of the job. */
  readonly progress: Map<string, JobProgress>;
  /** The counts of this process, to which those of the job are added. */
  readonly totals: RunningCounts;
}

/** The counts of a job, or `undefined` if it is erased or the signal ended the work. */
const runJob = async (id: string, run: JobRun): Promise<JobCounts | undefined> => {
  const { storage, renderer, limiter, signal, progress, totals } = run;
  const found = await readJob(storage, id);
  if (!found) return undefined;
  const started = found.started ?? new Date().toISOString();
  const job = { ...found, started };
  await writeJob(storage, job);
  const counts = { made: 0, failed: 0 };
  const start = performance.now();
  let before = 0;
  const onDone = (done: JobCounts, isNew: boolean): void => {
    addCounts(counts, done);
    if (isNew) addCounts(totals, done);
    else before += done.made + done.failed;
    progress.set(id, { ...counts, before, elapsedMs: performance.now() - start, started });
  };
  onDone(counts, false);
  const work = { job, storage, renderer, limiter, signal, onDone };
  await forEachLimited(chunkNumbers(job), async (chunk) => void (await runChunk(chunk, work)), {
    limit: chunksAtOnce,
    signal,
  });
  return signal.aborted ? undefined : counts;
};
