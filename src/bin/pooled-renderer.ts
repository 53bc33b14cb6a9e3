import { availableParallelism } from 'node:os';
import type { Environment } from '../browser/config.ts';
import { createBrowser } from '../browser/create-browser.ts';
import { readSettings, ServerConfig } from '../config.ts';
import { workNiceness } from '../niceness.ts';
import { createRenderer, type RendererConfig, type ThemedRenderer } from '../render.ts';
import { createWorkerPool, type WorkerConfig } from '../workers/pool.ts';

/** The settings of the threads that compute documents. */
const WorkerVariables = ServerConfig.pick({ workers: true, workerMemoryBytes: true });
type WorkerSettings = ReturnType<typeof readWorkerSettings>;

/** @throws RenderError invalid_options naming every invalid variable */
export const readWorkerSettings = (environment: Environment) =>
  readSettings(WorkerVariables, environment);

/** A renderer for many documents: workers compute them, and this thread stays free. */
const createPooledRenderer = (
  config: RendererConfig,
  { workers, workerMemoryBytes }: WorkerSettings,
  processes?: WorkerConfig['processes'],
): ThemedRenderer => {
  const browser = createBrowser(config.browser);
  const { pages, queue } = browser.status();
  const runner = createWorkerPool({
    // One worker per concurrent document, so that a slow document does not block the others.
    workers: workers ?? pages + Math.min(1, queue),
    memoryBytes: workerMemoryBytes,
    niceness: config.browser?.niceness,
    ...(processes && { processes }),
  });
  return createRenderer(config, browser, runner);
};

/**
 * A renderer for the service. What makes documents yields to the thread that answers requests. The service runs for
 * months, so files of others are read in processes that end.
 */
export const createServiceRenderer = (
  config: RendererConfig,
  settings: WorkerSettings,
  warn: (message: string) => void,
): ThemedRenderer =>
  createPooledRenderer(
    { ...config, browser: { ...config.browser, niceness: workNiceness, warn } },
    settings,
    {},
  );

/**
 * A renderer for a batch. Nobody waits for one of its documents, so it has a worker for each core: each worker compiles
 * the code of a document for itself. The second one goes on beside a slow document.
 */
export const createBatchRenderer = (
  config: RendererConfig,
  { workers = Math.max(2, availableParallelism()), ...settings }: WorkerSettings,
): ThemedRenderer => createPooledRenderer(config, { ...settings, workers });
