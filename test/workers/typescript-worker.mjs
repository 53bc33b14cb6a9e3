/** The worker of the product, run from its TypeScript sources. */
import { register } from 'node:module';

register('../support/typescript-hook.mjs', import.meta.url);

export const work = import('../../src/workers/worker.ts').then((module) => module.work);
