import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createJobs } from '../src/jobs/jobs.ts';
import { openQueues } from '../src/jobs/redis/connect.ts';
import { openChunkWorker } from '../src/jobs/redis/chunk-worker.ts';
import { openRedisEngine } from '../src/jobs/redis/redis-engine.ts';
import { createWebhooks } from '../src/jobs/webhooks.ts';
import { parseOptions } from '../src/options/parse.ts';
import type { RenderedFile } from '../src/render.ts';
import { openFolder } from '../src/storage/folder-storage.ts';
import type { Storage } from '../src/storage/storage.ts';
import { echoRenderer } from '../test/support/echo-renderer.ts';
import { startRedis } from '../test/support/redis.ts';
import { table, target } from './report.ts';

const items = Number(process.env['JOBS_QUEUED'] ?? 1_000_000);

const fail = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);

/** The memory of Redis for many items: queued, and at its highest while a renderer that does nothing makes them. */
export const measureQueueMemory = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitae-bench-'));
  const redis = await startRedis();
  const storage = withoutResults(openFolder(folder));
  const engine = await openRedisEngine({ url: redis.url, onError: fail });
  const webhooks = createWebhooks({ secret: undefined });
  const jobs = createJobs({ storage, engine, retentionMs: 3_600_000, webhooks });
  const queues = await openQueues(redis.url, fail);
  const observer = queues.openWaiting();
  const read = async (name: string): Promise<number> =>
    Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(await observer.info())?.[1]);
  const megabytes = async (): Promise<number> => (await read('used_memory')) / 1024 ** 2;
  try {
    const empty = await megabytes();
    await jobs.start();
    const start = performance.now();
    const options = { format: 'txt' };
    const body = Readable.from(tinyLines());
    const job = await jobs.submit({ client: '', input: 'ndjson', options, body });
    if (typeof job === 'string') throw new Error(job);
    const seconds = (performance.now() - start) / 1_000;
    const queued = await megabytes();
    const chunks = (await jobs.status()).queue?.chunks.waiting ?? 0;
    const renderer = echoRenderer();
    // The real one would be kept busy by documents; this one only counts.
    const parsed = parseOptions(options);
    const render = (): Promise<RenderedFile> => {
      renderer.calls.length = 0;
      return renderer.render('{}', parsed);
    };
    const worker = await openChunkWorker({
      url: redis.url,
      storage,
      renderer: { render },
      concurrency: 8,
      onError: fail,
    });
    let highest = queued;
    const before = await read('total_commands_processed');
    const working = performance.now();
    while ((await jobs.get('', job.id))?.state !== 'finished') {
      highest = Math.max(highest, await megabytes());
      await pause(200);
    }
    const rate = items / ((performance.now() - working) / 1_000);
    const commands = (await read('total_commands_processed')) - before;
    await worker.close();
    const perMillion = ((highest - empty) / items) * 1_000_000;
    return [
      `${items.toLocaleString('en')} tiny items, queued in ${seconds.toFixed(0)} s, made by a renderer that does nothing, by one worker, at ${rate.toFixed(0)} items/s and ${(commands / items).toFixed(1)} commands of Redis per item:`,
      table(
        ['', 'empty', 'queued', 'highest'],
        [['Redis, MB', ...[empty, queued, highest].map((each) => each.toFixed(1))]],
      ),
      target(
        'Redis stays under 500 MB for 1,000,000 items',
        perMillion < 500,
        `${perMillion.toFixed(1)} MB for 1,000,000 items in ${chunks.toLocaleString('en')} queue jobs for ${items.toLocaleString('en')}`,
      ),
    ].join('\n\n');
  } finally {
    await jobs.close();
    await queues.close();
    await redis.remove();
    await rm(folder, { recursive: true, force: true });
  }
};

function* tinyLines(): Generator<Buffer> {
  for (let from = 0; from < items; from += 1_000) {
    const lines = Array.from(
      { length: Math.min(1_000, items - from) },
      (_, at) => `{"basics":{"name":"Person ${String(from + at + 1)}"}}\n`,
    );
    yield Buffer.from(lines.join(''));
  }
}

/** A disk that holds everything but the documents, of which there would be as many files as items. */
const withoutResults = (storage: Storage): Storage => ({
  ...storage,
  put: (key, content) =>
    key.includes('/results/') ? Promise.resolve() : storage.put(key, content),
});
