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
  /** The last one worked last, so that the others can end. */
  const free: StageProcess[] = [];
  const timers = new Map<StageProcess, NodeJS.Timeout>();
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
      forget(started);
    });
    return started;
  };
  const forget = (one: StageProcess): void => {
    clearTimeout(timers.get(one));
    timers.delete(one);
    const place = free.indexOf(one);
    if (place >= 0) free.splice(place, 1);
  };
  const keep = (one: StageProcess): void => {
    free.push(one);
    const timer = setTimeout(() => {
      forget(one);
      one.end();
    }, idleMs);
    timers.set(one, timer.unref());
  };
  const take = (): StageProcess => {
    const last = free.at(-1);
    if (!last) return start();
    forget(last);
    return last;
  };
  return {
    run: (request, signal) =>
      raceAbort(
        enter(async () => {
          signal.throwIfAborted();
          const one = take();
          const { reply, memoryBytes: taken } = await one.run(request, signal);
          if (taken <= keptBytes) keep(one);
          else {
            one.end();
            // The next import finds a process that is ready.
            if (free.length === 0 && !isClosed) keep(start());
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
