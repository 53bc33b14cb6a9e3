import { RenderError } from '../errors.ts';
import type { Storage } from '../storage/storage.ts';
import type { EngineStatus, JobServices } from './engine.ts';
import { eraseExpired } from './erase-expired.ts';
import { eraseItem } from './erase-item.ts';
import { finishJob, notifyClient } from './finish-job.ts';
import { viewJob, type Job, type JobCounts, type JobView } from './job.ts';
import { eraseContent, eraseJob, findOwnJob, listJobs, writeJob } from './job-store.ts';
import { submitJob, type Conflict, type JobRequest } from './submit-job.ts';

/** Jobs of many documents. Each client sees only its own. */
export interface Jobs {
  /** Continues the jobs of an earlier process. */
  start(): Promise<void>;
  /** Whether jobs are accepted and shown now. */
  isAvailable(): boolean;
  /** @throws RenderError invalid_options, invalid_archive, invalid_resume, too_large, busy */
  submit(request: JobRequest): Promise<JobView | Conflict>;
  get(client: string, id: string): Promise<JobView | undefined>;
  /** The storage of the documents and reports. */
  readonly storage: Storage;
  /** Ends a job and erases all its data. @returns false if the client has no such job */
  erase(client: string, id: string): Promise<boolean>;
  /**
   * Erases one résumé of a job and its documents. @returns false if no finished chunk of the job has it
   * @throws RenderError busy
   */
  eraseItem(client: string, id: string, index: number): Promise<boolean>;
  /** Erases jobs and idempotency keys that are older than the retention. @returns the number of erased jobs */
  sweep(now: number): Promise<number>;
  status(): Promise<EngineStatus>;
  isClosed(): boolean;
  /** Ends the work; unfinished jobs continue after the next start. */
  close(): Promise<void>;
}

export interface JobsConfig extends JobServices {
  /** Milliseconds after which a finished job is erased. */
  readonly retentionMs: number;
}

export const createJobs = (config: JobsConfig): Jobs => {
  const { storage, engine, retentionMs, webhooks } = config;
  let isClosed = false;
  const view = async (job: Job): Promise<JobView> => viewJob(job, await engine.progress(job.id));
  const events = {
    finish: (id: string, counts: JobCounts) => finishJob(id, counts, config),
    notify: (id: string) => notifyClient(id, config),
  };

  return {
    storage,
    start: () => engine.start(events, () => continueJobs(config)),
    isAvailable: () => engine.isAvailable(),
    async submit(request) {
      const job = await submitJob(request, config);
      return typeof job === 'string' ? job : view(job);
    },
    async get(client, id) {
      const job = await findOwnJob(storage, client, id);
      return job && view(job);
    },
    async erase(client, id) {
      const job = await findOwnJob(storage, client, id);
      if (job) await endAndErase(job, config);
      return job !== undefined;
    },
    async eraseItem(client, id, index) {
      const job = await findOwnJob(storage, client, id);
      return job !== undefined && eraseItemAlone(job, index, config);
    },
    sweep: (now) => eraseExpired(storage, { now, retentionMs }),
    status: () => engine.status(),
    isClosed: () => isClosed,
    async close() {
      isClosed = true;
      await Promise.all([engine.close(), webhooks.close()]);
    },
  };
};

/** Queues the unfinished jobs and the unanswered webhooks in the storage. */
const continueJobs = async ({ storage, engine }: JobServices): Promise<void> => {
  for await (const job of listJobs(storage)) {
    const isPending = job.finished === undefined || job.webhook?.state === 'pending';
    if (job.received !== undefined && job.erased === undefined && isPending) {
      await engine.add(job);
    }
  }
};

const endAndErase = async (job: Job, { storage, engine }: JobServices): Promise<void> => {
  const { id, client } = job;
  await writeJob(storage, { ...job, erased: new Date().toISOString() });
  const hasEnded = await engine.remove(job);
  await engine.leave(client, id);
  if (hasEnded) await eraseJob(storage, id);
  else await eraseContent(storage, id);
};

/** One item of a job at a time, because each erasure writes a report of several items. @throws RenderError busy */
const eraseItemAlone = async (
  { id }: Job,
  index: number,
  { storage, engine }: JobServices,
): Promise<boolean> => {
  const key = `erase ${id}`;
  if (!(await engine.claim(key))) {
    const message = 'Another document of this job is being erased.';
    throw new RenderError('busy', message, { retryAfterSeconds: 1 });
  }
  try {
    return await eraseItem(storage, id, index);
  } finally {
    await engine.release(key);
  }
};
