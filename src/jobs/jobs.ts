import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { RenderError } from '../errors.ts';
import { parseOptions, type NamedStrings } from '../options/parse.ts';
import { deleteAll, type Storage } from '../storage/storage.ts';
import { traceHeaders } from '../tracing.ts';
import type { Engine, EngineStatus } from './engine.ts';
import { eraseItem } from './erase-item.ts';
import { viewJob, type InputKind, type Job, type JobCounts } from './job.ts';
import type { JobView, Priority } from './job.ts';
import { eraseContent, eraseJob, listJobs, storageKeys, readJob, writeJob } from './job-store.ts';
import { jobLimits } from './limits.ts';
import { digestBody, receiveItems } from './receive.ts';
import type { Webhooks } from './webhooks.ts';

export interface JobRequest {
  readonly client: string;
  readonly input: InputKind;
  readonly body: Readable;
  readonly options: NamedStrings;
  readonly priority?: Priority | undefined;
  readonly webhook?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Why a job with a known idempotency key is not made. */
type Conflict = 'different' | 'unfinished';

/** Jobs of many documents. Each client sees only its own. */
export interface Jobs {
  /** Continues the jobs of an earlier process. */
  start(): Promise<void>;
  /** Whether jobs can be asked for now. */
  isAvailable(): boolean;
  /** @throws RenderError invalid_options, invalid_archive, invalid_resume, too_large, busy */
  submit(request: JobRequest): Promise<JobView | Conflict>;
  get(client: string, id: string): Promise<JobView | undefined>;
  /** Where the documents and reports of a job are. */
  readonly storage: Storage;
  /** Ends a job and erases everything of it. @returns false if there is no such job */
  erase(client: string, id: string): Promise<boolean>;
  /**
   * Erases one résumé of a job and its documents. @returns false if no finished chunk of the job has it
   * @throws RenderError busy
   */
  eraseItem(client: string, id: string, index: number): Promise<boolean>;
  /** Erases what is older than the retention. @returns the number of erased jobs */
  sweep(now: number): Promise<number>;
  status(): Promise<EngineStatus>;
  isClosed(): boolean;
  /** Ends the work; what is left continues after the next start. */
  close(): Promise<void>;
}

export interface JobsConfig {
  readonly storage: Storage;
  readonly engine: Engine;
  /** Milliseconds after which a finished job is erased. */
  readonly retentionMs: number;
  readonly webhooks: Webhooks;
}

const now = (): string => new Date().toISOString();

export const createJobs = (config: JobsConfig): Jobs => {
  const { storage, engine, retentionMs, webhooks } = config;
  let isClosed = false;

  const finish = async (id: string, counts: JobCounts): Promise<void> => {
    const job = await readJob(storage, id);
    if (!job || job.erased !== undefined) return;
    const started = job.started ?? (await engine.progress(id))?.started ?? now();
    const { made, failed } = counts;
    if (job.finished === undefined) {
      if (made + failed !== job.items) throw new Error(`Some items of job ${id} are not counted.`);
      await writeJob(storage, { ...job, started, made, failed, finished: now() });
    }
    await deleteAll(storage, storageKeys.chunks(id));
    await engine.leave(job.client, id);
  };

  const notify = async (id: string): Promise<void> => {
    const job = await readJob(storage, id);
    if (job?.webhook?.state !== 'pending') return;
    const save = async (webhook: NonNullable<Job['webhook']>): Promise<void> => {
      if (await findOwn(job.client, id)) await writeJob(storage, { ...job, webhook });
    };
    await webhooks.send({ id, webhook: job.webhook, data: viewJob(job), save });
  };

  const resume = async (): Promise<void> => {
    for await (const job of listJobs(storage)) {
      const isPending = job.finished === undefined || job.webhook?.state === 'pending';
      if (job.received !== undefined && job.erased === undefined && isPending) {
        await engine.add(job);
      }
    }
  };

  const findOwn = async (client: string, id: string): Promise<Job | undefined> => {
    const job = await readJob(storage, id);
    const isThere = job?.client === client && job.received !== undefined;
    return isThere && job.erased === undefined ? job : undefined;
  };

  const view = async (job: Job): Promise<JobView> => viewJob(job, await engine.progress(job.id));

  /** Stores the items and the job. Nothing stays of a body that is refused. */
  const receive = async (request: JobRequest, id: string): Promise<Received> => {
    const { client, input, body, options, priority = 'normal', webhook: url } = request;
    const webhook = url && { url, state: 'pending' as const, attempts: 0 };
    const facts = { id, client, input, options, priority, items: 0, chunks: 0, created: now() };
    const begun: Job = { ...facts, ...(webhook && { webhook }), trace: traceHeaders() };
    await writeJob(storage, begun);
    try {
      const { digest, ...counts } = await receiveItems(storage, { id, input, body });
      const job = { ...begun, ...counts, received: now() };
      return { job, digest };
    } catch (error) {
      await eraseJob(storage, id);
      throw error;
    }
  };

  const known = async (key: string): Promise<KnownKey | undefined> => {
    const bytes = await storage.get(storageKeys.key(key));
    return bytes && (JSON.parse(bytes.toString()) as KnownKey); // written below
  };

  const submitNew = async (request: JobRequest, key: string | undefined): Promise<JobView> => {
    const { client } = request;
    const id = randomBytes(16).toString('hex');
    if (!(await engine.admit(client, id))) {
      const message = `This client has ${jobLimits.unfinishedJobs} unfinished jobs.`;
      throw new RenderError('busy', message, { retryAfterSeconds: 60 });
    }
    try {
      const { job, digest } = await receive(request, id);
      await writeJob(storage, job);
      if (key !== undefined) {
        const entry: KnownKey = { id, fingerprint: fingerprintOf(request, digest) };
        await storage.put(storageKeys.key(key), Buffer.from(JSON.stringify(entry)));
      }
      await engine.add(job);
      return await view(job);
    } catch (error) {
      await engine.leave(client, id);
      throw error;
    }
  };

  return {
    storage,
    start: () => engine.start({ finish, notify }, resume),
    isAvailable: () => engine.isAvailable(),
    async submit(request) {
      parseOptions(request.options);
      if (request.webhook !== undefined) webhooks.requireAddress(request.webhook);
      const { client, idempotencyKey } = request;
      if (idempotencyKey === undefined) return submitNew(request, undefined);
      const key = createHash('sha256').update(`${client}\0${idempotencyKey}`).digest('hex');
      if (!(await engine.claim(key))) return 'unfinished';
      try {
        const entry = await known(key);
        const job = entry && (await findOwn(client, entry.id));
        if (!job) return await submitNew(request, key);
        const digest = await digestBody(request.body);
        if (fingerprintOf(request, digest) !== entry.fingerprint) return 'different';
        return await view(job);
      } finally {
        await engine.release(key);
      }
    },
    async get(client, id) {
      const job = await findOwn(client, id);
      return job && view(job);
    },
    async erase(client, id) {
      const job = await findOwn(client, id);
      if (!job) return false;
      await writeJob(storage, { ...job, erased: now() });
      const hasEnded = await engine.remove(job);
      await engine.leave(client, id);
      if (hasEnded) await eraseJob(storage, id);
      else await eraseContent(storage, id);
      return true;
    },
    async eraseItem(client, id, index) {
      if (!(await findOwn(client, id))) return false;
      // Two at a time would bring back lines of the same report.
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
    },
    async sweep(time) {
      let erased = 0;
      for await (const job of listJobs(storage)) {
        const isWaiting = job.received !== undefined && job.finished === undefined;
        const since = Date.parse(job.erased ?? job.finished ?? job.created);
        // No worker is still at a job an hour after it was erased.
        const keptMs = job.erased === undefined ? retentionMs : Math.min(retentionMs, 3_600_000);
        if ((isWaiting && job.erased === undefined) || since > time - keptMs) continue;
        await eraseJob(storage, job.id);
        erased += 1;
      }
      for await (const { key, modified } of storage.list('keys/')) {
        if (modified.getTime() <= time - retentionMs) await storage.delete(key);
      }
      return erased;
    },
    status: () => engine.status(),
    isClosed: () => isClosed,
    async close() {
      isClosed = true;
      await Promise.all([engine.close(), webhooks.close()]);
    },
  };
};

interface Received {
  readonly job: Job;
  /** Of the body. */
  readonly digest: string;
}

/** The job of an idempotency key. */
interface KnownKey {
  readonly id: string;
  readonly fingerprint: string;
}

const fingerprintOf = (request: JobRequest, digest: string): string => {
  const { input, options, priority = '', webhook = '' } = request;
  const facts = [input, Object.entries(options).sort(), priority, webhook, digest];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
};
