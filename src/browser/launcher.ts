import { setMaxListeners } from 'node:events';
import { findBrowser } from './find.ts';
import { watchPulse } from './heartbeat.ts';
import type { Chromium } from './launch.ts';
import { createPool, type Pool } from './pool.ts';
import { sweepProfiles } from './profile.ts';
import { launchRepaired } from './repair.ts';
import type { SandboxMode } from './sandbox.ts';

export interface LauncherConfig {
  readonly executablePath?: string;
  readonly sandbox: SandboxMode;
  readonly documentsPerPage: number;
  readonly launchLimitMs: number;
  readonly heartbeatMs: number;
  readonly warn: (message: string) => void;
  /** Called for every spawned process, before it answers. */
  readonly onSpawn?: () => void;
}

/** Launches browsers and keeps track of all running ones. */
export interface Launcher {
  /** @throws RenderError browser_unavailable when no browser is found; LaunchError */
  launch(): Promise<Pool>;
  launches(): number;
  /** Ends every browser, including those that are still starting. */
  close(): Promise<void>;
}

/** Milliseconds until an answer of the browser counts as late. */
const answerMs = 2_000;

export const createLauncher = (config: LauncherConfig): Launcher => {
  const running = new Set<Chromium>();
  const comingUp = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const { signal } = closing;
  setMaxListeners(0, signal);
  let { sandbox } = config;
  let sweep: Promise<void> | undefined;
  let launches = 0;
  let warned = false;
  const warn = (message: string): void => {
    if (!warned) config.warn(message);
    warned = true;
  };

  const launch = async (): Promise<Pool> => {
    sweep ??= sweepProfiles();
    const found = await findBrowser(config);
    const { launchLimitMs: limitMs, onSpawn } = config;
    const chromium = await launchRepaired({
      ...{ found, mode: sandbox, limitMs, signal, warn },
      ...(onSpawn && { onSpawn }),
    });
    // Later launches skip the failing attempt with the sandbox.
    if (!chromium.sandbox) sandbox = 'off';
    launches += 1;
    running.add(chromium);
    void chromium.ended.then(() => running.delete(chromium));
    if (signal.aborted) await chromium.close();
    const pool = createPool(chromium, config);
    watchPulse(chromium, {
      intervalMs: config.heartbeatMs,
      answerMs,
      isBusy: () => pool.underWay() > 0,
    });
    return pool;
  };

  return {
    launches: () => launches,
    async launch() {
      const launching = launch();
      comingUp.add(launching);
      try {
        return await launching;
      } finally {
        comingUp.delete(launching);
      }
    },
    async close() {
      closing.abort();
      await Promise.allSettled(comingUp);
      await Promise.all([...running].map((chromium) => chromium.close()));
      await sweep;
    },
  };
};
