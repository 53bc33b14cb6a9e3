import { setMaxListeners } from 'node:events';
import { findBrowser } from '../find/find-browser.ts';
import type { Chromium } from '../process/launch.ts';
import type { SandboxMode } from '../process/sandbox.ts';
import { removeStaleUserDataDirs } from '../process/user-data-dir.ts';
import { launchRepaired } from '../repair.ts';
import { startHealthChecks } from './health-check.ts';
import { createPagePool, type PagePool } from './page-pool.ts';

export interface LauncherConfig {
  readonly executablePath?: string;
  readonly sandbox: SandboxMode;
  readonly documentsPerPage: number;
  readonly launchTimeoutMs: number;
  readonly heartbeatMs: number;
  readonly warn: (message: string) => void;
  /** Called for every spawned process, before it answers. */
  readonly onSpawn?: () => void;
}

/** Launches browsers and keeps track of all running ones. */
export interface Launcher {
  /** @throws RenderError browser_unavailable when no browser is found; LaunchError */
  launch(): Promise<PagePool>;
  launches(): number;
  /** Ends every browser, including those that are still starting. */
  close(): Promise<void>;
}

/** Milliseconds until an answer of the browser counts as late. */
const healthCheckTimeoutMs = 2_000;

export const createLauncher = (config: LauncherConfig): Launcher => {
  const running = new Set<Chromium>();
  const pendingLaunches = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const { signal } = closing;
  setMaxListeners(0, signal);
  let { sandbox } = config;
  let cleanup: Promise<void> | undefined;
  let launches = 0;
  let hasWarned = false;
  const warn = (message: string): void => {
    if (!hasWarned) config.warn(message);
    hasWarned = true;
  };

  const launch = async (): Promise<PagePool> => {
    cleanup ??= removeStaleUserDataDirs();
    const found = await findBrowser(config);
    const { launchTimeoutMs: timeoutMs, onSpawn } = config;
    const chromium = await launchRepaired({
      ...{ found, mode: sandbox, timeoutMs, signal, warn },
      ...(onSpawn && { onSpawn }),
    });
    // Later launches skip the failing attempt with the sandbox.
    if (!chromium.sandbox) sandbox = 'off';
    launches += 1;
    running.add(chromium);
    void chromium.ended.then(() => running.delete(chromium));
    if (signal.aborted) await chromium.close();
    const pool = createPagePool(chromium, config);
    startHealthChecks(chromium, {
      intervalMs: config.heartbeatMs,
      timeoutMs: healthCheckTimeoutMs,
      isBusy: () => pool.inProgress() > 0,
    });
    return pool;
  };

  return {
    launches: () => launches,
    async launch() {
      const launching = launch();
      pendingLaunches.add(launching);
      try {
        return await launching;
      } finally {
        pendingLaunches.delete(launching);
      }
    },
    async close() {
      closing.abort();
      await Promise.allSettled(pendingLaunches);
      await Promise.all([...running].map((chromium) => chromium.close()));
      await cleanup;
    },
  };
};
