import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBrowser } from '../../src/browser/create-browser.ts';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createRenderer, type RendererStatus } from '../../src/render.ts';
import { createWorkerPool } from '../../src/workers/pool.ts';
import { readSeed } from '../support/seeds.ts';

const worker = new URL('looping-worker.mjs', import.meta.url);
const module = new URL('looping-process.mjs', import.meta.url);
/** The worker of these tests never comes to an end with it. */
const endless = JSON.stringify({ basics: { summary: 'This one is read for ever.' } });

interface Service {
  readonly status: () => RendererStatus;
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body: string, signal?: AbortSignal) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const start = async (deadlineMs: number): Promise<Service> => {
  const processes = { module, idleMs: 600_000 };
  const workers = createWorkerPool({ workers: 3, memoryBytes: 512 * 1024 ** 2, worker, processes });
  const renderer = createRenderer({}, createBrowser({ pages: 2, deadlineMs }), workers);
  const config = readServerConfig({ VITAE_CACHE_BYTES: '0', VITAE_LOG_LEVEL: 'silent' });
  const server = createServer(createApp({ renderer, config })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = { 'Content-Type': 'application/json' };
  return {
    status: () => renderer.status(),
    get: (path) => fetch(`${url}${path}`),
    post: (path, body, signal) =>
      fetch(`${url}${path}`, { method: 'POST', body, headers, ...(signal && { signal }) }),
    async close() {
      server.closeAllConnections();
      server.close();
      await renderer.close();
    },
  };
};

let service: Service;
afterEach(() => service.close());

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};
const busyWorkers = (): number | undefined => service.status().workers?.busy;

describe('a service whose workers are held for ever', () => {
  it('makes the documents of others meanwhile, and is free again when the callers leave', async () => {
    service = await start(600_000);
    const caller = new AbortController();
    const held = ['/render?format=pdf', '/import'].map((path) =>
      service.post(path, endless, caller.signal),
    );
    const left = held.map((answer) => expect(answer).rejects.toThrow());
    await until(() => busyWorkers() === 2);
    const neighbours = [
      await service.post('/render?format=pdf', readSeed('minimal')),
      await service.post('/check?format=docx', readSeed('full')),
      await service.post('/validate', readSeed('full')),
      await service.post('/import', readSeed('full')),
      await service.get('/health/live'),
      await service.get('/metrics'),
    ];
    expect(neighbours.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(busyWorkers()).toBe(2);
    caller.abort();
    await Promise.all(left);
    await until(() => busyWorkers() === 0);
    expect(service.status()).toMatchObject({ busy: 0, workers: { ended: { canceled: 2 } } });
  });

  it('answers with a timeout at the deadline, whatever is asked for', async () => {
    service = await start(3_000);
    const asked = {
      '/validate': 'Validation',
      '/import': 'The import',
      '/render?format=txt': 'The document',
      '/render?format=pdf': 'The document',
      '/check': 'The document',
    };
    for (const [path, what] of Object.entries(asked)) {
      const answer = await service.post(path, endless);
      expect(answer.status).toBe(504);
      const detail = expect.stringMatching(`^${what} was not`);
      expect(await answer.json()).toMatchObject({ code: 'timeout', detail });
      expect(service.status()).toMatchObject({ busy: 0, workers: { busy: 0 } });
    }
    // Two of them may have waited for Chromium, which comes up slowly on a machine that is full.
    expect(service.status().workers?.ended.timeout).toBeGreaterThanOrEqual(2);
  });
});
