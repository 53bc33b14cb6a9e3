import pLimit from 'p-limit';
import { raceAbort } from '../abort.ts';
import { limits } from '../limits.ts';
import { startStageProcess, type StageProcess } from './stage-process.ts';
import type { Workers, WorkersConfig } from './workers.ts';

export interface ProcessConfig extends WorkersConfig {
  /** A process without work for this time is ended. @default 15 s */
  readonly idleMs?: number | undefined;
  /** A process with more resident memory after a stage is ended. @default 256 MB */
  readonly keptBytes?: number | undefined;
}

/**
 * Processes for stages that leave memory behind: of a thread, the allocator of the system keeps what it freed in the
 * service; the memory of a process ends with it.
 */
export const createProcesses = ({
  limit,
  memoryBytes,
  niceness,
  module,
  idleMs = 15_000,
  keptBytes = 256 * 1024 ** 2,
}: ProcessConfig): Workers => {
  const running = new Set<StageProcess>();
  const idle = createIdleProcesses(idleMs);
  const enter = pLimit(limit);
  let isClosed = false;

  const start = (): StageProcess => {
    const started = startStageProcess({
      module,
      heapBytes: memoryBytes,
      memoryBytes: memoryBytes + limits.unpackedBytes,
      niceness,
    });
    running.add(started);
    void started.ended.then(() => {
      running.delete(started);
      idle.remove(started);
    });
    return started;
  };
  return {
    run: (request, signal) =>
      raceAbort(
        enter(async () => {
          signal.throwIfAborted();
          const one = idle.take() ?? start();
          const { reply, memoryBytes: taken } = await one.run(request, signal);
          if (taken <= keptBytes) idle.add(one);
          else {
            one.end();
            // The next import finds a process that is ready.
            if (idle.isEmpty() && !isClosed) idle.add(start());
          }
          return reply;
        }),
        [signal],
      ),
    running: () => running.size,
    async close() {
      isClosed = true;
      for (const one of running) one.end();
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
};

/** Processes without work. One that stays without work for some time is ended. */
const createIdleProcesses = (idleMs: number) => {
  /** Each with the timer that ends it, in the order in which they became idle. */
  const timers = new Map<StageProcess, NodeJS.Timeout>();
  const remove = (one: StageProcess): void => {
    clearTimeout(timers.get(one));
    timers.delete(one);
  };
  return {
    remove,
    isEmpty: () => timers.size === 0,
    add(one: StageProcess): void {
      const timer = setTimeout(() => {
        remove(one);
        one.end();
      }, idleMs);
      timers.set(one, timer.unref());
    },
    /** The process that worked last, so that the others can end. */
    take(): StageProcess | undefined {
      const last = [...timers.keys()].at(-1);
      if (last) remove(last);
      return last;
    },
  };
};
