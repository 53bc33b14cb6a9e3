import type { WorkerReply, WorkerRequest } from './reply.ts';

export interface WorkersConfig {
  /** Maximum number of workers. */
  readonly limit: number;
  /** Maximum JavaScript heap of each worker in bytes. */
  readonly memoryBytes: number;
  /** Steps of nice(1) by which the workers yield to this thread. */
  readonly niceness: number;
  /** The module that a worker runs. */
  readonly module: URL;
}

/** Threads or processes that run stages, each one at a time. */
export interface Workers {
  /**
   * Runs a stage in a free worker, and ends the worker when the signal aborts.
   * @throws OutOfMemoryError; another error if the worker ends
   */
  run(request: WorkerRequest, signal: AbortSignal): Promise<WorkerReply>;
  /** Number of running workers. */
  running(): number;
  /** Ends all workers. Running stages are rejected. */
  close(): Promise<void>;
}

/** A worker was ended because it used too much memory. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';
}

/**
 * Below 2 GB of limit V8 lets a heap grow by as little as a third before it is collected again: a quarter more
 * processor time for each document. So a heap may double, whatever its limit. The space for new objects has its
 * final size at once, and the first collection comes early: otherwise a worker with little garbage would grow for
 * tens of thousands of documents.
 */
export const heapFlags: readonly string[] = [
  '--heap-growing-percent=100',
  '--min-semi-space-size=16',
  '--initial-old-space-size=48',
];

export const megabytesOf = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);
