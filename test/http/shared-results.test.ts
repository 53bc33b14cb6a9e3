import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createEmbeddedEngine } from '../../src/jobs/embedded-engine.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { createWebhooks } from '../../src/jobs/webhooks.ts';
import { sweepSharedResults } from '../../src/http/shared-results.ts';
import { openFolder } from '../../src/storage/folder-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { generateApiKey } from '../../src/api-keys.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { appOf, clientOf } from '../support/http-client.ts';
import { temporaryFolder } from '../support/storage.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const [ada, bob] = [generateApiKey('ada'), generateApiKey('bob')];
const on = { VITAE_SHARED_CACHE: 'on', VITAE_API_KEYS: `${ada.entry},${bob.entry}` };

/** A service with a memory of its own. */
const service = (storage: Storage) => {
  const renderer = echoRenderer();
  const onError = () => undefined;
  const engine = createEmbeddedEngine({ storage, renderer, concurrency: 1, onError });
  const webhooks = createWebhooks({ secret: undefined });
  const jobs = createJobs({ storage, engine, retentionMs: 1, webhooks });
  const client = clientOf({ renderer, env: on, jobs });
  const render = ({ key } = ada) =>
    client
      .post('/render?format=txt')
      .set({ 'Content-Type': 'application/json', Authorization: `Bearer ${key}` })
      .send('{"basics":{"name":"Ada"}}');
  return { render, calls: renderer.calls };
};

const stored = async (storage: Storage): Promise<number> => {
  let count = 0;
  for await (const { bytes } of storage.list('cache/')) count += Number(bytes > 0);
  return count;
};

describe('VITAE_SHARED_CACHE', () => {
  it('lets one service render for all, but each client only its own', async () => {
    const storage = openFolder(folder.path);
    const [first, second] = [service(storage), service(storage)];
    const made = await first.render();
    while ((await stored(storage)) === 0) await pause(5);
    const found = await second.render();
    expect([made, found].map(({ headers }) => headers['vitae-cache'])).toEqual(['miss', 'hit']);
    expect(found.text).toBe(made.text);
    for (const name of ['etag', 'content-disposition', 'content-type', 'vitae-warnings']) {
      expect(found.headers[name]).toBe(made.headers[name]);
    }
    expect(second.calls).toEqual([]);
    expect((await second.render(bob)).headers['vitae-cache']).toBe('miss');
    while ((await stored(storage)) === 1) await pause(5);
    await sweepSharedResults(storage, 60, Date.now());
    expect(await stored(storage)).toBe(2);
    await sweepSharedResults(storage, 60, Date.now() + 61_000);
    expect(await stored(storage)).toBe(0);
  });

  it('does not give a document that is older than VITAE_CACHE_SECONDS', async () => {
    const storage = openFolder(folder.path);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000_000_000);
    try {
      await service(storage).render();
      while ((await stored(storage)) === 0) await pause(5);
      clock.mockReturnValue(1_000_000_000_000 + 599_999);
      expect((await service(storage).render()).headers['vitae-cache']).toBe('hit');
      clock.mockReturnValue(1_000_000_000_000 + 600_000);
      expect((await service(storage).render()).headers['vitae-cache']).toBe('miss');
    } finally {
      clock.mockRestore();
      while ((await stored(storage)) === 0) await pause(5);
      await sweepSharedResults(storage, 0, Date.now() + 1_000);
    }
  });

  it('reports that the storage does not keep a document, which is rendered all the same', async () => {
    const put = () => Promise.reject(new Error('full'));
    const { status } = await service({ ...openFolder(folder.path), put }).render();
    expect(status).toBe(200);
  });

  it('renders while the storage fails', async () => {
    const failing = { ...openFolder(folder.path), get: () => Promise.reject(new Error('away')) };
    const { status, headers } = await service(failing).render();
    expect({ status, cache: headers['vitae-cache'] }).toEqual({ status: 200, cache: 'miss' });
  });

  it('needs a storage', () => {
    expect(() => appOf({ env: on })).toThrow('VITAE_STORAGE');
  });
});
