import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createEmbeddedEngine } from '../../src/jobs/embedded-engine.ts';
import { readReports } from '../../src/jobs/job-store.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { createWebhooks } from '../../src/jobs/webhooks.ts';
import { openFolder } from '../../src/storage/folder-storage.ts';
import { clientOf } from '../support/http-client.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { temporaryFolder } from '../support/storage.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('DELETE /jobs/:id/results/:item', () => {
  it('erases one person from a job, and leaves the others', async () => {
    const storage = openFolder(folder.path);
    const onError = () => undefined;
    const renderer = echoRenderer();
    const engine = createEmbeddedEngine({ storage, renderer, concurrency: 2, onError });
    const webhooks = createWebhooks({ secret: undefined });
    const jobs = createJobs({ storage, engine, retentionMs: 3_600_000, webhooks });
    await jobs.start();
    const person = (at: number) =>
      `{"resume":{"basics":{"name":"P${at}."}},"options":{"format":["txt","json"]}}`;
    const lines = Array.from({ length: 35 }, (_, at) => `${person(at + 1)}\n`);
    const body = Readable.from([Buffer.from(lines.join(''))]);
    const job = await jobs.submit({ client: '', input: 'ndjson', options: {}, body });
    if (typeof job === 'string') throw new Error(job);
    while ((await jobs.get('', job.id))?.state !== 'finished') await pause(5);
    const client = clientOf({ jobs });
    const path = `/jobs/${job.id}/results`;
    const statuses = [];
    for (const item of ['12.txt', '12.json', '12', '36.txt', '0']) {
      statuses.push((await client.delete(`${path}/${item}`)).status);
    }
    expect(statuses).toEqual([204, 404, 404, 404, 404]);
    const texts: string[] = [];
    for await (const { key } of storage.list('')) texts.push(String(await storage.get(key)));
    const stored = texts.join('\n');
    expect([stored.includes('P12.'), stored.includes('P11.'), stored.includes('P13.')]).toEqual([
      false,
      true,
      true,
    ]);
    const reports = [];
    for await (const report of readReports(storage, job.id)) reports.push(report);
    expect(new Set(reports.map(({ index }) => index)).size).toBe(35);
    expect(reports.filter(({ index }) => index === 12)).toEqual([
      { index: 12, input: 'item 12', error: expect.objectContaining({ code: 'erased' }) },
    ]);
    expect((await client.get(`${path}/12.txt`)).status).toBe(404);
    expect((await client.get(`${path}/11.txt`)).status).toBe(200);
    await jobs.close();
  });
});
