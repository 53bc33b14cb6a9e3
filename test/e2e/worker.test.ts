import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createJobs } from '../../src/jobs/jobs.ts';
import { readReports } from '../../src/jobs/job-store.ts';
import { openRedisEngine } from '../../src/jobs/redis/redis-engine.ts';
import { createWebhooks } from '../../src/jobs/webhooks.ts';
import { openFolder } from '../../src/storage/folder-storage.ts';
import { startRedis } from '../support/redis.ts';
import { temporaryFolder } from '../support/storage.ts';
import { describeWithRedis } from '../support/with-redis.ts';

const root = resolve(import.meta.dirname, '../..');
const seed = readFileSync(join(root, 'seeds/staff-engineer.json'), 'utf8');
const items = 120;

const startWorker = async (env: Readonly<Record<string, string>>): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [join(root, 'dist/bin/render.js'), 'worker'], {
    env: { ...process.env, PORT: '0', VITAE_SANDBOX: 'off', VITAE_PAGES: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  for await (const chunk of child.stderr) {
    told += String(chunk);
    if (told.includes('Working;')) return child;
  }
  throw new Error(told);
};

describeWithRedis('render worker (needs redis-server, skipped where it is not installed)', () => {
  it('takes over the chunks of a killed worker, each document is there once, and SIGTERM ends it', async () => {
    const redis = await startRedis();
    const folder = temporaryFolder();
    const storage = openFolder(folder.path);
    const env = { VITAE_REDIS_URL: redis.url, VITAE_STORAGE: folder.path };
    const [first, second] = await Promise.all([startWorker(env), startWorker(env)]);
    const engine = await openRedisEngine({ url: redis.url, onError: () => undefined });
    const webhooks = createWebhooks({ secret: undefined });
    const jobs = createJobs({ storage, engine, retentionMs: 3_600_000, webhooks });
    await jobs.start();
    while (!jobs.isAvailable()) await pause(20);
    const body = Readable.from([
      Buffer.from(`${JSON.stringify(JSON.parse(seed))}\n`.repeat(items)),
    ]);
    const options = { format: 'docx' };
    const job = await jobs.submit({ client: '', input: 'ndjson', options, body });
    if (typeof job === 'string') throw new Error(job);
    while (((await jobs.get('', job.id))?.made ?? 0) === 0) await pause(50);
    first.kill('SIGKILL');
    while ((await jobs.get('', job.id))?.state !== 'finished') await pause(100);
    const indexes: number[] = [];
    for await (const { index, error } of readReports(storage, job.id)) {
      if (!error) indexes.push(index);
    }
    expect(indexes).toEqual(Array.from({ length: items }, (_, at) => at + 1));
    second.kill('SIGTERM');
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    await jobs.close();
    await redis.remove();
    folder.remove();
  }, 180_000);
});
