import { deleteAll } from '../storage/storage.ts';
import type { JobServices } from './engine.ts';
import { viewJob, type JobCounts } from './job.ts';
import { findOwnJob, readJob, storageKeys, writeJob } from './job-store.ts';
import type { WebhookState } from './webhooks.ts';

/** Records the end of a job whose items are all done, and deletes its items. May be repeated. */
export const finishJob = async (
  id: string,
  { made, failed }: JobCounts,
  { storage, engine }: JobServices,
): Promise<void> => {
  const job = await readJob(storage, id);
  if (!job || job.erased !== undefined) return;
  const now = new Date().toISOString();
  const started = job.started ?? (await engine.progress(id))?.started ?? now;
  if (job.finished === undefined) {
    if (made + failed !== job.items) throw new Error(`Some items of job ${id} are not counted.`);
    await writeJob(storage, { ...job, started, made, failed, finished: now });
  }
  await deleteAll(storage, storageKeys.chunks(id));
  await engine.leave(job.client, id);
};

/** Calls the webhook of a finished job until it is answered. */
export const notifyClient = async (
  id: string,
  { storage, webhooks }: JobServices,
): Promise<void> => {
  const job = await readJob(storage, id);
  if (job?.webhook?.state !== 'pending') return;
  const save = async (webhook: WebhookState): Promise<void> => {
    if (await findOwnJob(storage, job.client, id)) await writeJob(storage, { ...job, webhook });
  };
  await webhooks.send({ id, webhook: job.webhook, data: viewJob(job), save });
};
