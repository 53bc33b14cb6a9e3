import { setTimeout as pause } from 'node:timers/promises';
import { RenderError } from '../../errors.ts';
import type { EngineStatus } from '../engine.ts';
import { openQueues } from './connect.ts';
import { readStatus } from './redis-engine.ts';
import { createSharedState } from './shared-state.ts';

/** What can be done with the queue. */
export type QueueAction = 'status' | 'pause' | 'resume';

const connectMs = 5_000;

/**
 * Pauses or resumes the queue for all workers. They finish the chunks that they have.
 * @returns the state of the work then
 * @throws RenderError invalid_options if Redis does not answer
 */
export const controlQueue = async (
  url: string,
  action: QueueAction,
): Promise<Omit<EngineStatus, 'made' | 'failed'>> => {
  const queues = await openQueues(url, () => undefined);
  try {
    const { redis, chunks } = queues;
    const end = Date.now() + connectMs;
    while (redis.status !== 'ready' && Date.now() < end) await pause(20);
    if (redis.status !== 'ready') {
      throw new RenderError('invalid_options', 'Redis does not answer at VITAE_REDIS_URL.');
    }
    if (action === 'pause') await chunks.pause();
    if (action === 'resume') await chunks.resume();
    const { queued, running, queue } = await readStatus(queues, createSharedState(redis));
    return { queued, running, ...(queue && { queue }) };
  } finally {
    await queues.close();
  }
};
