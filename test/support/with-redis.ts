import { hasRedis } from './redis.ts';

const isThere = hasRedis();

/** Skipped where there is no Redis server. */
export const describeWithRedis = isThere ? describe : describe.skip;
export const itWithRedis = isThere ? it : it.skip;
