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

/** Keeps one Chromium up: launches it when needed, replaces it when it dies, hangs or swells. */
export interface Supervisor {
  /**
   * The warm pages of a browser that is up, launched now if need be.
   * @throws RenderError browser_unavailable; the signal's reason
   */
  pool(signal: AbortSignal): Promise<Pool>;
  /** A browser for one document alone, to be retired by the caller. */
  quarantine(signal: AbortSignal): Promise<Pool>;
  /**
   * Begins to launch, where no browser is up, for a document that is about to ask for a page. Resolves when the
   * process runs, or could not be made to. @throws the signal's reason
   */
  prepare(signal: AbortSignal): Promise<void>;
  /** Launches and warms every page; from now on a browser is kept up while nobody asks, too. */
  keepWarm(signal: AbortSignal): Promise<void>;
  /** Ends the browser as soon as nothing is under way in it; who still asks for a page gets a new one. */
  retire(): void;
  /** To be told of every document that was printed. */
  noteRendered(): void;
  status(): {
    circuit: CircuitState;
    launched: boolean;
    launches: number;
    memoryBytes: number | undefined;
  };
  close(): Promise<void>;
}

/** The memory is looked at every so many documents: a look takes some 20 ms of a core. */
const documentsPerLook = 100;
/** Browsers in a row that died under their first documents, before it cannot be the documents. */
const uselessToTrip = 6;
/** Launches killed from outside in a row, before that counts as a browser that does not start. */
const killsToCount = 10;
/** A browser that dies idle is not replaced more often than this. */
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

  /** Launches, and again after a failure, until it works or the circuit opens. */
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
        // Nothing there to launch, or nothing that may be: trying again changes nothing.
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

  /** A load balancer sends nothing while we are not ready: no document would ever try the launch. */
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

  /** A browser that starts and then fails every document would be launched without end. */
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

/** Any failure to launch, as callers may see it. */
export const launchFailure = (cause: unknown, retryAfterSeconds?: number): RenderError => {
  if (cause instanceof RenderError) return cause;
  const reason = cause instanceof Error ? cause.message : 'It failed repeatedly.';
  return new RenderError('browser_unavailable', `Chromium does not start. ${reason}`, {
    cause,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
};
