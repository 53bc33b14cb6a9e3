import { move, transferableSymbol, valueSymbol } from 'piscina';
import { modules } from '../stages/lazy-modules.ts';
import { callStage, type StageInput, type StageName } from '../stages/table.ts';
import { collectWhenIdle } from './idle-collection.ts';
import { keepNativeFunctions } from './native-functions.ts';
import { replyTo, transferListOf, type WorkerRequest } from './reply.ts';

const afterWork = collectWhenIdle();
const bringBackNatives = keepNativeFunctions();

const runStage = async ({ name, input }: WorkerRequest): Promise<object> => {
  const stage = name as StageName; // the pool sends only names from the table
  const given = await replyTo(() => callStage(stage, input as StageInput<typeof stage>));
  // A first check loads another part of pdf.js.
  bringBackNatives();
  afterWork();
  return move({ [transferableSymbol]: transferListOf(given), [valueSymbol]: given });
};

const readAll = async (): Promise<typeof runStage> => {
  await Promise.all(Object.values(modules).map((read) => read()));
  bringBackNatives();
  return runStage;
};

/** The worker accepts work when this promise resolves, after the modules of the stages are loaded. */
export const work = readAll();
