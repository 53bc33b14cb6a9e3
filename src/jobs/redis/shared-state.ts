import type { Redis } from 'ioredis';
import type { Job, JobCounts, JobProgress } from '../job.ts';
import { jobLimits } from '../limits.ts';
import type { CrashRecord } from '../run-chunk.ts';
import { lowestPriority, prefix } from './connect.ts';

const keyOf = {
  job: (id: string) => `${prefix}:job:${id}`,
  done: (id: string) => `${prefix}:job:${id}:done`,
  begun: (id: string) => `${prefix}:job:${id}:begun`,
  client: (name: string) => `${prefix}:client:${name}`,
  claim: (key: string) => `${prefix}:claim:${key}`,
  turns: `${prefix}:turns`,
  rate: `${prefix}:rate`,
  queued: `${prefix}:queued`,
  running: `${prefix}:running`,
};

/** Lifetime of a claim, and of the admission of a job until it is queued: ten minutes for the body, five for its storage. */
const receivingMs = 900_000;
/** Keys of a job expire after this time without work on it. They can be made again from the storage. */
const keptSeconds = 7 * 86_400;

/** Counts a chunk once, however often it is done. */
const markDone = `
if redis.call('sadd', KEYS[2], ARGV[1]) == 1 then
  redis.call('hincrby', KEYS[1], 'made', ARGV[2])
  redis.call('hincrby', KEYS[1], 'failed', ARGV[3])
end
redis.call('expire', KEYS[1], ARGV[4])
redis.call('expire', KEYS[2], ARGV[4])
return redis.call('scard', KEYS[2])`;

/** Start-time fair queueing: the first chunk of a job is placed at the current time, or after the waiting chunks of its client. */
const takePlace = `
local placed = redis.call('hget', KEYS[2], 'place')
if placed then return tonumber(placed) end
local now = tonumber(redis.call('hget', KEYS[1], 'now') or 0)
local tail = tonumber(redis.call('hget', KEYS[1], ARGV[1]) or 0)
local place = math.max(now, tail)
redis.call('hset', KEYS[1], ARGV[1], place + ARGV[2])
redis.call('hset', KEYS[2], 'place', place)
return place`;

const advance = `
local now = tonumber(redis.call('hget', KEYS[1], 'now') or 0)
if tonumber(ARGV[1]) > now then redis.call('hset', KEYS[1], 'now', ARGV[1]) end
redis.call('hsetnx', KEYS[2], 'started', ARGV[2])
redis.call('smove', KEYS[3], KEYS[4], ARGV[3])
return 1`;

const admit = `
redis.call('zremrangebyscore', KEYS[1], '-inf', ARGV[2])
if redis.call('zcard', KEYS[1]) >= tonumber(ARGV[4]) then return 0 end
redis.call('zadd', KEYS[1], ARGV[3], ARGV[1])
return 1`;

/** The time when the next document may begin, as a distance from now. */
const reserve = `
local time = redis.call('time')
local now = time[1] * 1000 + time[2] / 1000
local at = math.max(now, tonumber(redis.call('get', KEYS[1]) or 0))
redis.call('set', KEYS[1], at + ARGV[1], 'px', math.ceil(at - now + ARGV[1]) + 1000)
return math.ceil(at - now)`;

/** Cost of a chunk: a client gets a share of the workers that is inverse to it. */
const chunkCosts: Readonly<Record<Job['priority'], number>> = { high: 1, normal: 4, low: 16 };

export type SharedState = ReturnType<typeof createSharedState>;

/** The data that service and workers share in Redis beside the queues. All of it can be made again from the storage. */
export const createSharedState = (redis: Redis) => ({
  ...createClientState(redis),
  /** Priorities of the chunks of a job, by their number. */
  async chunkPriorities({ id, client, chunks, priority }: Job): Promise<(chunk: number) => number> {
    const cost = chunkCosts[priority];
    const keys = [keyOf.turns, keyOf.job(id)];
    const place = await redis.eval(takePlace, 2, ...keys, `of:${client}`, chunks * cost);
    return (chunk) => Math.min(lowestPriority, Number(place) + (chunk - 1) * cost + 1);
  },
  /** Forgets the turns of all clients, at a time when no chunk waits. */
  resetTurns: () => redis.del(keyOf.turns),
  async isQueued(id: string): Promise<boolean> {
    return (await redis.hexists(keyOf.job(id), 'queued')) === 1;
  },
  async queued({ id, client }: Job): Promise<void> {
    await redis.sadd(keyOf.queued, id);
    await redis.zadd(keyOf.client(client), '+inf', id);
    await redis.hset(keyOf.job(id), 'queued', 1);
  },
  doneChunks: async (id: string) => new Set((await redis.smembers(keyOf.done(id))).map(Number)),
  async begin(id: string, priority: number): Promise<void> {
    const keys = [keyOf.turns, keyOf.job(id), keyOf.queued, keyOf.running];
    await redis.eval(advance, 4, ...keys, priority, new Date().toISOString(), id);
  },
  /** @returns the number of chunks that are done */
  async markDone(id: string, chunk: number, { made, failed }: JobCounts): Promise<number> {
    const keys = [keyOf.job(id), keyOf.done(id)];
    return Number(await redis.eval(markDone, 2, ...keys, chunk, made, failed, keptSeconds));
  },
  async progress(id: string): Promise<JobProgress | undefined> {
    const { started, made = 0, failed = 0 } = await redis.hgetall(keyOf.job(id));
    if (started === undefined) return undefined;
    const elapsedMs = Date.now() - Date.parse(started);
    return { made: Number(made), failed: Number(failed), before: 0, elapsedMs, started };
  },
  async forget(id: string): Promise<void> {
    await redis.del(keyOf.job(id), keyOf.done(id), keyOf.begun(id));
    await redis.srem(keyOf.queued, id);
    await redis.srem(keyOf.running, id);
  },
  counts: async () => ({
    queued: await redis.scard(keyOf.queued),
    running: await redis.scard(keyOf.running),
  }),
  /** @returns the milliseconds to wait before the next document */
  reserve: async (perMinute: number): Promise<number> =>
    Number(await redis.eval(reserve, 1, keyOf.rate, 60_000 / perMinute)),
  crashRecord: (id: string): CrashRecord => ({
    async crashes() {
      const begun = Object.entries(await redis.hgetall(keyOf.begun(id)));
      return new Map(begun.map(([index, count]) => [Number(index), Number(count)]));
    },
    begin: async (index) => void (await redis.hincrby(keyOf.begun(id), String(index), 1)),
    end: async (index) => void (await redis.hdel(keyOf.begun(id), String(index))),
  }),
});

/** The unfinished jobs of each client, and locks of idempotency keys. */
const createClientState = (redis: Redis) => ({
  async admit(client: string, id: string): Promise<boolean> {
    const now = Date.now();
    const limits = [now, now + receivingMs, jobLimits.unfinishedJobs];
    return (await redis.eval(admit, 1, keyOf.client(client), id, ...limits)) === 1;
  },
  async leave(client: string, id: string): Promise<void> {
    await redis.zrem(keyOf.client(client), id);
  },
  claim: async (key: string) =>
    (await redis.set(keyOf.claim(key), 1, 'PX', receivingMs, 'NX')) === 'OK',
  async release(key: string): Promise<void> {
    await redis.del(keyOf.claim(key));
  },
});
