import { rendererConfig, type ServerConfig } from '../config.ts';
import { reloadsThemes } from '../http/reloads-themes.ts';
import { serve } from '../http/server.ts';
import { sweepSharedResults } from '../http/shared-results.ts';
import { createEmbeddedEngine } from '../jobs/embedded-engine.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { openRedisEngine } from '../jobs/redis/redis-engine.ts';
import { createWebhooks } from '../jobs/webhooks.ts';
import type { Renderer } from '../render.ts';
import { openStorage } from '../storage/open.ts';
import { errorMessage } from '../text/errno.ts';
import { createServiceRenderer } from './pooled-renderer.ts';

/** Runs the HTTP service with its renderer, for both programs. This thread answers requests; workers compute documents. */
export const runService = async (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const core = { ...rendererConfig(config), reloadThemes: reloadsThemes(config) };
  const renderer = createServiceRenderer(core, config, announce);
  for (const { message } of await renderer.faultyThemes()) announce(message);
  const { pages } = renderer.status();
  const jobs = await openJobs({ config, renderer, announce, pages });
  const sweepAll = async (): Promise<void> => {
    if (jobs) await sweep(jobs, config, announce);
  };
  await sweepAll();
  const sweeping = setInterval(() => void sweepAll(), sweepMs);
  try {
    await serve({ renderer, config, signal, announce, jobs });
  } finally {
    clearInterval(sweeping);
    await jobs?.close();
  }
};

const sweepMs = 3_600_000;

interface JobsSetup {
  readonly config: ServerConfig;
  readonly renderer: Renderer;
  readonly announce: (line: string) => void;
  readonly pages: number;
}

/** The jobs of the storage, continued; none without a storage. */
const openJobs = async (setup: JobsSetup): Promise<Jobs | undefined> => {
  const { config, renderer, announce, pages } = setup;
  if (config.storage === undefined) return undefined;
  const storage = await openStorage(config.storage, config.environment);
  const onError = (error: unknown): void =>
    announce(`A job failed and is tried again: ${errorMessage(error)}`);
  const engine =
    config.redisUrl === undefined
      ? // One page stays free for requests.
        createEmbeddedEngine({ storage, renderer, concurrency: Math.max(1, pages - 1), onError })
      : await openRedisEngine({ url: config.redisUrl, onError });
  const webhooks = createWebhooks({ secret: config.webhookSecret });
  const jobs = createJobs({ storage, engine, retentionMs: config.retention, webhooks });
  await jobs.start();
  return jobs;
};

const sweep = async (
  jobs: Jobs,
  { cacheSeconds }: ServerConfig,
  announce: (line: string) => void,
): Promise<void> => {
  try {
    await jobs.sweep(Date.now());
    await sweepSharedResults(jobs.storage, cacheSeconds, Date.now());
  } catch (error) {
    announce(`Old jobs and documents could not be erased: ${errorMessage(error)}`);
  }
};
