import { RenderError } from '../errors.ts';
import { createCircuit, type CircuitState } from './circuit.ts';
import { pause, unlessAborted } from './deadline.ts';
import { LaunchError } from './launch.ts';
import { createLauncher, type LauncherConfig } from './launcher.ts';
import type { Pool } from './pool.ts';
import { memoryOf } from './process-tree.ts';

export interface SupervisorConfig extends LauncherConfig {
  readonly pages: number;
  readonly memoryBytes: number;
}

/** Keeps one Chromium running: launches it on demand, and replaces it when it dies, hangs or grows too large. */
export interface Supervisor {
  /**
   * The warm pages of a running browser, launched on demand.
   * @throws RenderError browser_unavailable; the signal's reason
   */
  pool(signal: AbortSignal): Promise<Pool>;
  /** Launches a browser for a single document; the caller retires it. */
  quarantine(signal: AbortSignal): Promise<Pool>;
  /**
   * Starts the launch early when no browser is running. Resolves when the process is spawned or the launch
   * has failed. @throws the signal's reason
   */
  prepare(signal: AbortSignal): Promise<void>;
  /** Launches a browser and warms every page. From then on an idle browser that dies is replaced, too. */
  keepWarm(signal: AbortSignal): Promise<void>;
  /** Ends the browser when its last document is done. Later requests for a page launch a new one. */
  retire(): void;
  /** Must be called after every printed document. */
  noteRendered(): void;
  status(): {
    circuit: CircuitState;
    launched: boolean;
    launches: number;
    memoryBytes: number | undefined;
  };
  close(): Promise<void>;
}

/** Memory is measured once per this many documents: one measurement takes about 20 ms of a core. */
const documentsPerLook = 100;
/** Browsers in a row that died under their first documents, after which the browser is at fault. */
const uselessToTrip = 6;
/** Launches in a row killed from outside, after which the kill counts as a failed launch. */
const killsToCount = 10;
/** Minimum milliseconds before a browser that died idle is replaced. */
const idleRelaunchMs = 1_000;

export const createSupervisor = (config: SupervisorConfig): Supervisor => {
  const circuit = createCircuit();
  const launcher = createLauncher({ ...config, onSpawn: () => noteSpawned() });
  const closing = new AbortController();
  let current: Pool | undefined;
  let launching: Promise<Pool> | undefined;
  let spawned: Promise<void> | undefined;
  let noteSpawned = (): void => undefined;
  let isKeptWarm = false;
  let uselessInARow = 0;
  let killedInARow = 0;
  let sinceLook = 0;
  let memoryBytes: number | undefined;
  let lastFailure: unknown;

  const isUp = (): boolean => current !== undefined && !current.chromium.loss.aborted;

  const unavailable = (): RenderError =>
    launchFailure(lastFailure, Math.max(1, Math.ceil(circuit.delayMs() / 1_000)));

  /** Launches, and retries after failures, until a launch succeeds or the circuit opens. */
  const launchPatiently = async (): Promise<Pool> => {
    for (;;) {
      await pause(circuit.delayMs(), closing.signal);
      closing.signal.throwIfAborted();
      try {
        const pool = await launcher.launch();
        circuit.succeeded();
        killedInARow = 0;
        lastFailure = undefined;
        return pool;
      } catch (error) {
        // No browser was found, or none is allowed: a retry cannot help.
        if (error instanceof RenderError) throw error;
        if (error instanceof LaunchError && error.killed && killedInARow < killsToCount) {
          killedInARow += 1;
          continue;
        }
        lastFailure = error;
        circuit.failed();
        if (circuit.state() === 'closed') continue;
        retryByItself();
        throw unavailable();
      }
    }
  };

  /** A load balancer sends no requests to an unready service, so no document would try the next launch. */
  const retryByItself = (): void => {
    void pauseIdly(circuit.delayMs()).then(() => {
      if (!isUp() && !closing.signal.aborted) launchShared().catch(() => undefined);
    });
  };

  const pauseIdly = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

  const launchShared = (): Promise<Pool> => {
    if (launching) return launching;
    spawned = new Promise((resolve) => {
      noteSpawned = resolve;
    });
    launching = launchPatiently()
      .then((pool) => {
        current = pool;
        pool.chromium.loss.addEventListener('abort', () => {
          judge(pool);
          relaunchIdle();
        });
        return pool;
      })
      .finally(() => {
        launching = undefined;
        noteSpawned();
      });
    return launching;
  };

  const shared = async (): Promise<Pool> => {
    closing.signal.throwIfAborted();
    if (current && isUp()) return current;
    if (!launching && circuit.state() === 'open') throw unavailable();
    return launchShared();
  };

  /** Opens the circuit for a browser that starts but fails every document; it would relaunch for ever. */
  const judge = (pool: Pool): void => {
    if (pool.rendered() > 0) uselessInARow = 0;
    else if (pool.underWayAtLoss() > 0) uselessInARow += 1;
    if (uselessInARow < uselessToTrip) return;
    uselessInARow = 0;
    circuit.trip();
    retryByItself();
  };

  const relaunchIdle = (): void => {
    if (isKeptWarm) void pauseIdly(idleRelaunchMs).then(() => warmUp().catch(() => undefined));
  };

  const warmUp = async (): Promise<void> => {
    const pool = await shared();
    await pool.warm(config.pages);
  };

  const lookAtMemory = async (): Promise<void> => {
    const pool = current;
    if (!pool || !isUp()) return;
    const bytes = await memoryOf(pool.chromium.pid);
    memoryBytes = bytes;
    if (bytes === undefined || bytes <= config.memoryBytes || pool !== current) return;
    retire();
    await shared();
  };

  const retire = (): void => {
    const pool = current;
    current = undefined;
    void pool?.retire();
  };

  return {
    pool: (signal) => unlessAborted(shared(), [signal]),
    async quarantine(signal) {
      const launched = launcher.launch();
      try {
        return await unlessAborted(launched, [signal]);
      } catch (error) {
        launched.then((pool) => pool.retire()).catch(() => undefined);
        lastFailure = error;
        throw signal.aborted ? signal.reason : unavailable();
      }
    },
    async prepare(signal) {
      shared().catch(() => undefined);
      await unlessAborted(Promise.resolve(spawned), [signal]);
    },
    async keepWarm(signal) {
      isKeptWarm = true;
      await unlessAborted(warmUp(), [signal]);
    },
    retire,
    noteRendered() {
      sinceLook += 1;
      if (sinceLook < documentsPerLook) return;
      sinceLook = 0;
      lookAtMemory().catch(() => undefined);
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
  return new RenderError('browser_unavailable', `Chromium does not start. ${reason}`, {
    cause,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
};
