import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import pLimit from 'p-limit';
import { RenderError } from '../errors.ts';
import { parseOptions, type NamedStrings } from '../options/parse.ts';
import type { Renderer } from '../render.ts';
import type { Storage } from '../storage/storage.ts';
import { countItems } from './items.ts';
import { viewJob, type InputKind, type Job, type JobView, type Progress } from './job.ts';
import { eraseJob, listJobs, placeOf, readJob, writeJob } from './job-store.ts';
import { jobLimits } from './limits.ts';
import { digestBody, storeBody } from './receive.ts';
import { runJob } from './run-job.ts';
import { createScheduler } from './scheduler.ts';
import type { Webhooks } from './webhooks.ts';

export interface JobRequest {
  readonly client: string;
  readonly input: InputKind;
  readonly body: Readable;
  readonly options: NamedStrings;
  readonly webhook?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Why a job with a known idempotency key is not made. */
export type Conflict = 'different' | 'unfinished';

export interface JobsStatus {
  readonly queued: number;
  readonly running: number;
  /** Items since the start of this process. */
  readonly made: number;
  readonly failed: number;
}

/** Jobs of many documents. Each client sees only its own. */
export interface Jobs {
  /** Continues the jobs of an earlier process. */
  start(): Promise<void>;
  /** @throws RenderError invalid_options, invalid_archive, invalid_resume, too_large, busy */
  submit(request: JobRequest): Promise<JobView | Conflict>;
  get(client: string, id: string): Promise<JobView | undefined>;
  /** Where the documents and reports of a job are. */
  readonly storage: Storage;
  /** Ends a job and erases everything of it. @returns false if there is no such job */
  erase(client: string, id: string): Promise<boolean>;
  /** Erases what is older than the retention. @returns the number of erased jobs */
  sweep(now: number): Promise<number>;
  status(): JobsStatus;
  isClosed(): boolean;
  /** Ends the work; what is left continues after the next start. */
  close(): Promise<void>;
}

export interface JobsConfig {
  readonly storage: Storage;
  readonly renderer: Pick<Renderer, 'render'>;
  /** Documents in progress at the same time. */
  readonly concurrency: number;
  /** Milliseconds after which a finished job is erased. */
  readonly retentionMs: number;
  readonly webhooks: Webhooks;
  /** Receives failures that concern the operator. */
  readonly onError: (error: unknown) => void;
}

const now = (): string => new Date().toISOString();

export const createJobs = (config: JobsConfig): Jobs => {
  const { storage, renderer, concurrency, retentionMs, webhooks, onError } = config;
  const turn = pLimit(concurrency);
  const progress = new Map<string, Progress>();
  let isClosed = false;
  const totals = { made: 0, failed: 0 };
  /** Keys whose body is being received. */
  const receiving = new Set<string>();
  /** Unfinished jobs of each client, also those being received. */
  const unfinished = new Map<string, number>();
  const count = (client: string, change: number): void =>
    void unfinished.set(client, (unfinished.get(client) ?? 0) + change);

  const advance = (id: string, next: Progress): void => {
    const { made, failed } = progress.get(id) ?? next;
    totals.made += next.made - made;
    totals.failed += next.failed - failed;
    progress.set(id, next);
  };

  const work = async (id: string, signal: AbortSignal): Promise<void> => {
    const job = await readJob(storage, id);
    if (!job) return;
    const started = { ...job, started: job.started ?? now() };
    await writeJob(storage, started);
    const onProgress = (next: Progress) => advance(id, next);
    try {
      const counts = await runJob(started, { storage, renderer, turn, signal, onProgress });
      if (!counts) return;
      await finish({ ...started, ...counts, finished: now() });
    } finally {
      progress.delete(id);
    }
  };

  const finish = async (job: Job): Promise<void> => {
    await writeJob(storage, job);
    await storage.delete(placeOf.input(job.id));
    count(job.client, -1);
    notify(job);
  };

  const notify = (job: Job): void => {
    if (job.webhook?.state !== 'pending') return;
    const save = async (webhook: NonNullable<Job['webhook']>): Promise<void> => {
      if (await readJob(storage, job.id)) await writeJob(storage, { ...job, webhook });
    };
    webhooks.send({ id: job.id, webhook: job.webhook, data: viewJob(job), save }).catch(onError);
  };

  const scheduler = createScheduler({ run: work, onError });

  const findOwn = async (client: string, id: string): Promise<Job | undefined> => {
    const job = await readJob(storage, id);
    return job?.client === client && job.received !== undefined ? job : undefined;
  };

  /** Stores the body and the job. Nothing stays of a body that is refused. */
  const receive = async (request: JobRequest): Promise<{ job: Job; digest: string }> => {
    const { client, input, body, options, webhook: url } = request;
    const id = randomBytes(16).toString('hex');
    const webhook = url && { url, state: 'pending' as const, attempts: 0 };
    const facts = { id, client, input, options, items: 0, created: now() };
    const begun: Job = { ...facts, ...(webhook && { webhook }) };
    await writeJob(storage, begun);
    try {
      const digest = await storeBody(storage, placeOf.input(id), body);
      const stored = await storage.read(placeOf.input(id));
      if (!stored) throw new Error(`The input of job ${id} is not in the storage.`);
      const job = { ...begun, items: await countItems(input, stored), received: now() };
      await writeJob(storage, job);
      return { job, digest };
    } catch (error) {
      await eraseJob(storage, id);
      throw error;
    }
  };

  const known = async (key: string): Promise<KnownKey | undefined> => {
    const bytes = await storage.get(placeOf.key(key));
    return bytes && (JSON.parse(bytes.toString()) as KnownKey); // written below
  };

  const submitNew = async (request: JobRequest, key: string | undefined): Promise<JobView> => {
    const { client } = request;
    if ((unfinished.get(client) ?? 0) >= jobLimits.unfinishedJobs) {
      const message = `This client has ${jobLimits.unfinishedJobs} unfinished jobs.`;
      throw new RenderError('busy', message, { retryAfterSeconds: 60 });
    }
    count(client, 1);
    try {
      const { job, digest } = await receive(request);
      if (key !== undefined) {
        const entry: KnownKey = { id: job.id, fingerprint: fingerprintOf(request, digest) };
        await storage.put(placeOf.key(key), Buffer.from(JSON.stringify(entry)));
      }
      scheduler.add(job);
      return viewJob(job, progress.get(job.id));
    } catch (error) {
      count(client, -1);
      throw error;
    }
  };

  return {
    storage,
    async start() {
      for await (const job of listJobs(storage)) {
        if (job.finished !== undefined) notify(job);
        else if (job.received !== undefined) {
          count(job.client, 1);
          scheduler.add(job);
        }
      }
    },
    async submit(request) {
      parseOptions(request.options);
      if (request.webhook !== undefined) webhooks.requireAddress(request.webhook);
      const { client, idempotencyKey } = request;
      if (idempotencyKey === undefined) return submitNew(request, undefined);
      const key = createHash('sha256').update(`${client}\0${idempotencyKey}`).digest('hex');
      if (receiving.has(key)) return 'unfinished';
      receiving.add(key);
      try {
        const entry = await known(key);
        const job = entry && (await findOwn(client, entry.id));
        if (!job) return await submitNew(request, key);
        const digest = await digestBody(request.body);
        if (fingerprintOf(request, digest) !== entry.fingerprint) return 'different';
        return viewJob(job, progress.get(job.id));
      } finally {
        receiving.delete(key);
      }
    },
    async get(client, id) {
      const job = await findOwn(client, id);
      return job && viewJob(job, progress.get(id));
    },
    async erase(client, id) {
      const job = await findOwn(client, id);
      if (!job) return false;
      await scheduler.remove(id);
      const last = await readJob(storage, id);
      if (last && last.finished === undefined) count(client, -1);
      await eraseJob(storage, id);
      return true;
    },
    async sweep(time) {
      let erased = 0;
      for await (const { id, created, received, finished } of listJobs(storage)) {
        const isWaiting = received !== undefined && finished === undefined;
        if (isWaiting || Date.parse(finished ?? created) > time - retentionMs) continue;
        await eraseJob(storage, id);
        erased += 1;
      }
      for await (const { key, modified } of storage.list('keys/')) {
        if (modified.getTime() <= time - retentionMs) await storage.delete(key);
      }
      return erased;
    },
    status: () => ({ ...scheduler.status(), ...totals }),
    isClosed: () => isClosed,
    async close() {
      isClosed = true;
      await Promise.all([scheduler.close(), webhooks.close()]);
    },
  };
};

/** What an idempotency key stands for. */
interface KnownKey {
  readonly id: string;
  readonly fingerprint: string;
}

const fingerprintOf = ({ input, options, webhook }: JobRequest, digest: string): string =>
  createHash('sha256')
    .update(JSON.stringify([input, Object.entries(options).sort(), webhook ?? '', digest]))
    .digest('hex');
