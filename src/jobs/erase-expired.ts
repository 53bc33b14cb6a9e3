import { deleteOlder, type Storage } from '../storage/storage.ts';
import type { Job } from './job.ts';
import { eraseJob, listJobs, storageKeys } from './job-store.ts';

/** A worker may render items of an erased job for a short time; an hour later it has certainly ended. */
const erasedMs = 3_600_000;

interface Retention {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds after which a finished job is erased. */
  readonly retentionMs: number;
}

/** Erases jobs and idempotency keys that are older than the retention. @returns the number of erased jobs */
export const eraseExpired = async (storage: Storage, retention: Retention): Promise<number> => {
  let erased = 0;
  for await (const job of listJobs(storage)) {
    if (!isExpired(job, retention)) continue;
    await eraseJob(storage, job.id);
    erased += 1;
  }
  const { now, retentionMs } = retention;
  await deleteOlder(storage, storageKeys.keys, now - retentionMs);
  return erased;
};

const isExpired = (job: Job, { now, retentionMs }: Retention): boolean => {
  if (job.erased !== undefined) {
    return Date.parse(job.erased) <= now - Math.min(retentionMs, erasedMs);
  }
  const isUnfinished = job.received !== undefined && job.finished === undefined;
  return !isUnfinished && Date.parse(job.finished ?? job.created) <= now - retentionMs;
};
