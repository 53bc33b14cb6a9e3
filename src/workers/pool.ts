import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { asRenderError, RenderError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { endings, type Ending, type StageRunner } from '../stages/runner.ts';
import type { StageInput, StageName, StageOutput } from '../stages/table.ts';
import type { Answer, Question } from './answer.ts';
import { errorOf } from './failure.ts';

export interface WorkerConfig {
  /** Workers there may be: stages that run at the same time. */
  readonly workers: number;
  /** Bytes of JavaScript's heap that each may take. */
  readonly memoryBytes: number;
  /** The module that a worker runs. @default the stages of this package */
  readonly worker?: URL;
}

/** A worker that has had nothing to do for so long is ended. */
const idleMs = 60_000;
/**
 * Below 2 GB of limit V8 lets a heap grow by as little as a third before it is collected again: a quarter more
 * processor time for each document. So a heap may double, whatever its limit.
 */
const growHeapsFreely = (): void => setFlagsFromString('--heap-growing-percent=100');

/** Workers that stay: one that is ended, with a document that took too long, leaves another that is ready. */
const kept = 2;

/** Where this module is source, in tests and in `bench/`, a worker has to be told how to read TypeScript. */
const builtWorker = (): URL => new URL('dist/workers/worker.js', packageRoot);

/**
 * Stages in threads of their own. One that a signal calls off, or that takes too much memory, is ended
 * with its thread, whatever it does; what the others do goes on.
 */
export const openWorkers = ({ workers, memoryBytes, worker }: WorkerConfig): StageRunner => {
  growHeapsFreely();
  const pool = new Piscina<Question, Answer>({
    filename: (worker ?? builtWorker()).href,
    name: 'work',
    minThreads: Math.min(kept, workers),
    maxThreads: workers,
    idleTimeout: idleMs,
    // Each document in the making asks for one stage at a time: who waits here is bounded already.
    maxQueue: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memoryBytes / 1024 ** 2) },
    // A worker waits as any thread of Node does, so that what a stage leaves behind can end.
    atomics: 'disabled',
    recordTiming: false,
  });
  const ended = Object.fromEntries(endings.map((ending) => [ending, 0])) as Record<Ending, number>; // a number for each
  let busy = 0;
  let isClosed = false;
  // Of a worker that dies without work nobody else hears.
  pool.on('error', () => {
    ended.crash += 1;
  });

  const ask = async (question: Question, signal: AbortSignal): Promise<Answer> => {
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

  /** A stage may be run twice: it is a function. What brought its thread down need not be its doing. */
  const askTwice = async (question: Question, signal: AbortSignal): Promise<Answer> => {
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
      if (!answer.ok) throw errorOf(answer.failure);
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

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuchMemory = (memoryBytes: number, cause: unknown): RenderError => {
  const megabytes = Math.ceil(memoryBytes / 1024 ** 2);
  const message = `To make it takes more than the ${megabytes} MB of memory that one document may take.`;
  return new RenderError('too_large', `${message} Shorten it.`, { cause });
};

const closedError = (): RenderError =>
  new RenderError('browser_unavailable', 'The workers were closed.', { retryAfterSeconds: 1 });
