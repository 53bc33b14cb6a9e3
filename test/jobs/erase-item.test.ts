import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createEmbeddedEngine } from '../../src/jobs/embedded-engine.ts';
import { readReports } from '../../src/jobs/job-store.ts';
import { createJobs, type Jobs } from '../../src/jobs/jobs.ts';
import { createWebhooks } from '../../src/jobs/webhooks.ts';
import { openFolder } from '../../src/storage/folder-storage.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { clientOf } from '../support/http-client.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { describeWithS3, temporaryFolder } from '../support/storage.ts';

const open = async (storage: Storage, retentionMs: number) => {
  const onError = () => undefined;
  const engine = createEmbeddedEngine({
    ...{ storage, renderer: echoRenderer(), concurrency: 2, onError },
  });
  const webhooks = createWebhooks({ secret: undefined });
  const jobs = createJobs({ storage, engine, retentionMs, webhooks });
  await jobs.start();
  return jobs;
};

const person = (at: number): string =>
  `{"resume":{"basics":{"name":"P${at}."}},"options":{"format":["txt","json"]}}\n`;

/** A finished job of people with a text and a JSON document each. */
const finishedJob = async (jobs: Jobs, people: number): Promise<string> => {
  const lines = Array.from({ length: people }, (_, at) => person(at + 1));
  const body = Readable.from([Buffer.from(lines.join(''))]);
  const job = await jobs.submit({ client: '', input: 'ndjson', options: {}, body });
  if (typeof job === 'string') throw new Error(job);
  while ((await jobs.get('', job.id))?.state !== 'finished') await pause(5);
  return job.id;
};

const storedText = async (storage: Storage): Promise<string> => {
  const texts: string[] = [];
  for await (const { key } of storage.list('')) texts.push(String(await storage.get(key)));
  return texts.join('\n');
};

const erasesPeople = (openEmpty: () => Promise<Storage>): void => {
  it('erases one person from a job, and leaves the others', async () => {
    const storage = await openEmpty();
    const jobs = await open(storage, 3_600_000);
    const id = await finishedJob(jobs, 35);
    const client = clientOf({ jobs });
    const path = `/jobs/${id}/results`;
    const statuses = [];
    for (const item of ['12.txt', '12.json', '12', '36.txt', '0']) {
      statuses.push((await client.delete(`${path}/${item}`)).status);
    }
    expect(statuses).toEqual([204, 404, 404, 404, 404]);
    const stored = await storedText(storage);
    expect(['P12.', 'P11.', 'P13.'].map((name) => stored.includes(name))).toEqual([
      false,
      true,
      true,
    ]);
    const reports = [];
    for await (const report of readReports(storage, id)) reports.push(report);
    expect(new Set(reports.map(({ index }) => index)).size).toBe(35);
    expect(reports.filter(({ index }) => index === 12)).toEqual([
      { index: 12, input: 'item 12', error: expect.objectContaining({ code: 'erased' }) },
    ]);
    expect((await client.get(`${path}/12.txt`)).status).toBe(404);
    expect((await client.get(`${path}/11.txt`).redirects(0)).status).toBeLessThan(400);
    await jobs.close();
  });

  it('leaves nothing of a finished job after the retention', async () => {
    const storage = await openEmpty();
    const jobs = await open(storage, 60_000);
    await finishedJob(jobs, 35);
    expect(await jobs.sweep(Date.now())).toBe(0);
    expect(await storedText(storage)).toContain('P35.');
    expect(await jobs.sweep(Date.now() + 61_000)).toBe(1);
    expect(await storedText(storage)).toBe('');
    await jobs.close();
  });
};

describe('DELETE /jobs/:id/results/:item and the retention', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  let count = 0;
  erasesPeople(() => Promise.resolve(openFolder(`${folder.path}/${(count += 1)}`)));
});

describeWithS3('DELETE /jobs/:id/results/:item and the retention in S3', (environment) => {
  let count = 0;
  erasesPeople(() => openStorage(`s3://documents/erased-${(count += 1)}`, environment()));
});
