import type { Printer } from './browser/browser.ts';

/** Stages of a render, in order. `wait` is the time until a page is free, `print` the time on it, `check` reads the file. */
const stages = ['theme', 'parse', 'compose', 'wait', 'print', 'format', 'check'] as const;
type Stage = (typeof stages)[number];

/** Milliseconds per stage; stages that a format does not use are absent. */
export type Timings = Readonly<Partial<Record<Stage, number>>>;

export interface StageTimer {
  /** Ends the current stage. */
  lap(stage: Stage): void;
  /** Records time that was measured elsewhere, and excludes it from the current stage. */
  add(timings: Timings): void;
  /** Wraps a printer to measure its waiting and printing separately from the surrounding stage. */
  timed(printer: Printer): Printer;
  timings(): Timings;
}

/** @param now the clock, in milliseconds */
export const startStageTimer = (now = () => performance.now()): StageTimer => {
  const taken: Partial<Record<Stage, number>> = {};
  let last = now();
  // Milliseconds already counted by `timed`, to subtract from the surrounding lap.
  let apart = 0;
  const count = (stage: Stage, ms: number): void => {
    taken[stage] = (taken[stage] ?? 0) + ms;
  };
  return {
    lap(stage) {
      const ended = now();
      count(stage, ended - last - apart);
      last = ended;
      apart = 0;
    },
    add(timings) {
      for (const stage of stages) {
        const ms = timings[stage];
        if (ms === undefined) continue;
        count(stage, ms);
        apart += ms;
      }
    },
    timed: (printer) => ({
      async withPage(work, signal) {
        const asked = now();
        let begun = asked;
        const result = await printer.withPage((page) => {
          begun = now();
          return work(page);
        }, signal);
        const ended = now();
        count('wait', begun - asked);
        count('print', ended - begun);
        apart += ended - asked;
        return result;
      },
    }),
    timings: () => taken,
  };
};
