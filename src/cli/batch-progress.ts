import type { BatchProgress } from '../batch/progress-text.ts';
import type { Io } from './io.ts';
import { openProgress } from './progress.ts';

export interface BatchProgressLine {
  show(state: Omit<BatchProgress, 'ms'>): void;
  clear(): void;
}

const terminalMs = 200;
/** A short batch writes no counts into a log, because its summary has the same counts. */
const firstMs = 10_000;
/** Longest time between two lines of a log. Before, it is a tenth of the time so far, so that long batches do not fill a log. */
const mostMs = 60_000;

/** Progress on stderr: on a terminal a line that overwrites itself, elsewhere a new line from time to time. */
export const openBatchProgress = (
  io: Io,
  isHidden: boolean,
  textOf: (state: BatchProgress) => string,
): BatchProgressLine => {
  const line = openProgress(io, isHidden);
  const start = performance.now();
  let shownMs = 0;
  return {
    show: (state) => {
      const ms = performance.now() - start;
      const pauseMs = io.isTTY.stderr ? terminalMs : Math.min(mostMs, Math.max(firstMs, ms / 10));
      const isLast = !io.isTTY.stderr && state.share === 1;
      if (isHidden || isLast || ms - shownMs < pauseMs) return;
      shownMs = ms;
      const text = textOf({ ...state, ms });
      if (io.isTTY.stderr) line.show(text);
      else io.stderr.write(`${text}\n`);
    },
    clear: () => line.clear(),
  };
};
