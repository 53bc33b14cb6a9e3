import { createBrowser } from '../browser/create-browser.ts';
import { rendererConfig, type ServerConfig } from '../config.ts';
import { reloadsThemes } from '../http/reloads-themes.ts';
import { serve } from '../http/server.ts';
import { createRenderer } from '../render.ts';
import { createWorkerPool } from '../workers/pool.ts';

/** Runs the HTTP service with its renderer, for both programs. This thread answers requests; workers compute documents. */
export const runService = async (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const core = { ...rendererConfig(config), reloadThemes: reloadsThemes(config) };
  const browser = createBrowser({ ...core.browser, warn: announce });
  const { pages, queue } = browser.status();
  const runner = createWorkerPool({
    // One worker per concurrent document, so that a slow document does not block the others.
    workers: config.workers ?? pages + Math.min(1, queue),
    memoryBytes: config.workerMemoryBytes,
  });
  const renderer = createRenderer(core, browser, runner);
  for (const { message } of await renderer.faultyThemes()) announce(message);
  return serve({ renderer, config, signal, announce });
};
