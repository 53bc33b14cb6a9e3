import { once } from 'node:events';
import { serveProbes } from '../../src/http/probe-server.ts';
import type { EngineStatus } from '../../src/jobs/engine.ts';
import { echoRenderer } from '../support/echo-renderer.ts';

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

const probe = async (isUp: boolean, isClosing: boolean, path: string) => {
  const jobs = { status: () => Promise.resolve(statusOf(isUp)) };
  const worker = { renderer: echoRenderer(), jobs, isClosing: () => isClosing };
  const { url, server } = await serveProbes(worker, { host: '127.0.0.1', port: 0 });
  const response = await fetch(url + path);
  const answer = { status: response.status, text: await response.text() };
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  return answer;
};

describe('serveProbes', () => {
  it('is ready while Redis answers and the worker does not stop', async () => {
    expect((await probe(true, false, '/health/ready')).status).toBe(200);
    expect((await probe(false, false, '/health/ready')).status).toBe(503);
    expect((await probe(true, true, '/health/ready')).status).toBe(503);
    expect((await probe(false, true, '/health/live')).status).toBe(200);
    expect((await probe(true, false, '/jobs')).status).toBe(404);
  });

  it('exposes the queue and what this worker did', async () => {
    const { text } = await probe(true, false, '/metrics');
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
