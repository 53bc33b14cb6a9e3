import { move, transferableSymbol, valueSymbol } from 'piscina';
import { modules } from '../stages/modules.ts';
import { callStage, type StageInput, type StageName } from '../stages/table.ts';
import { answer, memoryOf, type Question } from './answer.ts';

/** All that a worker does: a stage by its name. */
const runStage = async ({ name, input }: Question): Promise<object> => {
  const stage = name as StageName; // the pool asks for stages of the table alone
  const given = await answer(() => callStage(stage, input as StageInput<typeof stage>));
  return move({ [transferableSymbol]: memoryOf(given), [valueSymbol]: given });
};

const readAll = async (): Promise<typeof runStage> => {
  await Promise.all(Object.values(modules).map((read) => read()));
  return runStage;
};

/** A worker takes work from when this promise is kept: all that a stage needs is read by then. */
export const work = readAll();
