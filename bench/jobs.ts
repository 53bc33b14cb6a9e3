import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createRenderer } from '../src/render.ts';
import { parseOptions } from '../src/options/parse.ts';
import { hasRedis, startRedis } from '../test/support/redis.ts';
import { freePort } from '../test/support/storage.ts';
import { atOnce } from './measure.ts';
import { target } from './report.ts';
import { cliProgram, readSeed } from './subjects.ts';

const killEveryMs = 10_000;

type Redis = Awaited<ReturnType<typeof startRedis>>;

/** The process that is killed, and what the job makes. */
interface KilledJob {
  readonly victim: Victim;
  readonly format: string;
  readonly documents: number;
}

/** Measures a job while its processes are killed. `JOBS_DOCUMENTS` replaces the number of documents. */
export const measureKilledJob = (given: KilledJob) => async (): Promise<string> => {
  if (!hasRedis()) throw new Error('redis-server is not installed.');
  const documents = Number(process.env['JOBS_DOCUMENTS'] ?? given.documents);
  const texts = await differing(documents);
  const digests = await undisturbed(texts, given.format);
  const body = texts.map((text) => `${text}\n`).join('');
  return measureKilled({ ...given, documents }, body, digests);
};

/** Résumés that differ in their name. */
const differing = async (documents: number): Promise<string[]> => {
  const seed = JSON.parse(await readSeed()) as { basics: object };
  return Array.from({ length: documents }, (_, at) =>
    JSON.stringify({ ...seed, basics: { ...seed.basics, name: `Person ${String(at + 1)}` } }),
  );
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const undisturbed = async (texts: readonly string[], format: string): Promise<string[]> => {
  const renderer = createRenderer();
  const options = parseOptions({ format });
  const digests: string[] = [];
  let next = 0;
  await atOnce(3, async () => {
    const at = next++;
    const text = texts[at];
    if (text === undefined) return false;
    digests[at] = digest((await renderer.render(text, options)).bytes);
    return true;
  });
  await renderer.close();
  return digests;
};

type Victim = 'worker' | 'service' | 'embedded';

const measureKilled = async (
  { victim, format, documents }: KilledJob,
  body: string,
  digests: readonly string[],
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitae-bench-'));
  const redis = victim === 'embedded' ? undefined : await startRedis();
  const port = await freePort();
  const env = {
    VITAE_STORAGE: join(folder, 'storage'),
    VITAE_PAGES: '2',
    VITAE_LOG_LEVEL: 'silent',
    ...(redis && { VITAE_REDIS_URL: redis.url }),
  };
  const service = keepRunning('serve', { ...env, PORT: String(port) });
  const workers = redis ? ['0', '0'].map((PORT) => keepRunning('worker', { ...env, PORT })) : [];
  try {
    const url = `http://127.0.0.1:${String(port)}`;
    await answering(`${url}/health/ready`);
    const start = performance.now();
    const id = await submit(`${url}/jobs?format=${format}`, body);
    const killing = new AbortController();
    const killable = victim === 'worker' ? workers : [service];
    const kills = disturb(killable, redis, killing.signal);
    await finished(`${url}/jobs/${id}`);
    const seconds = (performance.now() - start) / 1_000;
    killing.abort();
    const { killed, restarts } = await kills;
    const faults = await compare(
      `${url}/jobs/${id}/results`,
      join(folder, 'storage', 'jobs', id, 'results'),
      digests,
    );
    return target(
      `${documents.toLocaleString('en')} ${format}, ${names[victim]}: each document once, none lost, no byte different`,
      faults.length === 0,
      `${String(killed)} kills, Redis restarted ${String(restarts)} times, ${seconds.toFixed(0)} s, ` +
        `${(documents / seconds).toFixed(1)} documents/s; ${faults.length === 0 ? 'no fault' : faults.slice(0, 5).join('; ')}`,
    );
  } finally {
    await Promise.all([service, ...workers].map((each) => each.stop()));
    await redis?.remove();
    await rm(folder, { recursive: true, force: true });
  }
};

const names: Readonly<Record<Victim, string>> = {
  worker: 'two workers, one of them killed every 10 s',
  service: 'two workers, the service killed every 10 s',
  embedded: 'jobs in the service (no Redis), which is killed every 10 s',
};

/** A process that is started again whenever it ends. */
const keepRunning = (command: 'serve' | 'worker', env: Readonly<Record<string, string>>) => {
  let child: ChildProcess;
  let isStopped = false;
  const start = (): void => {
    child = spawn(process.execPath, [cliProgram, command], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', process.env['JOBS_TELL'] ? 'inherit' : 'ignore'],
    });
    child.once('exit', () => {
      if (!isStopped) start();
    });
  };
  start();
  return {
    kill: () => child.kill('SIGKILL'),
    async stop() {
      isStopped = true;
      if (child.kill('SIGTERM')) await once(child, 'exit');
    },
  };
};

/** Kills the processes in turn, and Redis once, until the signal ends it. */
const disturb = async (
  processes: readonly { kill(): boolean }[],
  redis: Redis | undefined,
  signal: AbortSignal,
) => {
  let killed = 0;
  let restarts = 0;
  while (!signal.aborted) {
    await pause(killEveryMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    if (processes[killed % processes.length]?.kill()) killed += 1;
    if (!redis || killed !== 2) continue;
    await redis.stop('SIGKILL');
    await pause(1_000);
    await redis.start();
    restarts += 1;
  }
  return { killed, restarts };
};

const answering = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await pause(200);
  }
  throw new Error(`${url} does not answer.`);
};

const submit = async (url: string, body: string): Promise<string> => {
  const headers = { 'Content-Type': 'application/x-ndjson' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const job = (await response.json()) as { id: string };
  if (response.status !== 202) throw new Error(JSON.stringify(job));
  return job.id;
};

const finished = async (url: string): Promise<void> => {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    const job = response?.ok ? ((await response.json()) as { state: string }) : undefined;
    if (job?.state === 'finished') return;
    await pause(250);
  }
};

interface ResultLine {
  readonly index: number;
  readonly file?: string;
  readonly sha256?: string;
}

/** What is wrong with the results: missing, repeated, failed and different documents. */
const compare = async (
  url: string,
  folder: string,
  digests: readonly string[],
): Promise<string[]> => {
  await answering(url);
  const text = await (await fetch(url)).text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ResultLine);
  const faults: string[] = [];
  const seen = new Set<number>();
  for (const { index, file, sha256 } of lines) {
    if (seen.has(index)) faults.push(`${String(index)} is repeated`);
    seen.add(index);
    const stored = file === undefined ? undefined : digest(await readFile(join(folder, file)));
    if (stored !== digests[index - 1] || sha256 !== stored) faults.push(`${String(index)} differs`);
  }
  if (seen.size !== digests.length) faults.push(`${String(digests.length - seen.size)} are lost`);
  return faults;
};
