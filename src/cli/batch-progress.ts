import type { BatchProgress } from '../batch/progress.ts';
import type { Io } from './io.ts';
import { openProgress } from './progress.ts';

export interface BatchProgressLine {
  show(state: Omit<BatchProgress, 'ms'>): void;
  clear(): void;
}

const terminalMs = 200;
/** A log has no counts between the errors of a short batch, whose summary says the same at the end. */
const firstMs = 10_000;
/** A batch of hours does not fill a log: its lines are a tenth of the time so far apart, at most this. */
const mostMs = 60_000;

/** Progress on stderr: a line that overwrites itself on a terminal, elsewhere now and then a line. */
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
