import { setTimeout as pause } from 'node:timers/promises';
import { RenderError } from '../../errors.ts';
import { delay, onAbort, raceAbort } from '../../abort.ts';
import type { BrowserSettings } from '../config.ts';
import { LaunchError } from '../process/launch.ts';
import { proportionalMemory } from '../process/process-tree.ts';
import { createCircuitBreaker, type CircuitState } from './circuit-breaker.ts';
import { createLauncher } from './launcher.ts';
import type { PagePool } from './page-pool.ts';

/** Keeps one Chromium running: launches it on demand, and replaces it when it dies, hangs or grows too large. */
export interface Supervisor {
  /**
   * The warm pages of a running browser, launched on demand.
   * @throws RenderError browser_unavailable; the signal's reason
   */
  pool(signal: AbortSignal): Promise<PagePool>;
  /** Launches a browser for a single document; the caller retires it. */
  isolatedPool(signal: AbortSignal): Promise<PagePool>;
  /**
   * Starts the launch early when no browser is running. Resolves when the process is spawned or the launch
   * has failed. @throws the signal's reason
   */
  prelaunch(signal: AbortSignal): Promise<void>;
  /** Launches a browser and warms every page. From then on an idle browser that dies is replaced, too. */
  keepWarm(signal: AbortSignal): Promise<void>;
  /** Ends the browser when its last document is done. Later requests for a page launch a new one. */
  retire(): void;
  /** Must be called after every printed document. */
  countRendered(): void;
  status(): {
    circuit: CircuitState;
    launched: boolean;
    launches: number;
    memoryBytes: number | undefined;
  };
  close(): Promise<void>;
}

/** Memory is measured once per this many documents: one measurement takes about 20 ms of a core. */
const documentsPerMemoryCheck = 100;
/** Browsers in a row that died under their first documents, after which the browser is at fault. */
const maxUselessBrowsers = 6;
/** Launches in a row killed from outside, after which the kill counts as a failed launch. */
const maxKilledLaunches = 10;
/** Minimum milliseconds before a browser that died idle is replaced. */
const idleRelaunchMs = 1_000;

export const createSupervisor = (settings: BrowserSettings): Supervisor => {
  const circuit = createCircuitBreaker();
  const launcher = createLauncher(settings, () => resolveSpawned());
  const closing = new AbortController();
  let current: PagePool | undefined;
  let launching: Promise<PagePool> | undefined;
  let spawned: Promise<void> | undefined;
  let resolveSpawned = (): void => undefined;
  let keepsWarm = false;
  let consecutiveUseless = 0;
  let consecutiveKilled = 0;
  let sinceMemoryCheck = 0;
  let memoryBytes: number | undefined;
  let lastFailure: unknown;

  const isUp = (): boolean => current !== undefined && !current.chromium.lostSignal.aborted;

  const unavailable = (): RenderError =>
    launchFailure(lastFailure, Math.max(1, Math.ceil(circuit.delayMs() / 1_000)));

  /** Launches, and retries after failures, until a launch succeeds or the circuit opens. */
  const launchWithRetries = async (): Promise<PagePool> => {
    for (;;) {
      await delay(circuit.delayMs(), closing.signal);
      closing.signal.throwIfAborted();
      try {
        const pool = await launcher.launch();
        circuit.recordSuccess();
        consecutiveKilled = 0;
        lastFailure = undefined;
        return pool;
      } catch (error) {
        // No browser was found, or none is allowed: a retry cannot help.
        if (error instanceof RenderError) throw error;
        const wasKilled = error instanceof LaunchError && error.wasKilled;
        if (wasKilled && consecutiveKilled < maxKilledLaunches) {
          consecutiveKilled += 1;
          continue;
        }
        lastFailure = error;
        circuit.recordFailure();
        if (circuit.state() === 'closed') continue;
        retryInBackground();
        throw unavailable();
      }
    }
  };

  /** A load balancer sends no requests to an unready service, so no document would try the next launch. */
  const retryInBackground = (): void => {
    void pause(circuit.delayMs(), undefined, { ref: false }).then(() => {
      if (!isUp() && !closing.signal.aborted) launchShared().catch(() => undefined);
    });
  };

  const launchShared = (): Promise<PagePool> => {
    if (launching) return launching;
    spawned = new Promise((resolve) => {
      resolveSpawned = resolve;
    });
    launching = launchWithRetries()
      .then((pool) => {
        current = pool;
        onAbort(pool.chromium.lostSignal, () => {
          tripIfUseless(pool);
          relaunchWhenIdle();
        });
        return pool;
      })
      .finally(() => {
        launching = undefined;
        resolveSpawned();
      });
    return launching;
  };

  const sharedPool = async (): Promise<PagePool> => {
    closing.signal.throwIfAborted();
    if (current && isUp()) return current;
    if (!launching && circuit.state() === 'open') throw unavailable();
    return launchShared();
  };

  /** Opens the circuit for a browser that starts but fails every document; it would relaunch for ever. */
  const tripIfUseless = (pool: PagePool): void => {
    if (pool.rendered() > 0) consecutiveUseless = 0;
    else if (pool.inProgressAtLoss() > 0) consecutiveUseless += 1;
    if (consecutiveUseless < maxUselessBrowsers) return;
    consecutiveUseless = 0;
    circuit.trip();
    retryInBackground();
  };

  const relaunchWhenIdle = (): void => {
    if (keepsWarm)
      void pause(idleRelaunchMs, undefined, { ref: false }).then(() =>
        warmUp().catch(() => undefined),
      );
  };

  const warmUp = async (): Promise<void> => {
    const pool = await sharedPool();
    await pool.warmUp(settings.pages);
  };

  const checkMemory = async (): Promise<void> => {
    const pool = current;
    if (!pool || !isUp()) return;
    const bytes = await proportionalMemory(pool.chromium.pid);
    memoryBytes = bytes;
    if (bytes === undefined || bytes <= settings.memoryBytes || pool !== current) return;
    retire();
    await sharedPool();
  };

  const retire = (): void => {
    const pool = current;
    current = undefined;
    void pool?.retire();
  };

  return {
    pool: (signal) => raceAbort(sharedPool(), [signal]),
    async isolatedPool(signal) {
      const launched = launcher.launch();
      try {
        return await raceAbort(launched, [signal]);
      } catch (error) {
        launched.then((pool) => pool.retire()).catch(() => undefined);
        lastFailure = error;
        throw signal.aborted ? signal.reason : unavailable();
      }
    },
    async prelaunch(signal) {
      sharedPool().catch(() => undefined);
      await raceAbort(Promise.resolve(spawned), [signal]);
    },
    async keepWarm(signal) {
      keepsWarm = true;
      await raceAbort(warmUp(), [signal]);
    },
    retire,
    countRendered() {
      sinceMemoryCheck += 1;
      if (sinceMemoryCheck < documentsPerMemoryCheck) return;
      sinceMemoryCheck = 0;
      checkMemory().catch(() => undefined);
    },
    status: () => ({
      circuit: circuit.state(),
      launched: isUp(),
      launches: launcher.launches(),
      memoryBytes: isUp() ? memoryBytes : undefined,
    }),
    async close() {
      closing.abort(closedError());
      await launcher.close();
    },
  };
};

const closedError = (): RenderError =>
  new RenderError('browser_unavailable', 'This browser was closed.', { retryAfterSeconds: 1 });

/** Converts any launch failure to the error for callers. */
export const launchFailure = (cause: unknown, retryAfterSeconds?: number): RenderError => {
  if (cause instanceof RenderError) return cause;
  const reason = cause instanceof Error ? cause.message : 'Several launches failed.';
  const message = `Chromium does not start. ${reason}`;
  return new RenderError('browser_unavailable', message, { cause, retryAfterSeconds });
};
