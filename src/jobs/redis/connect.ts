import type * as bullmq from 'bullmq';
import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { delay } from '../../abort.ts';
import { loadOptional } from '../../optional-packages.ts';
import { retryDelayMs } from '../retry-delay.ts';

type Packages = typeof bullmq & { readonly Redis: typeof Redis };

const loadPackages = (): Promise<Packages> =>
  loadOptional('Jobs in Redis need', ['bullmq', 'ioredis'], async () => {
    const [queues, connections] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { ...queues, Redis: connections.Redis };
  });

/** The data of a chunk in Redis. Its items are in the storage. */
export interface ChunkData {
  readonly id: string;
  readonly chunk: number;
}

export interface FinishedData {
  readonly id: string;
}

/** The queues in Redis: chunks for workers, and finished jobs for the service. */
export interface Queues {
  readonly packages: Packages;
  /** A connection whose commands fail at once while Redis does not answer. */
  readonly redis: Redis;
  readonly chunks: Queue<ChunkData>;
  readonly finished: Queue<FinishedData>;
  /** A connection that waits for Redis, as BullMQ wants it for workers. */
  readonly openWaiting: () => Redis;
  readonly close: () => Promise<void>;
}

export const prefix = 'vitae';
export const queueNames = { chunks: 'chunks', finished: 'finished' } as const;

/** The lowest priority that BullMQ knows. */
export const lowestPriority = 2 ** 21;

/** Tries again practically without end, because storage and Redis may be unavailable for a long time. */
const jobOptions = {
  attempts: 1_000_000,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  stackTraceLimit: 0,
} as const;

/** Waits for parts of BullMQ to close, for a limited time: a part that is connecting when Redis ends never closes. */
export const closeWithin = async (ms: number, closing: readonly Promise<void>[]): Promise<void> => {
  const timer = new AbortController();
  await Promise.race([Promise.allSettled(closing), delay(ms, timer.signal)]);
  timer.abort();
};

/** Puts an entry that a worker has taken back into its queue. @throws the error from which BullMQ knows this */
export const returnToQueue = async (
  entry: Job,
  token: string | undefined,
  { WaitingError }: Packages,
): Promise<never> => {
  await entry.moveToWait(token);
  throw new WaitingError();
};

/** Options of every worker. A chunk of a worker that has ended is taken over after at most the sum of both times. */
export const workerOptions = {
  prefix,
  lockDuration: 15_000,
  stalledInterval: 10_000,
  // A chunk is always repeated, item by item, until the item that ends workers is found.
  maxStalledCount: 1_000_000,
  // BullMQ counts from 1.
  settings: { backoffStrategy: (attempts: number): number => retryDelayMs(attempts - 1) },
};

/**
 * Connects to Redis, and again whenever the connection is lost.
 * @throws RenderError invalid_options if the optional packages are not installed
 */
export const openQueues = async (
  url: string,
  onError: (error: unknown) => void,
): Promise<Queues> => {
  const packages = await loadPackages();
  const redis = new packages.Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  // A lost connection is reported once, not at every attempt to connect.
  let isTold = false;
  redis.on('ready', () => (isTold = false));
  redis.on('error', (error) => {
    if (!isTold) onError(error);
    isTold = true;
  });
  const options = { connection: redis, prefix, defaultJobOptions: jobOptions };
  const chunks = new packages.Queue<ChunkData>(queueNames.chunks, options);
  const finished = new packages.Queue<FinishedData>(queueNames.finished, options);
  // The connection reports its errors itself.
  for (const queue of [chunks, finished]) queue.on('error', () => undefined);
  const waiting: Redis[] = [];
  return {
    packages,
    redis,
    chunks,
    finished,
    openWaiting() {
      const connection = new packages.Redis(url, { maxRetriesPerRequest: null });
      connection.on('error', () => undefined);
      waiting.push(connection);
      return connection;
    },
    async close() {
      await closeWithin(5_000, [chunks.close(), finished.close()]);
      for (const connection of [redis, ...waiting]) connection.disconnect();
    },
  };
};
