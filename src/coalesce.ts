/** Work of which one run is in progress at a time. */
export interface Coalesced {
  /** Runs the work, after the run in progress. Several calls during one run are one run after it. */
  readonly run: () => Promise<void>;
  /** The run in progress. */
  readonly current: () => Promise<void> | undefined;
  /** Waits until no run is in progress and none waits. */
  readonly settled: () => Promise<void>;
}

export const coalesce = (work: () => Promise<void>): Coalesced => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    if (running === undefined) {
      running = work().finally(() => (running = undefined));
      return running;
    }
    next ??= running.then(() => {
      next = undefined;
      return run();
    });
    return next;
  };
  return {
    run,
    current: () => running,
    async settled() {
      while (next ?? running) await (next ?? running);
    },
  };
};
