import { pause } from './deadline.ts';
import type { Chromium } from './launch.ts';
import { hasStopped } from './process-tree.ts';

export interface Pulse {
  /** Milliseconds between two checks. */
  readonly intervalMs: number;
  /** Milliseconds until an answer counts as late; two late answers in a row count as frozen. */
  readonly answerMs: number;
  readonly isBusy: () => boolean;
}

/** An idle browser is checked this many times less often. */
const idleFactor = 5;

/**
 * Kills a browser that is stopped or does not answer, so that its documents are lost now instead of at
 * their deadline. The browser process answers, not the page: a slow page does not count as frozen.
 */
export const watchPulse = (chromium: Chromium, pulse: Pulse): void => {
  let looking = false;
  let looks = 0;
  const look = async (): Promise<void> => {
    if (await isFrozen(chromium, pulse.answerMs)) await chromium.close();
  };
  const timer = setInterval(() => {
    looks += 1;
    if (looking || (!pulse.isBusy() && looks % idleFactor !== 0)) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  }, pulse.intervalMs);
  timer.unref();
  chromium.loss.addEventListener('abort', () => {
    clearInterval(timer);
  });
};

const isFrozen = async (chromium: Chromium, answerMs: number): Promise<boolean> => {
  if (await hasStopped(chromium.pid)) return true;
  // Asks twice: when this process itself was blocked, its timer fires before it reads the answer.
  return !(await answers(chromium, answerMs)) && !(await answers(chromium, answerMs));
};

const answers = async (chromium: Chromium, answerMs: number): Promise<boolean> => {
  const answered = chromium.version().then(
    () => true,
    // An error is an answer too, and a lost browser need not be killed.
    () => true,
  );
  return Promise.race([answered, pause(answerMs, chromium.loss).then(() => chromium.loss.aborted)]);
};
