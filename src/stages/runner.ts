import { modules } from './modules.ts';
import { callStage, type StageInput, type StageName, type StageOutput } from './table.ts';

/** Runs stages, wherever it has them run. */
export interface StageRunner {
  /**
   * @throws what the stage throws; the signal's reason when it fires. RenderError too_large when the
   * stage takes more memory than it may, internal when it brings its thread down
   */
  run<Name extends StageName>(
    name: Name,
    input: StageInput<Name>,
    signal: AbortSignal,
  ): Promise<StageOutput<Name>>;
  /** Reads the code of a stage that will soon be asked for, where that takes time. */
  foresee(name: keyof typeof modules): void;
  /** What the threads do; absent where there are none. */
  status(): WorkerStatus | undefined;
  /** Ends every thread. What runs, and what is asked for from then on, is refused. */
  close(): Promise<void>;
}

/** Why a worker is ended before its time. */
export const endings = ['timeout', 'canceled', 'memory', 'crash'] as const;
export type Ending = (typeof endings)[number];

export interface WorkerStatus {
  /** Workers there may be. */
  readonly limit: number;
  /** Workers there are. */
  readonly running: number;
  /** Workers in the middle of a stage. */
  readonly busy: number;
  /** Workers that were ended in the middle of a stage. */
  readonly ended: Readonly<Record<Ending, number>>;
}

/** Stages in this very thread: for a document or two, to start another takes longer than to make them. */
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
