import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { errnoCode } from '../text/errno.ts';
import type { WorkerReply, WorkerRequest } from './reply.ts';
import { heapFlags, megabytesOf, OutOfMemoryError, type Workers } from './workers.ts';

export interface ThreadConfig {
  /** Maximum number of threads. */
  readonly limit: number;
  /** Maximum JavaScript heap of each thread in bytes. */
  readonly memoryBytes: number;
  /** Steps of nice(1) by which the threads yield; on Linux, where threads have them. */
  readonly niceness: number;
  readonly module: URL;
  /** Called at the end of an idle thread. */
  readonly onCrash: () => void;
}

/** A thread that is idle for this time is ended. */
const idleMs = 60_000;

/** Threads that stay: one that is ended, with a document that took too long, leaves another that is ready. */
const minThreads = 2;

export const createThreads = ({
  limit,
  memoryBytes,
  niceness,
  module,
  onCrash,
}: ThreadConfig): Workers => {
  for (const flag of heapFlags) setFlagsFromString(flag);
  const pool = new Piscina<WorkerRequest, WorkerReply>({
    filename: module.href,
    name: 'work',
    minThreads: Math.min(minThreads, limit),
    maxThreads: limit,
    idleTimeout: idleMs,
    // Each document runs one stage at a time, so the queue is already limited by the number of documents.
    maxQueue: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: megabytesOf(memoryBytes) },
    // Workers wait in the event loop, so that unfinished work of a stage can end.
    atomics: 'disabled',
    recordTiming: false,
    // Elsewhere this would be the niceness of the whole process.
    niceIncrement: process.platform === 'linux' ? niceness : 0,
  });
  pool.on('error', onCrash);
  return {
    run: (request, signal) =>
      pool.run(request, { signal }).catch((cause: unknown) => {
        if (errnoCode(cause) !== 'ERR_WORKER_OUT_OF_MEMORY') throw cause;
        throw new OutOfMemoryError('The heap of the thread is full.', { cause });
      }),
    running: () => pool.threads.length,
    close: () => pool.destroy(),
  };
};
