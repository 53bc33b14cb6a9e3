import { setTimeout as pause } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { generateApiKey } from '../../../src/api-keys.ts';
import { createLifecycle } from '../../../src/http/lifecycle.ts';
import { createEmbeddedEngine } from '../../../src/jobs/embedded-engine.ts';
import { createJobs, type Jobs } from '../../../src/jobs/jobs.ts';
import { jobLimits } from '../../../src/jobs/limits.ts';
import { createWebhooks } from '../../../src/jobs/webhooks.ts';
import { openFolder } from '../../../src/storage/folder-storage.ts';
import { openStorage } from '../../../src/storage/open.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { echoRenderer } from '../../support/echo-renderer.ts';
import { clientOf } from '../../support/http-client.ts';
import { describeWithS3, temporaryFolder } from '../../support/storage.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const jobsIn = async (storage: Storage): Promise<Jobs> => {
  const jobs = createJobs({
    storage,
    engine: createEmbeddedEngine({
      storage,
      renderer: echoRenderer(),
      concurrency: 2,
      onError: (error) => expect(error).toBeUndefined(),
    }),
    retentionMs: 3_600_000,
    webhooks: createWebhooks({ secret: undefined }),
  });
  await jobs.start();
  return jobs;
};

const jobs = await jobsIn(openFolder(folder.path));
const client = clientOf({ jobs });
const ndjson = 'application/x-ndjson';

type Client = typeof client;

const submit = (body: string | Buffer, query = '?format=txt', given: Client = client) =>
  given.post(`/jobs${query}`).set('Content-Type', ndjson).send(body);

const finish = async (path: string, given: Client = client) => {
  for (let tries = 0; tries < 500; tries++) {
    const { body } = await given.get(path);
    if (body.state === 'finished') return body;
    await pause(10);
  }
  throw new Error('The job does not finish.');
};

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('POST /jobs', () => {
  it('answers 202 with the address of a job whose documents have links', async () => {
    const { status, headers, body } = await submit('{"a":1}\nnull\n{"a":2}\n');
    expect(status).toBe(202);
    const { location = '' } = headers;
    expect(location).toBe(`/jobs/${body.id}`);
    expect(await finish(location)).toMatchObject({ items: 3, made: 3, left: 0 });
    const results = await client.get(`${location}/results`).buffer(true);
    expect(results.headers['content-type']).toContain(ndjson);
    const reports = linesOf(results.text);
    expect(reports).toHaveLength(3);
    const first = reports.find(({ index }) => index === 1);
    expect(first).toMatchObject({
      link: `${location}/results/1.txt`,
      name: 'Zoë Łukasz – Résumé.txt',
    });
    const document = await client.get(first.link);
    expect(document.text).toBe('txt:classic:{"a":1}');
    expect(document.headers['content-type']).toContain('text/plain');
    expect(document.headers['content-disposition']).toContain('1.txt');
  });

  it('gives the same job for a repeated key, and a problem for another body', async () => {
    const send = (body: string) => submit(body).set('Idempotency-Key', 'abc');
    const first = await send('{}');
    expect((await send('{}')).body.id).toBe(first.body.id);
    const other = await send('[]');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_conflict']);
    expect((await submit('{}').set('Idempotency-Key', 'x'.repeat(201))).status).toBe(400);
  });

  it('reports a file of an archive without its name if it is redacted', async () => {
    const archive = zipSync({
      'ada.json': strToU8('{}'),
      'bob.json': strToU8('x'.repeat(6_000_000)),
    });
    const inputs = async (query: string) => {
      const { body } = await submit(Buffer.from(archive), query).type('application/zip');
      await finish(`/jobs/${body.id}`);
      const { text } = await client.get(`/jobs/${body.id}/results`).buffer(true);
      return text;
    };
    expect(await inputs('?format=txt')).toContain('ada.json');
    expect(await inputs('?format=txt&redact=name')).not.toMatch(/ada|bob/);
  });

  it('refuses an archive of too many files, also of those that are not read', async () => {
    const names = Array.from({ length: jobLimits.archiveFiles + 1 }, (_, index) => `${index}.txt`);
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array()])));
    const { status, body } = await submit(Buffer.from(archive)).type('application/zip');
    expect([status, body.detail]).toEqual([413, expect.stringContaining('more than 10,000 files')]);
  });

  it.each([
    ['an empty body', submit('\n'), 422, 'invalid_resume'],
    ['an unknown option', submit('{}', '?them=x'), 400, 'invalid_options'],
    ['a webhook without a secret', submit('{}', '?webhook=https://a.b'), 400, 'invalid_options'],
    ['two webhooks', submit('{}', '?webhook=a&webhook=b'), 400, 'bad_request'],
    [
      'a compressed body',
      submit('{}').set('Content-Encoding', 'gzip'),
      415,
      'unsupported_media_type',
    ],
    [
      'another media type',
      client.post('/jobs').set('Content-Type', 'text/html').send('x'),
      415,
      'unsupported_media_type',
    ],
  ])('refuses %s', async (_, request, status, code) => {
    const response = await request;
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('names the media types that it takes beside a wrong one', async () => {
    const { headers, body } = await client.post('/jobs').set('Content-Type', 'text/html').send('x');
    const named = 'application/x-ndjson, application/zip';
    expect(headers['accept-post']).toBe(named);
    expect(body.detail).toBe(`The Content-Type text/html is not supported. Send one of ${named}.`);
  });

  it('does not exist without a storage', async () => {
    const without = clientOf();
    expect((await submit('{}', '', without)).status).toBe(404);
    expect((await without.get('/jobs/5f0c6ab13d8e47929b1e60f2d4a7c835')).status).toBe(404);
  });
});

describe('GET /jobs/:id/events', () => {
  it('sends events until the job is finished', async () => {
    const { headers } = await submit('{}\n{}\n');
    const { location = '' } = headers;
    const response = await client.get(`${location}/events`).buffer(true);
    expect(response.headers['content-type']).toContain('text/event-stream');
    expect(response.text).toMatch(/event: finished\ndata: \{.*"made":2.*\}\n\n$/);
  });
});

describe('jobs while Redis is away', () => {
  const away = clientOf({ jobs: { ...jobs, isAvailable: () => false } });

  it('answer 503, and the service says so and stays ready', async () => {
    for (const call of [
      submit('{}', '', away),
      away.get('/jobs/5f0c6ab13d8e47929b1e60f2d4a7c835'),
    ]) {
      const { status, body, headers } = await call;
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'jobs_unavailable' });
      expect(headers['retry-after']).toBe('5');
    }
    const lifecycle = createLifecycle();
    lifecycle.becomeReady();
    const ready = clientOf({ lifecycle, jobs: { ...jobs, isAvailable: () => false } });
    const { status, body } = await ready.get('/health/ready');
    expect({ status, jobs: body.jobs }).toEqual({ status: 200, jobs: 'unavailable' });
    expect((await ready.post('/render?format=txt').type('json').send('{}')).status).toBe(200);
  });

  it('refuse a priority that does not exist', async () => {
    expect((await submit('{}', '?format=txt&priority=high')).status).toBe(202);
    expect((await submit('{}', '?format=txt&priority=first')).status).toBe(400);
  });
});

describe('DELETE /jobs/:id', () => {
  it('erases a job and its documents', async () => {
    const { headers } = await submit('{}');
    const { location = '' } = headers;
    await finish(location);
    expect((await client.delete(location)).status).toBe(204);
    for (const path of [location, `${location}/results`, `${location}/results/1.txt`]) {
      expect((await client.get(path)).status).toBe(404);
    }
    expect((await client.delete(location)).status).toBe(404);
  });
});

describe('jobs of API keys', () => {
  it('belong to the key that made them', async () => {
    const [ada, bob] = [generateApiKey('ada'), generateApiKey('bob')];
    const env = { VITAE_API_KEYS: `${ada.entry},${bob.entry}` };
    const guarded = clientOf({ jobs, env });
    expect((await submit('{}', '', guarded)).status).toBe(401);
    const as = ({ key }: { key: string }): [string, string] => ['Authorization', `Bearer ${key}`];
    const { headers } = await submit('{}', '?format=txt', guarded).set(...as(ada));
    const { location = '' } = headers;
    expect((await guarded.get(location).set(...as(ada))).status).toBe(200);
    for (const path of ['', '/results', '/results/1.txt', '/events']) {
      expect((await guarded.get(`${location}${path}`).set(...as(bob))).status).toBe(404);
    }
    expect((await guarded.delete(location).set(...as(bob))).status).toBe(404);
  });
});

describe('GET /jobs/:id/results/:item', () => {
  it.each(['..%2F..%2Findex', '1.json', '1', '999.txt', '1.txt%2F..'])(
    'does not find %s',
    async (item) => {
      const { headers } = await submit('{}');
      await finish(headers['location'] ?? '');
      expect((await client.get(`${headers['location']}/results/${item}`)).status).toBe(404);
    },
  );
});

describe('GET /metrics', () => {
  it('counts the items of jobs', async () => {
    const own = await jobsIn(openFolder(`${folder.path}/metrics`));
    const given = clientOf({ jobs: own });
    const { headers } = await submit('{}\n{"resume":1}\n', '?format=txt', given);
    await finish(headers['location'] ?? '', given);
    const { text } = await given.get('/metrics');
    expect(text).toContain('vitae_job_items_total{outcome="made"} 1');
    expect(text).toContain('vitae_job_items_total{outcome="failed"} 1');
  });
});

describeWithS3('jobs in S3', (environment) => {
  it('link to the documents in the bucket', async () => {
    const own = await jobsIn(await openStorage('s3://documents', environment()));
    const given = clientOf({ jobs: own });
    const { headers } = await submit('{"a":1}\n', '?format=txt', given);
    const { location = '' } = headers;
    await finish(location, given);
    const [report] = linesOf((await given.get(`${location}/results`).buffer(true)).text);
    expect(await (await fetch(report.link)).text()).toBe('txt:classic:{"a":1}');
    expect((await given.get(`${location}/results/1.txt`)).text).toBe('txt:classic:{"a":1}');
    await given.delete(location);
    expect((await fetch(report.link)).ok).toBe(false);
  });
});
