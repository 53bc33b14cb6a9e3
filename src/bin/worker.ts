import { setTimeout as pause } from 'node:timers/promises';
import { untilAborted } from '../abort.ts';
import { rendererConfig, type ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import { serveProbes } from '../http/probe-server.ts';
import { openChunkWorker } from '../jobs/redis/chunk-worker.ts';
import { openStorage } from '../storage/open.ts';
import { errorMessage } from '../text/errno.ts';
import { createServiceRenderer } from './pooled-renderer.ts';

/** Renders jobs from Redis until the signal aborts; then its unfinished chunks go back to the queue. */
export const runWorker = async (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const { storage, redisUrl, jobsPerMinute, environment, drainMs } = config;
  if (storage === undefined || redisUrl === undefined) {
    throw new RenderError('invalid_options', 'Set VITAE_STORAGE and VITAE_REDIS_URL.');
  }
  const core = rendererConfig(config);
  const renderer = createServiceRenderer(core, config, announce);
  try {
    await renderer.ready();
    const jobs = await openChunkWorker({
      url: redisUrl,
      storage: await openStorage(storage, environment),
      renderer,
      // While all pages print, one more document is prepared.
      concurrency: renderer.status().pages + 1,
      ratePerMinute: jobsPerMinute,
      onError: (error) => announce(`A chunk failed and is tried again: ${errorMessage(error)}`),
    });
    const isClosing = (): boolean => signal.aborted;
    const { url, server } = await serveProbes({ renderer, jobs, isClosing }, config);
    announce(`Working; health and metrics: ${url}`);
    await untilAborted(signal);
    announce('Stopping: unfinished chunks go back to the queue.');
    // Without an answer of Redis, another worker takes the chunks over later.
    await Promise.race([jobs.close(), pause(drainMs, undefined, { ref: false })]);
    server.close();
  } finally {
    await renderer.close();
  }
};
