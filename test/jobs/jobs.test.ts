import { Readable } from 'node:stream';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { RenderError } from '../../src/errors.ts';
import { readReports } from '../../src/jobs/job-store.ts';
import type { JobView } from '../../src/jobs/job.ts';
import { createEmbeddedEngine } from '../../src/jobs/embedded-engine.ts';
import { createJobs, type Jobs } from '../../src/jobs/jobs.ts';
import type { JobRequest } from '../../src/jobs/submit-job.ts';
import { createWebhooks } from '../../src/jobs/webhooks.ts';
import { openFolder } from '../../src/storage/folder-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { echoRenderer, untilCanceled, type ObservedRenderer } from '../support/echo-renderer.ts';
import { temporaryFolder } from '../support/storage.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
let count = 0;
const newStorage = (): Storage => openFolder(`${folder.path}/${(count += 1)}`);

const open = async (
  storage: Storage,
  renderer: ObservedRenderer = echoRenderer(),
): Promise<Jobs> => {
  const onError = (error: unknown) => expect(error).toBeUndefined();
  const webhooks = createWebhooks({ secret: undefined });
  const engine = createEmbeddedEngine({ storage, renderer, concurrency: 2, onError });
  const jobs = createJobs({ storage, engine, retentionMs: 3_600_000, webhooks });
  await jobs.start();
  return jobs;
};

const request = (body: string | Uint8Array, given: Partial<JobRequest> = {}): JobRequest => ({
  client: 'ada',
  input: 'ndjson',
  options: { format: 'txt' },
  body: Readable.from([Buffer.from(body)]),
  ...given,
});

const made = async (jobs: Jobs, job: JobRequest): Promise<JobView> => {
  const view = await jobs.submit(job);
  if (typeof view === 'string') throw new Error(view);
  return view;
};

const finished = async (jobs: Jobs, id: string, client = 'ada'): Promise<JobView> => {
  for (let tries = 0; tries < 500; tries++) {
    const job = await jobs.get(client, id);
    if (job?.state === 'finished') return job;
    await pause(10);
  }
  throw new Error('The job does not finish.');
};

const reportsOf = async (storage: Storage, id: string) => {
  const reports = [];
  for await (const report of readReports(storage, id)) reports.push(report);
  return reports.sort((one, other) => one.index - other.index);
};

const keysOf = async (storage: Storage): Promise<string[]> => {
  const keys = [];
  for await (const { key } of storage.list('')) keys.push(key);
  return keys;
};

const lines = (items: number): string =>
  Array.from({ length: items }, (_, at) => `{"basics":{"name":"Person ${at + 1}"}}\n`).join('');

describe('createJobs', () => {
  it('renders each line with its options, and a bad line fails alone', async () => {
    const storage = newStorage();
    const jobs = await open(storage);
    const text =
      '{"basics":{"name":"A"}}\n\n{"resume":{"x":1},"options":{"theme":"modern"}}\n' +
      '{"resume":1}\n{"resume":{},"options":{"theme":"../x"}}';
    const { id } = await made(jobs, request(text));
    expect(await finished(jobs, id)).toMatchObject({ items: 4, made: 2, failed: 2, left: 0 });
    const reports = await reportsOf(storage, id);
    expect(reports.map(({ input, file, error }) => [input, file, error?.code])).toEqual([
      ['line 1', '1.txt', undefined],
      ['line 3', '2.txt', undefined],
      ['line 4', undefined, 'invalid_resume'],
      ['line 5', undefined, 'invalid_options'],
    ]);
    const document = await storage.get(`jobs/${id}/results/2.txt`);
    expect(document?.toString()).toBe('txt:modern:{"x":1}');
    expect((await keysOf(storage)).filter((key) => /chunks|partial/.test(key))).toEqual([]);
  });

  it('renders the files of an archive', async () => {
    const storage = newStorage();
    const jobs = await open(storage);
    const files = { 'a/ada.json': strToU8('{}'), 'readme.md': strToU8('x'), 'b.yaml': strToU8('') };
    const { id } = await made(jobs, request(zipSync(files), { input: 'zip' }));
    expect(await finished(jobs, id)).toMatchObject({ items: 2, made: 2 });
    expect((await reportsOf(storage, id)).map(({ input }) => input)).toEqual([
      'a/ada.json',
      'b.yaml',
    ]);
  });

  it.each([
    ['an empty body', request('\n'), 'invalid_resume'],
    ['a damaged archive', request('PK', { input: 'zip' }), 'invalid_archive'],
    ['unknown options', request('{}', { options: { them: 'x' } }), 'invalid_options'],
    ['a webhook without a secret', request('{}', { webhook: 'https://a.b' }), 'invalid_options'],
  ])('refuses %s and keeps nothing of it', async (_, job, code) => {
    const storage = newStorage();
    const jobs = await open(storage);
    await expect(jobs.submit(job)).rejects.toMatchObject({ code });
    expect(await keysOf(storage)).toEqual([]);
  });

  it('continues after a restart, and makes each document once', async () => {
    const storage = newStorage();
    const texts: string[] = [];
    let pass = 10;
    let reached = (): void => undefined;
    const ten = new Promise<void>((resolve) => (reached = resolve));
    const first = echoRenderer(async ({ text, signal }) => {
      if (pass-- > 0) return void texts.push(text);
      reached();
      await once(signal!, 'abort');
      throw new RenderError('canceled', 'The render was canceled.');
    });
    const before = await open(storage, first);
    const { id } = await made(before, request(lines(30)));
    await ten;
    await before.close();
    const second = echoRenderer(({ text }) => Promise.resolve(void texts.push(text)));
    const after = await open(storage, second);
    expect(await finished(after, id)).toMatchObject({ items: 30, made: 30, failed: 0 });
    expect(new Set(texts).size).toBe(30);
    expect(texts).toHaveLength(30);
    expect((await reportsOf(storage, id)).map(({ index }) => index)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
  });

  it('gives the same job for the same idempotency key and body only', async () => {
    const jobs = await open(newStorage());
    const given = { idempotencyKey: 'k' };
    const { id } = await made(jobs, request('{}', given));
    expect(await jobs.submit(request('{}', given))).toMatchObject({ id });
    expect(await jobs.submit(request('[]', given))).toBe('different');
    const options = { format: 'html' };
    expect(await jobs.submit(request('{}', { ...given, options }))).toBe('different');
    expect((await made(jobs, request('{}', { ...given, client: 'bob' }))).id).not.toBe(id);
  });

  it('shows a job only to its client', async () => {
    const jobs = await open(newStorage());
    const { id } = await made(jobs, request('{}'));
    expect(id).toMatch(/^[\da-f]{32}$/);
    await finished(jobs, id);
    expect(await jobs.get('bob', id)).toBeUndefined();
    expect(await jobs.erase('bob', id)).toBe(false);
    expect(await jobs.get('ada', '../index/x')).toBeUndefined();
  });

  it('erases a running job with everything of it', async () => {
    const storage = newStorage();
    const jobs = await open(storage, untilCanceled());
    const { id } = await made(jobs, request(lines(5)));
    expect(await jobs.erase('ada', id)).toBe(true);
    expect(await keysOf(storage)).toEqual([]);
    expect(await jobs.get('ada', id)).toBeUndefined();
    expect(await jobs.status()).toMatchObject({ queued: 0, running: 0 });
  });

  it('limits the unfinished jobs of each client', async () => {
    const jobs = await open(newStorage(), untilCanceled());
    for (let index = 0; index < 10; index++) await made(jobs, request('{}'));
    await expect(jobs.submit(request('{}'))).rejects.toMatchObject({ code: 'busy' });
    await made(jobs, request('{}', { client: 'bob' }));
    expect(await jobs.status()).toMatchObject({ queued: 9, running: 2 });
    await jobs.close();
  });

  it('erases finished jobs after the retention, and not unfinished ones', async () => {
    const storage = newStorage();
    const jobs = await open(storage);
    const { id } = await made(jobs, request('{}', { idempotencyKey: 'k' }));
    await finished(jobs, id);
    expect(await jobs.sweep(Date.now() + 3_500_000)).toBe(0);
    expect(await jobs.sweep(Date.now() + 3_700_000)).toBe(1);
    expect(await keysOf(storage)).toEqual([]);
    await jobs.close();
    const waiting = await open(storage, untilCanceled());
    await made(waiting, request('{}'));
    expect(await waiting.sweep(Date.now() + 3_700_000)).toBe(0);
    await waiting.close();
  });

  it('does not tell the client the cause of a failure of the service', async () => {
    const storage = newStorage();
    const fail = () => Promise.reject(new Error('/secret/path'));
    const jobs = await open(storage, echoRenderer(fail));
    const { id } = await made(jobs, request('{}'));
    expect(await finished(jobs, id)).toMatchObject({ failed: 1 });
    const [report] = await reportsOf(storage, id);
    expect(report?.error?.code).toBe('internal');
    expect(JSON.stringify(report)).not.toContain('secret');
  });
});
