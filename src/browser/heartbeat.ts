import { pause } from './deadline.ts';
import type { Chromium } from './launch.ts';
import { hasStopped } from './process-tree.ts';

export interface Pulse {
  /** Milliseconds between two looks. */
  readonly intervalMs: number;
  /** Milliseconds an answer may take; two late ones in a row count as frozen. */
  readonly answerMs: number;
  readonly isBusy: () => boolean;
}

/** An idle browser is looked at this much less often. */
const idleFactor = 5;

/**
 * Kills a browser that is stopped or does not answer, so that its documents are lost now and not at
 * their deadline. A page that takes long is not frozen: it is the browser process that is asked.
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
  // Twice: when this process itself was held up, its own timer fires before the answer is read.
  return !(await answers(chromium, answerMs)) && !(await answers(chromium, answerMs));
};

const answers = async (chromium: Chromium, answerMs: number): Promise<boolean> => {
  const answered = chromium.version().then(
    () => true,
    // A refusal is an answer, and a lost browser is nobody's to kill.
    () => true,
  );
  return Promise.race([answered, pause(answerMs, chromium.loss).then(() => chromium.loss.aborted)]);
};
