import { createBrowser } from '../browser/create-browser.ts';
import { rendererConfig, type ServerConfig } from '../config.ts';
import { serve } from '../http/server.ts';
import { createRenderer } from '../render.ts';
import { createWorkerPool } from '../workers/pool.ts';

/** Runs the HTTP service with its renderer, for both programs. This thread answers requests; workers compute documents. */
export const runService = (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const core = rendererConfig(config);
  const browser = createBrowser({ ...core.browser, warn: announce });
  const { pages, queue } = browser.status();
  const runner = createWorkerPool({
    // One worker per concurrent document, so that a slow document does not block the others.
    workers: config.workers ?? pages + Math.min(1, queue),
    memoryBytes: config.workerMemoryBytes,
  });
  return serve({ renderer: createRenderer(core, browser, runner), config, signal, announce });
};
