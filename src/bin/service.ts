import { openBrowser } from '../browser/open.ts';
import { rendererConfig, type ServerConfig } from '../config.ts';
import { serve } from '../http/serve.ts';
import { createRenderer } from '../render.ts';
import { openWorkers } from '../workers/pool.ts';

/** The HTTP service around a core of its own, as both programs start it: this thread answers, workers compute. */
export const runService = (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const core = rendererConfig(config);
  const browser = openBrowser({ ...core.browser, warn: announce });
  const { pages, queue } = browser.status();
  const runner = openWorkers({
    // As many as there are turns: a document that fills a worker takes none from the others.
    workers: config.workers ?? pages + Math.min(1, queue),
    memoryBytes: config.workerMemoryBytes,
  });
  return serve({ renderer: createRenderer(core, browser, runner), config, signal, announce });
};
