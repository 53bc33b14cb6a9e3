/** The process of the product, run from its TypeScript sources. */
import { register } from 'node:module';

register('../support/typescript-hook.mjs', import.meta.url);

await import('../../src/workers/process.ts');
