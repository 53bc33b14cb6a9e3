import { once } from 'node:events';
import type { BrowserStatus } from '../../src/browser/browser.ts';
import { serveProbes } from '../../src/http/probe-server.ts';
import type { EngineStatus } from '../../src/jobs/engine.ts';
import { idle } from '../support/echo-renderer.ts';

const statusOf = (isUp: boolean): EngineStatus => ({
  queued: 2,
  running: 1,
  made: 7,
  failed: 1,
  queue: {
    isUp,
    isPaused: false,
    chunks: { waiting: 12, active: 3, delayed: 0 },
    ended: { done: 4, returned: 1, failed: 0, stalled: 2 },
  },
});

interface Probed {
  readonly isUp?: boolean;
  readonly isClosing?: boolean;
  readonly circuit?: BrowserStatus['circuit'];
  readonly isBroken?: boolean;
}

const probe = async (
  path: string,
  { isUp = true, isClosing = false, circuit = 'closed', isBroken = false }: Probed = {},
) => {
  const jobs = {
    status: () => (isBroken ? Promise.reject(new Error('away')) : Promise.resolve(statusOf(isUp))),
  };
  const renderer = { status: () => ({ ...idle, circuit }) };
  const worker = { renderer, jobs, isClosing: () => isClosing };
  const { url, server } = await serveProbes(worker, { host: '127.0.0.1', port: 0 });
  const response = await fetch(url + path);
  const type = response.headers.get('Content-Type');
  const [retry, cache] = ['Retry-After', 'Cache-Control'].map((name) => response.headers.get(name));
  const answer = { status: response.status, type, retry, cache, text: await response.text() };
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  return answer;
};

const json = 'application/json';

describe('serveProbes', () => {
  it('is ready while Redis answers, Chromium starts and the worker does not stop', async () => {
    const path = '/health/ready';
    const ready = await probe(path);
    expect(ready).toMatchObject({ status: 200, type: json, retry: null, cache: 'no-store' });
    expect(JSON.parse(ready.text)).toEqual({
      ...{ status: 'ready', busy: 0, pages: expect.any(Number), waiting: 0 },
      queue: expect.any(Number),
    });
    const notReady = { status: 503, type: json, retry: '1', cache: 'no-store' };
    for (const [state, probed] of [
      ['queue unavailable', { isUp: false }],
      ['draining', { isClosing: true }],
      ['browser unavailable', { circuit: 'open' }],
    ] as const) {
      const text = expect.stringContaining(`{"status":"${state}"`);
      expect(await probe(path, probed)).toEqual({ ...notReady, text });
    }
    expect((await probe(path, { isBroken: true })).status).toBe(500);
  });

  it('lives in any case, and has no other addresses', async () => {
    const off = { isUp: false, isClosing: true, circuit: 'open' as const, isBroken: true };
    const live = await probe('/health/live', off);
    expect(live).toMatchObject({ status: 200, type: json, cache: 'no-store' });
    expect(JSON.parse(live.text)).toEqual({ status: 'ok', version: expect.any(String) });
    const none = { status: 404, type: json, text: '{"status":"not found"}' };
    expect(await probe('/jobs')).toMatchObject(none);
  });

  it('exposes the queue and what this worker did', async () => {
    const { status, type, text } = await probe('/metrics');
    expect({ status, type }).toEqual({ status: 200, type: expect.stringMatching(/^text\/plain;/) });
    for (const line of [
      'vitae_job_chunks{state="waiting"} 12',
      'vitae_job_chunks_total{outcome="stalled"} 2',
      'vitae_job_items_total{outcome="made"} 7',
      'vitae_redis_up 1',
      'vitae_job_queue_paused 0',
    ]) {
      expect(text).toContain(line);
    }
  });
});
