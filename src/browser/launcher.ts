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
  /** Told of every process that runs, long before it answers. */
  readonly onSpawn?: () => void;
}

/** Launches browsers and knows all that run. */
export interface Launcher {
  /** @throws RenderError browser_unavailable when there is nothing to launch; LaunchError */
  launch(): Promise<Pool>;
  launches(): number;
  /** Ends every browser; one that is coming up ends as soon as it is there. */
  close(): Promise<void>;
}

/** Milliseconds a browser may take to answer before it counts as frozen. */
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
    // Found out once is enough.
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
