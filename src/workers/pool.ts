import { asRenderError, RenderError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { endings, type Ending, type StageRunner } from '../stages/runner.ts';
import type { StageInput, StageName, StageOutput } from '../stages/table.ts';
import { createProcesses, type ProcessConfig } from './processes.ts';
import type { WorkerReply, WorkerRequest } from './reply.ts';
import { deserializeError } from './serialize-error.ts';
import { createThreads } from './threads.ts';
import { megabytesOf, OutOfMemoryError, type Workers } from './workers.ts';

export interface WorkerConfig {
  /** Maximum number of workers, i.e. of concurrent stages. */
  readonly workers: number;
  /** Maximum JavaScript heap of each worker in bytes. */
  readonly memoryBytes: number;
  /** Steps of nice(1) by which the workers yield to this thread. @default 0 */
  readonly niceness?: number | undefined;
  /** The module that a worker runs. @default the stages of this package */
  readonly worker?: URL;
  /** Processes for the stages that read files of others. @default none: these stages run in threads, too */
  readonly processes?: Partial<Omit<ProcessConfig, 'limit' | 'memoryBytes' | 'niceness'>>;
}

/** The stages that read files of any program. */
const foreignFileStages: ReadonlySet<string> = new Set<StageName>(['importFile', 'extract']);

/** Workers run the built module, also when this module is TypeScript source in tests and in `bench/`. */
const built = (name: string): URL => new URL(`dist/workers/${name}.js`, packageRoot);

/**
 * Runs stages in worker threads, and those that read files of others in processes if there are any. A stage that is
 * aborted or exceeds its memory is ended together with its worker; other stages continue.
 */
export const createWorkerPool = (config: WorkerConfig): StageRunner => {
  const { workers, memoryBytes, niceness = 0, processes: apart } = config;
  const { worker = built('worker') } = config;
  const common = { limit: workers, memoryBytes, niceness };
  const ended = Object.fromEntries(endings.map((ending) => [ending, 0])) as Record<Ending, number>; // a number for each
  let busy = 0;
  let isClosed = false;
  const onCrash = (): void => {
    ended.crash += 1;
  };
  const threads = createThreads({ ...common, module: worker, onCrash });
  const processes = apart && createProcesses({ module: built('process'), ...apart, ...common });
  const workersFor = ({ name }: WorkerRequest): Workers =>
    processes && foreignFileStages.has(name) ? processes : threads;

  const ask = async (question: WorkerRequest, signal: AbortSignal): Promise<WorkerReply> => {
    signal.throwIfAborted();
    if (isClosed) throw closedError();
    busy += 1;
    try {
      return await workersFor(question).run(question, signal);
    } catch (cause) {
      ended[isClosed ? 'canceled' : endingOf(cause, signal)] += 1;
      signal.throwIfAborted();
      if (isClosed) throw closedError();
      throw cause instanceof OutOfMemoryError ? tooMuchMemory(memoryBytes, cause) : cause;
    } finally {
      busy -= 1;
    }
  };

  /** Runs a stage once more after its worker crashed, because the stage may not be the cause. Stages can be repeated. */
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
    status: () => ({
      limit: workers,
      running: threads.running(),
      processes: processes?.running() ?? 0,
      busy,
      ended: { ...ended },
    }),
    async close() {
      isClosed = true;
      await Promise.all([threads.close(), processes?.close()]);
    },
  };
};

const endingOf = (error: unknown, { aborted, reason }: AbortSignal): Ending => {
  if (aborted) return asRenderError(reason).code === 'timeout' ? 'timeout' : 'canceled';
  return error instanceof OutOfMemoryError ? 'memory' : 'crash';
};

const tooMuchMemory = (memoryBytes: number, cause: unknown): RenderError => {
  const message = `The document needs more than ${megabytesOf(memoryBytes)} MB of memory, the limit for one document.`;
  return new RenderError('too_large', `${message} Shorten it.`, { cause });
};

const closedError = (): RenderError =>
  new RenderError('browser_unavailable', 'The workers were closed.', { retryAfterSeconds: 1 });
