import type { Printer } from './browser/browser.ts';

/** Stages of a render, in order. `wait` is the time until a page is free, `print` the time on it, `check` reads back. */
export const stages = ['theme', 'parse', 'compose', 'wait', 'print', 'format', 'check'] as const;
export type Stage = (typeof stages)[number];

/** Milliseconds per stage; stages that a format does not use are absent. */
export type Timings = Readonly<Partial<Record<Stage, number>>>;

export interface Stopwatch {
  /** Ends the current stage. */
  lap(stage: Stage): void;
  /** Wraps a printer to measure its waiting and printing separately from the surrounding stage. */
  timed(printer: Printer): Printer;
  timings(): Timings;
}

export const startStopwatch = (): Stopwatch => {
  const taken: Partial<Record<Stage, number>> = {};
  let last = performance.now();
  // Milliseconds already counted by `timed`, to subtract from the surrounding lap.
  let apart = 0;
  const add = (stage: Stage, ms: number): void => {
    taken[stage] = (taken[stage] ?? 0) + ms;
  };
  return {
    lap(stage) {
      const now = performance.now();
      add(stage, now - last - apart);
      last = now;
      apart = 0;
    },
    timed: (printer) => ({
      async withPage(work, signal) {
        const asked = performance.now();
        let begun = asked;
        const result = await printer.withPage((page) => {
          begun = performance.now();
          return work(page);
        }, signal);
        const ended = performance.now();
        add('wait', begun - asked);
        add('print', ended - begun);
        apart += ended - asked;
        return result;
      },
    }),
    timings: () => taken,
  };
};
