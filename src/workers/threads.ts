import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { errnoCode } from '../text/errno.ts';
import type { WorkerReply, WorkerRequest } from './reply.ts';
import {
  heapFlags,
  megabytesOf,
  OutOfMemoryError,
  type Workers,
  type WorkersConfig,
} from './workers.ts';

export interface ThreadConfig extends WorkersConfig {
  /** Called when a thread fails that runs no stage. */
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
    // Only on Linux has a thread its own; elsewhere this would be the niceness of the whole process.
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
