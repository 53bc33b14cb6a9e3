import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBrowser } from '../../src/browser/create-browser.ts';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createRenderer, type Renderer } from '../../src/render.ts';
import { createWorkerPool } from '../../src/workers/pool.ts';
import { readSeed } from '../support/seeds.ts';

const worker = new URL('looping-worker.mjs', import.meta.url);
const endless = JSON.stringify({ basics: { summary: 'This one is read for ever.' } });

let renderer: Renderer;
let server: Server;
let url: string;

beforeAll(async () => {
  const workers = createWorkerPool({ workers: 3, memoryBytes: 512 * 1024 ** 2, worker });
  renderer = createRenderer({}, createBrowser({ pages: 2, deadlineMs: 12_000 }), workers);
  const config = readServerConfig({ VITAE_CACHE_BYTES: '0', VITAE_LOG_LEVEL: 'silent' });
  server = createServer(createApp({ renderer, config })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await renderer.close();
});

const post = (path: string, body: string, signal?: AbortSignal) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
    ...(signal && { signal }),
  });

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};
const workersOf = () => renderer.status().workers;

describe('a service with a blocked worker', () => {
  it.each([
    ['/render?format=pdf', '/validate'],
    ['/render?format=docx', '/check'],
  ])('answers %s and %s at the deadline and other requests meanwhile', async (...paths) => {
    const ended = workersOf()?.ended.timeout ?? 0;
    const answered: string[] = [];
    const answers = paths.map((path) =>
      post(path, endless).finally(() => void answered.push(path)),
    );
    await until(() => workersOf()?.busy === 2);
    const neighbours = [
      await post('/render?format=pdf', readSeed('minimal')),
      await post('/validate', readSeed('full')),
      await fetch(`${url}/health/live`),
      await fetch(`${url}/metrics`),
    ];
    expect(neighbours.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answered).toEqual([]);
    for (const late of await Promise.all(answers)) {
      expect(late.status).toBe(504);
      expect(await late.json()).toMatchObject({ code: 'timeout' });
    }
    expect(workersOf()?.ended.timeout).toBe(ended + 2);
  });

  it('frees the worker when the caller leaves', async () => {
    const caller = new AbortController();
    const answer = post('/validate', endless, caller.signal);
    await until(() => workersOf()?.busy === 1);
    caller.abort();
    await expect(answer).rejects.toThrow();
    await until(() => workersOf()?.busy === 0);
    expect(workersOf()?.ended.canceled).toBe(1);
    expect(renderer.status().busy).toBe(0);
  });
});
