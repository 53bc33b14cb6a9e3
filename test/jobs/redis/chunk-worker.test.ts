import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { RenderError } from '../../../src/errors.ts';
import { createJobs, type Jobs } from '../../../src/jobs/jobs.ts';
import type { JobRequest } from '../../../src/jobs/submit-job.ts';
import { listDeadLetters, readReports } from '../../../src/jobs/job-store.ts';
import { openQueues } from '../../../src/jobs/redis/connect.ts';
import { openChunkWorker, type ChunkWorker } from '../../../src/jobs/redis/chunk-worker.ts';
import { openRedisEngine } from '../../../src/jobs/redis/redis-engine.ts';
import { createSharedState } from '../../../src/jobs/redis/shared-state.ts';
import { createWebhooks } from '../../../src/jobs/webhooks.ts';
import { openFolder } from '../../../src/storage/folder-storage.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { echoRenderer, untilCanceled, type ObservedRenderer } from '../../support/echo-renderer.ts';
import { startRedis } from '../../support/redis.ts';
import { temporaryFolder } from '../../support/storage.ts';
import { describeWithRedis } from '../../support/with-redis.ts';

describeWithRedis('jobs in Redis (needs redis-server, skipped where it is not installed)', () => {
  const folder = temporaryFolder();
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let storage: Storage;
  let open: { close(): Promise<void> }[] = [];
  let count = 0;

  beforeEach(async () => {
    redis = await startRedis();
    storage = openFolder(`${folder.path}/${String((count += 1))}`);
  });
  afterEach(async () => {
    await Promise.all(open.map((each) => each.close()));
    open = [];
    await redis.remove();
  });
  afterAll(folder.remove);

  const ignore = () => undefined;

  const openJobs = async (): Promise<Jobs> => {
    const engine = await openRedisEngine({ url: redis.url, onError: ignore });
    const webhooks = createWebhooks({ secret: undefined });
    const jobs = createJobs({ storage, engine, retentionMs: 3_600_000, webhooks });
    open.push(jobs);
    await jobs.start();
    for (let tries = 0; tries < 200 && !jobs.isAvailable(); tries++) await pause(20);
    return jobs;
  };

  const openWorker = async (
    renderer: ObservedRenderer = echoRenderer(),
    more: { concurrency?: number; ratePerMinute?: number } = {},
  ): Promise<ChunkWorker> => {
    const config = { url: redis.url, storage, renderer, concurrency: 2, onError: ignore, ...more };
    const worker = await openChunkWorker(config);
    open.push(worker);
    return worker;
  };

  const submit = async (jobs: Jobs, items: number, given: Partial<JobRequest> = {}) => {
    const lines = Array.from({ length: items }, (_, at) => `{"basics":{"name":"P${at + 1}"}}\n`);
    const body = Readable.from([Buffer.from(lines.join(''))]);
    const request = { client: 'ada', input: 'ndjson', options: { format: 'txt' }, body } as const;
    const job = await jobs.submit({ ...request, ...given });
    if (typeof job === 'string') throw new Error(job);
    return job;
  };

  const finished = async (jobs: Jobs, id: string, client = 'ada') => {
    for (let tries = 0; tries < 1_500; tries++) {
      const job = jobs.isAvailable() ? await jobs.get(client, id) : undefined;
      if (job?.state === 'finished') return job;
      await pause(20);
    }
    throw new Error('The job does not finish.');
  };

  const indexesOf = async (id: string): Promise<number[]> => {
    const indexes = [];
    for await (const { index } of readReports(storage, id)) indexes.push(index);
    return indexes;
  };
  const numbers = (length: number): number[] => Array.from({ length }, (_, at) => at + 1);

  it('spread over workers, and each item is once in the report', async () => {
    const jobs = await openJobs();
    const renderers = [echoRenderer(), echoRenderer()];
    for (const renderer of renderers) await openWorker(renderer);
    const { id } = await submit(jobs, 250);
    expect(await finished(jobs, id)).toMatchObject({ items: 250, made: 250, failed: 0, left: 0 });
    expect(await indexesOf(id)).toEqual(numbers(250));
    expect(renderers.map(({ calls }) => calls.length > 0)).toEqual([true, true]);
    expect(renderers.flatMap(({ calls }) => calls)).toHaveLength(250);
  });

  it('a worker that closes gives its chunk back, and the next one makes only what is left', async () => {
    const jobs = await openJobs();
    let pass = 4;
    let reached = ignore as () => void;
    const four = new Promise<void>((resolve) => (reached = resolve));
    const first = echoRenderer(async ({ signal }) => {
      if (pass-- > 0) return;
      reached();
      if (!signal?.aborted) await once(signal!, 'abort');
      throw new RenderError('canceled', 'The render was canceled.');
    });
    const worker = await openWorker(first);
    const { id } = await submit(jobs, 10);
    await four;
    await worker.close();
    const second = echoRenderer();
    await openWorker(second);
    expect(await finished(jobs, id)).toMatchObject({ made: 10 });
    expect(await indexesOf(id)).toEqual(numbers(10));
    expect(second.calls).toHaveLength(6);
  });

  it('a document at which workers ended three times fails alone, as a dead letter', async () => {
    const jobs = await openJobs();
    const { id } = await submit(jobs, 10);
    const queues = await openQueues(redis.url, ignore);
    const crashRecord = createSharedState(queues.openWaiting()).crashRecord(id);
    for (let crashes = 0; crashes < 3; crashes++) await crashRecord.begin(4);
    await crashRecord.begin(5);
    await queues.close();
    const order: string[] = [];
    let [busy, most] = [0, 0];
    const renderer = echoRenderer(async ({ text }) => {
      order.push(/P\d+/.exec(text)![0]);
      busy += 1;
      if (text.includes('P5')) most = busy;
      await pause(5);
      busy -= 1;
    });
    await openWorker(renderer);
    expect(await finished(jobs, id)).toMatchObject({ made: 9, failed: 1 });
    expect(order).not.toContain('P4');
    expect(order.at(-1)).toBe('P5');
    expect(most).toBe(1);
    const letters = [];
    for await (const letter of listDeadLetters(storage)) letters.push(letter);
    expect(letters).toMatchObject([{ job: id, client: 'ada', index: 4, input: 'line 4' }]);
    expect(letters[0]?.reason).toContain('ended 3 times');
  });

  it('clients take turns, and a client of high priority goes faster', async () => {
    const jobs = await openJobs();
    const { id: first } = await submit(jobs, 100);
    const { id: second } = await submit(jobs, 20, { client: 'bob' });
    const { id: third } = await submit(jobs, 20, { client: 'eve', priority: 'high' });
    const order: string[] = [];
    const queues = await openQueues(redis.url, ignore);
    for (const { data } of await queues.chunks.getPrioritized()) order.push(data.id);
    await queues.close();
    const names = order.map((id) => ['ada', 'bob', 'eve'][[first, second, third].indexOf(id)]);
    expect(names.slice(0, 6).sort()).toEqual(['ada', 'ada', 'bob', 'bob', 'eve', 'eve']);
    expect(names.lastIndexOf('eve')).toBeLessThan(names.lastIndexOf('bob'));
  });

  it('an erased job ends on its worker and leaves nothing', async () => {
    const jobs = await openJobs();
    let begun = ignore as () => void;
    const one = new Promise<void>((resolve) => (begun = resolve));
    await openWorker(untilCanceled(() => begun()));
    const { id } = await submit(jobs, 30);
    await one;
    expect(await jobs.erase('ada', id)).toBe(true);
    expect(await jobs.get('ada', id)).toBeUndefined();
    for (let tries = 0; tries < 200; tries++) {
      if ((await jobs.status()).queue?.chunks.active === 0) break;
      await pause(50);
    }
    expect((await jobs.status()).queue?.chunks).toEqual({ waiting: 0, active: 0, delayed: 0 });
    expect(await jobs.sweep(Date.now() + 3_700_000)).toBe(1);
    const keys = [];
    for await (const { key } of storage.list('')) keys.push(key);
    expect(keys).toEqual([]);
  });

  it('continue after Redis ends and begins again, also if it lost everything', async () => {
    const jobs = await openJobs();
    const { id } = await submit(jobs, 60);
    await redis.stop('SIGKILL');
    for (let tries = 0; tries < 200 && jobs.isAvailable(); tries++) await pause(20);
    expect(jobs.isAvailable()).toBe(false);
    expect((await jobs.status()).queue?.isUp).toBe(false);
    await redis.start();
    const queues = await openQueues(redis.url, ignore);
    await queues.openWaiting().flushall();
    await queues.close();
    await jobs.close();
    const next = await openJobs();
    await openWorker();
    expect(await finished(next, id)).toMatchObject({ made: 60 });
    expect(await indexesOf(id)).toEqual(numbers(60));
  });

  it('a rate holds for all workers together', async () => {
    const queues = await openQueues(redis.url, ignore);
    const states = [queues.openWaiting(), queues.openWaiting()].map(createSharedState);
    const waits = [];
    for (const state of [...states, ...states]) waits.push(await state.reserve(60));
    await queues.close();
    expect(waits.map((ms) => Math.ceil(ms / 1_000))).toEqual([0, 1, 2, 3]);
  });

  it('limit the unfinished jobs of each client, and hold an idempotency key once', async () => {
    const [jobs, other] = [await openJobs(), await openJobs()];
    for (let index = 0; index < 10; index++) await submit(index % 2 ? jobs : other, 1);
    await expect(submit(jobs, 1)).rejects.toMatchObject({ code: 'busy' });
    const { id } = await submit(jobs, 1, { client: 'bob', idempotencyKey: 'k' });
    expect(await submit(other, 1, { client: 'bob', idempotencyKey: 'k' })).toMatchObject({ id });
  });
});
