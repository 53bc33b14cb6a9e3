import { setMaxListeners } from 'node:events';
import type { BrowserSettings } from '../config.ts';
import { findBrowser } from '../find/find-browser.ts';
import type { Chromium } from '../process/launch.ts';
import { removeStaleUserDataDirs } from '../process/user-data-dir.ts';
import { launchRepaired } from '../launch-with-repair.ts';
import { startHealthChecks } from './health-check.ts';
import { createPagePool, type PagePool } from './page-pool.ts';

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

/** `onSpawn` is called for every spawned process, before it answers. */
export const createLauncher = (settings: BrowserSettings, onSpawn?: () => void): Launcher => {
  const running = new Set<Chromium>();
  const pendingLaunches = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const { signal } = closing;
  setMaxListeners(0, signal);
  let { sandbox } = settings;
  let cleanup: Promise<void> | undefined;
  let launches = 0;
  let hasWarned = false;
  const warn = (message: string): void => {
    if (!hasWarned) settings.warn(message);
    hasWarned = true;
  };

  const launch = async (): Promise<PagePool> => {
    cleanup ??= removeStaleUserDataDirs();
    const found = await findBrowser(settings);
    const chromium = await launchRepaired({
      ...{ found, settings: { ...settings, sandbox, warn }, signal },
      ...(onSpawn && { onSpawn }),
    });
    // Later launches skip the failing attempt with the sandbox.
    if (!chromium.sandbox) sandbox = 'off';
    launches += 1;
    running.add(chromium);
    void chromium.ended.then(() => running.delete(chromium));
    if (signal.aborted) await chromium.close();
    const pool = createPagePool(chromium, settings);
    startHealthChecks(chromium, {
      intervalMs: settings.heartbeatMs,
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
