import { callStage, type StageInput, type StageName } from '../stages/table.ts';
import { keepNativeFunctions } from './restore-builtins.ts';
import { replyTo, type WorkerReply, type WorkerRequest } from './reply.ts';

const bringBackNatives = keepNativeFunctions();

/** Runs the stage of a request. */
export const runStage = async ({ name, input }: WorkerRequest): Promise<WorkerReply> => {
  const stage = name as StageName; // the pool sends only names from the table
  const given = await replyTo(() => callStage(stage, input as StageInput<typeof stage>));
  // A first check loads another part of pdf.js.
  bringBackNatives();
  return given;
};

/** Loads modules of stages before the first request. */
export const loadFirst = async (modules: readonly (() => Promise<unknown>)[]): Promise<void> => {
  await Promise.all(modules.map((read) => read()));
  bringBackNatives();
};
