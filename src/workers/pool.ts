import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { asRenderError, RenderError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { endings, type Ending, type StageRunner } from '../stages/runner.ts';
import type { StageInput, StageName, StageOutput } from '../stages/table.ts';
import { errnoCode } from '../text/errno.ts';
import type { WorkerReply, WorkerRequest } from './reply.ts';
import { deserializeError } from './serialize-error.ts';

export interface WorkerConfig {
  /** Maximum number of workers, i.e. of concurrent stages. */
  readonly workers: number;
  /** Maximum JavaScript heap of each worker in bytes. */
  readonly memoryBytes: number;
  /** Steps of nice(1) by which the workers yield to this thread; on Linux, where threads have them. @default 0 */
  readonly niceness?: number | undefined;
  /** The module that a worker runs. @default the stages of this package */
  readonly worker?: URL;
}

/** A worker that is idle for this time is ended. */
const idleMs = 60_000;
/**
 * Below 2 GB of limit V8 lets a heap grow by as little as a third before it is collected again: a quarter more
 * processor time for each document. So a heap may double, whatever its limit. The space for new objects has its
 * final size at once, and the first collection comes early: otherwise a worker with little garbage would grow for
 * tens of thousands of documents.
 */
const heapFlags = [
  '--heap-growing-percent=100',
  '--min-semi-space-size=16',
  '--initial-old-space-size=48',
];

/** Workers that stay: one that is ended, with a document that took too long, leaves another that is ready. */
const minWorkers = 2;

/** Workers run the built module, also when this module is TypeScript source in tests and in `bench/`. */
const builtWorker = (): URL => new URL('dist/workers/worker.js', packageRoot);

/**
 * Runs stages in worker threads. A stage that is aborted or exceeds its memory is ended together with its
 * thread; other stages continue.
 */
export const createWorkerPool = (config: WorkerConfig): StageRunner => {
  const { workers, memoryBytes, niceness = 0, worker } = config;
  for (const flag of heapFlags) setFlagsFromString(flag);
  const pool = new Piscina<WorkerRequest, WorkerReply>({
    filename: (worker ?? builtWorker()).href,
    name: 'work',
    minThreads: Math.min(minWorkers, workers),
    maxThreads: workers,
    idleTimeout: idleMs,
    // Each document runs one stage at a time, so the queue is already limited by the number of documents.
    maxQueue: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memoryBytes / 1024 ** 2) },
    // Workers wait in the event loop, so that unfinished work of a stage can end.
    atomics: 'disabled',
    recordTiming: false,
    // Elsewhere this would be the niceness of the whole process.
    niceIncrement: process.platform === 'linux' ? niceness : 0,
  });
  const ended = Object.fromEntries(endings.map((ending) => [ending, 0])) as Record<Ending, number>; // a number for each
  let busy = 0;
  let isClosed = false;
  // Handles the end of an idle worker.
  pool.on('error', () => {
    ended.crash += 1;
  });

  const ask = async (question: WorkerRequest, signal: AbortSignal): Promise<WorkerReply> => {
    signal.throwIfAborted();
    if (isClosed) throw closedError();
    busy += 1;
    try {
      return await pool.run(question, { signal });
    } catch (cause) {
      ended[isClosed ? 'canceled' : endingOf(cause, signal)] += 1;
      signal.throwIfAborted();
      if (isClosed) throw closedError();
      throw isOutOfMemory(cause) ? tooMuchMemory(memoryBytes, cause) : cause;
    } finally {
      busy -= 1;
    }
  };

  /** Runs a stage once more after its thread crashed, because the stage may not be the cause. Stages can be repeated. */
  const askTwice = async (question: WorkerRequest, signal: AbortSignal): Promise<WorkerReply> => {
    try {
      return await ask(question, signal);
    } catch (error) {
      if (signal.aborted || error instanceof RenderError) throw error;
      return ask(question, signal).catch((again: unknown) => {
        throw asRenderError(again);
      });
    }
  };

  return {
    async run<Name extends StageName>(
      name: Name,
      input: StageInput<Name>,
      signal: AbortSignal,
    ): Promise<StageOutput<Name>> {
      const answer = await askTwice({ name, input }, signal);
      if (!answer.ok) throw deserializeError(answer.failure);
      return answer.output as StageOutput<Name>; // the worker calls the stage of this name
    },
    foresee: () => undefined,
    status: () => ({ limit: workers, running: pool.threads.length, busy, ended: { ...ended } }),
    async close() {
      isClosed = true;
      await pool.destroy();
    },
  };
};

const endingOf = (error: unknown, { aborted, reason }: AbortSignal): Ending => {
  if (aborted) return asRenderError(reason).code === 'timeout' ? 'timeout' : 'canceled';
  return isOutOfMemory(error) ? 'memory' : 'crash';
};

const isOutOfMemory = (error: unknown): boolean => errnoCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuchMemory = (memoryBytes: number, cause: unknown): RenderError => {
  const megabytes = Math.ceil(memoryBytes / 1024 ** 2);
  const message = `The document needs more than ${megabytes} MB of memory, the limit for one document.`;
  return new RenderError('too_large', `${message} Shorten it.`, { cause });
};

const closedError = (): RenderError =>
  new RenderError('browser_unavailable', 'The workers were closed.', { retryAfterSeconds: 1 });
