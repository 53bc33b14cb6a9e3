import { hash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { RenderError } from '../errors.ts';
import { parseOptions, type NamedStrings } from '../options/parse.ts';
import type { Storage } from '../storage/storage.ts';
import { sortedEntries } from '../text/json.ts';
import { traceHeaders } from '../tracing.ts';
import type { JobServices } from './engine.ts';
import type { InputKind, Job, Priority } from './job.ts';
import { eraseJob, findOwnJob, storageKeys, writeJob } from './job-store.ts';
import { jobLimits } from './limits.ts';
import { digestBody, receiveItems } from './receive.ts';

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
export type Conflict = 'different' | 'unfinished';

/**
 * Makes a job and queues it. A request with a known idempotency key gets the job of that key.
 * @throws RenderError invalid_options, invalid_archive, invalid_resume, too_large, busy
 */
export const submitJob = async (
  request: JobRequest,
  services: JobServices,
): Promise<Job | Conflict> => {
  const { engine, webhooks } = services;
  parseOptions(request.options);
  if (request.webhook !== undefined) webhooks.requireAddress(request.webhook);
  const { client, idempotencyKey } = request;
  if (idempotencyKey === undefined) return makeJob(request, undefined, services);
  const key = hash('sha256', `${client}\0${idempotencyKey}`, 'hex');
  if (!(await engine.claim(key))) return 'unfinished';
  try {
    return (await repeatedJob(request, key, services)) ?? (await makeJob(request, key, services));
  } finally {
    await engine.release(key);
  }
};

/** The job of an idempotency key. */
interface KnownKey {
  readonly id: string;
  readonly fingerprint: string;
}

/** The job that an earlier request with this key made; `different` if that request is another one. */
const repeatedJob = async (
  request: JobRequest,
  key: string,
  { storage }: JobServices,
): Promise<Job | 'different' | undefined> => {
  const bytes = await storage.get(storageKeys.key(key));
  const known = bytes && (JSON.parse(bytes.toString()) as KnownKey); // written by `makeJob`
  const job = known && (await findOwnJob(storage, request.client, known.id));
  if (!job) return undefined;
  const digest = await digestBody(request.body);
  return fingerprintOf(request, digest) === known.fingerprint ? job : 'different';
};

const makeJob = async (
  request: JobRequest,
  key: string | undefined,
  { storage, engine }: JobServices,
): Promise<Job> => {
  const { client } = request;
  const id = randomBytes(16).toString('hex');
  if (!(await engine.admit(client, id))) {
    const message = `This client has ${jobLimits.unfinishedJobs} unfinished jobs.`;
    throw new RenderError('busy', message, { retryAfterSeconds: 60 });
  }
  try {
    const { job, digest } = await receiveJob(request, id, storage);
    await writeJob(storage, job);
    if (key !== undefined) {
      const entry: KnownKey = { id, fingerprint: fingerprintOf(request, digest) };
      await storage.put(storageKeys.key(key), Buffer.from(JSON.stringify(entry)));
    }
    await engine.add(job);
    return job;
  } catch (error) {
    await engine.leave(client, id);
    throw error;
  }
};

interface ReceivedJob {
  readonly job: Job;
  /** The digest of the body. */
  readonly digest: string;
}

/** Stores the items and the job. Nothing stays of a body that is refused. */
const receiveJob = async (
  request: JobRequest,
  id: string,
  storage: Storage,
): Promise<ReceivedJob> => {
  const { client, input, body, options, priority = 'normal', webhook: url } = request;
  const webhook = url && { url, state: 'pending' as const, attempts: 0 };
  const created = new Date().toISOString();
  const facts = { id, client, input, options, priority, items: 0, chunks: 0, created };
  const begun: Job = { ...facts, ...(webhook && { webhook }), trace: traceHeaders() };
  await writeJob(storage, begun);
  try {
    const { digest, ...counts } = await receiveItems(storage, { id, input, body });
    return { job: { ...begun, ...counts, received: new Date().toISOString() }, digest };
  } catch (error) {
    await eraseJob(storage, id);
    throw error;
  }
};

const fingerprintOf = (request: JobRequest, digest: string): string => {
  const { input, options, priority = '', webhook = '' } = request;
  const facts = [input, sortedEntries(options), priority, webhook, digest];
  return hash('sha256', JSON.stringify(facts), 'hex');
};
