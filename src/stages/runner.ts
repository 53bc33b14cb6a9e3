import { modules } from './lazy-modules.ts';
import { callStage, type StageInput, type StageName, type StageOutput } from './table.ts';

/** Runs stages, in this thread or in workers. */
export interface StageRunner {
  /**
   * @throws the error of the stage; the reason of the signal when it aborts; RenderError too_large if the
   * stage exceeds its memory, internal if it crashes its thread
   */
  run<Name extends StageName>(
    name: Name,
    input: StageInput<Name>,
    signal: AbortSignal,
  ): Promise<StageOutput<Name>>;
  /** Loads the module of a later stage early, if loading takes time. */
  foresee(name: keyof typeof modules): void;
  /** The state of the workers; `undefined` without workers. */
  status(): WorkerStatus | undefined;
  /** Ends all workers. Refuses running and later stages. */
  close(): Promise<void>;
}

/** Why a worker is ended during a stage. */
export const endings = ['timeout', 'canceled', 'memory', 'crash'] as const;
export type Ending = (typeof endings)[number];

export interface WorkerStatus {
  /** Maximum number of threads, and of processes. */
  readonly limit: number;
  /** Number of running threads. */
  readonly running: number;
  /** Number of running processes. */
  readonly processes: number;
  /** Number of workers that run a stage. */
  readonly busy: number;
  /** Number of workers ended during a stage, by reason. */
  readonly ended: Readonly<Record<Ending, number>>;
}

/** Runs stages in this thread. For a few documents, starting a worker takes longer than the stages. */
export const runHere: StageRunner = {
  async run<Name extends StageName>(
    name: Name,
    input: StageInput<Name>,
    signal: AbortSignal,
  ): Promise<StageOutput<Name>> {
    signal.throwIfAborted();
    return callStage(name, input);
  },
  foresee(name) {
    modules[name]().catch(() => undefined);
  },
  status: () => undefined,
  close: () => Promise.resolve(),
};
