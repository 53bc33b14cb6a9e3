import { move, transferableSymbol, valueSymbol } from 'piscina';
import { modules } from '../stages/lazy-modules.ts';
import { collectWhenIdle } from './idle-collection.ts';
import { transferListOf, type WorkerRequest } from './reply.ts';
import { loadFirst, runStage } from './run-stage.ts';

const afterWork = collectWhenIdle();

const runInThread = async (request: WorkerRequest): Promise<object> => {
  const given = await runStage(request);
  afterWork();
  return move({ [transferableSymbol]: transferListOf(given), [valueSymbol]: given });
};

/** The worker accepts work when this promise resolves, after the modules of the stages are loaded. */
export const work = loadFirst(Object.values(modules)).then(() => runInThread);
