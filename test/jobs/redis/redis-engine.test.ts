import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../../../src/jobs/engine.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { openRedisEngine } from '../../../src/jobs/redis/redis-engine.ts';
import { startRedis } from '../../support/redis.ts';
import { describeWithRedis } from '../../support/with-redis.ts';

const time = new Date(0).toISOString();
const finishedJob: Job = {
  ...{ id: 'f'.repeat(32), client: '', input: 'ndjson', options: {}, items: 1, chunks: 1 },
  ...{ priority: 'normal', created: time, received: time, finished: time, made: 1, failed: 0 },
};

describeWithRedis('openRedisEngine (needs redis-server, skipped where it is not installed)', () => {
  it('gives the webhook of a service that closes to another one', async () => {
    const redis = await startRedis();
    const called: string[] = [];
    const closing = new AbortController();
    const startEngine = async (name: string, notify: () => Promise<unknown>): Promise<Engine> => {
      const engine = await openRedisEngine({ url: redis.url, onError: () => undefined });
      const finish = () => Promise.resolve();
      await engine.start(
        { finish, notify: async () => void (called.push(name), await notify()) },
        finish,
      );
      while (!engine.isAvailable()) await pause(10);
      return engine;
    };
    const first = await startEngine('first', () => once(closing.signal, 'abort'));
    await first.add(finishedJob);
    while (called.length === 0) await pause(10);
    const second = await startEngine('second', () => Promise.resolve());
    const closed = first.close();
    closing.abort();
    await closed;
    while (called.length === 1) await pause(10);
    await second.close();
    await redis.remove();
    expect(called).toEqual(['first', 'second']);
  });
});
