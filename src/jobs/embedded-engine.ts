import pLimit from 'p-limit';
import { forEachLimited } from '../batch/for-each-limited.ts';
import type { Renderer } from '../render.ts';
import type { Storage } from '../storage/storage.ts';
import type { Engine, EngineEvents } from './engine.ts';
import type { JobCounts, JobProgress } from './job.ts';
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
  const { storage, renderer, concurrency, onError } = config;
  const turn = pLimit(concurrency);
  const progress = new Map<string, JobProgress>();
  const totals = { made: 0, failed: 0 };
  const claimed = new Set<string>();
  /** Ids of the unfinished jobs of each client. */
  const unfinished = new Map<string, Set<string>>();
  let events: EngineEvents | undefined;

  const work = async (id: string, signal: AbortSignal): Promise<void> => {
    const found = await readJob(storage, id);
    if (!found) return;
    const started = found.started ?? new Date().toISOString();
    const job = { ...found, started };
    await writeJob(storage, job);
    const counts = { made: 0, failed: 0 };
    const start = performance.now();
    let before = 0;
    const onDone = ({ made, failed }: JobCounts, isNew: boolean): void => {
      counts.made += made;
      counts.failed += failed;
      if (!isNew) before += made + failed;
      else [totals.made, totals.failed] = [totals.made + made, totals.failed + failed];
      progress.set(id, { ...counts, before, elapsedMs: performance.now() - start, started });
    };
    onDone(counts, false);
    const run = async (chunk: number): Promise<void> =>
      void (await runChunk(chunk, { job, storage, renderer, turn, signal, onDone }));
    try {
      const chunks = Array.from({ length: job.chunks }, (_, at) => at + 1);
      await forEachLimited(chunks, run, { limit: chunksAtOnce, signal });
      if (signal.aborted) return;
      await events?.finish(id, counts);
    } finally {
      progress.delete(id);
    }
    events?.notify(id).catch(onError);
  };

  const scheduler = createScheduler({ run: work, onError });

  return {
    start(given, resume) {
      events = given;
      return resume();
    },
    isAvailable: () => true,
    admit(client, id) {
      const ids = unfinished.get(client) ?? new Set();
      const isAdmitted = ids.has(id) || ids.size < jobLimits.unfinishedJobs;
      if (isAdmitted) unfinished.set(client, ids.add(id));
      return Promise.resolve(isAdmitted);
    },
    leave(client, id) {
      const ids = unfinished.get(client);
      ids?.delete(id);
      if (ids?.size === 0) unfinished.delete(client);
      return Promise.resolve();
    },
    claim: (key) => Promise.resolve(!claimed.has(key) && claimed.add(key).has(key)),
    release: (key) => Promise.resolve(void claimed.delete(key)),
    add(job) {
      if (job.finished === undefined) {
        unfinished.set(job.client, (unfinished.get(job.client) ?? new Set()).add(job.id));
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
