import { delay, onAbort } from '../../abort.ts';
import type { Chromium } from '../process/launch.ts';
import { hasStopped } from '../process/process-tree.ts';

export interface HealthCheckOptions {
  /** Milliseconds between two checks. */
  readonly intervalMs: number;
  /** Milliseconds until an answer counts as late; two late answers in a row count as frozen. */
  readonly timeoutMs: number;
  readonly isBusy: () => boolean;
}

/** An idle browser is checked this many times less often. */
const idleFactor = 5;

/**
 * Kills a browser that is stopped or does not answer, so that its documents are lost now instead of at
 * their deadline. The browser process answers, not the page: a slow page does not count as frozen.
 */
export const startHealthChecks = (chromium: Chromium, options: HealthCheckOptions): void => {
  let isChecking = false;
  let ticks = 0;
  const check = async (): Promise<void> => {
    if (await isFrozen(chromium, options.timeoutMs)) await chromium.close();
  };
  const timer = setInterval(() => {
    ticks += 1;
    if (isChecking || (!options.isBusy() && ticks % idleFactor !== 0)) return;
    isChecking = true;
    void check().finally(() => {
      isChecking = false;
    });
  }, options.intervalMs);
  timer.unref();
  onAbort(chromium.lostSignal, () => clearInterval(timer));
};

const isFrozen = async (chromium: Chromium, timeoutMs: number): Promise<boolean> => {
  if (await hasStopped(chromium.pid)) return true;
  // Asks twice: when this process itself was blocked, its timer fires before it reads the answer.
  return !(await answersInTime(chromium, timeoutMs)) && !(await answersInTime(chromium, timeoutMs));
};

const answersInTime = async (chromium: Chromium, timeoutMs: number): Promise<boolean> => {
  const answered = chromium.version().then(
    () => true,
    // An error is an answer too, and a lost browser need not be killed.
    () => true,
  );
  return Promise.race([
    answered,
    delay(timeoutMs, chromium.lostSignal).then(() => chromium.lostSignal.aborted),
  ]);
};
