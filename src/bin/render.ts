#!/usr/bin/env node
import module from 'node:module';
import { outOfFilesReason } from '../text/errno.ts';
import type { main } from './command-line.ts';
import { loadCompiled } from './code-cache.ts';

interface CommandLine {
  readonly main: typeof main;
}

const loadCommandLine = async (): Promise<CommandLine> => {
  const bundle = new URL('command-line.cjs', import.meta.url);
  const compiled = loadCompiled(bundle, import.meta) as CommandLine | undefined; // the same source
  if (compiled) return compiled;
  // Node 22 keeps compiled code in a folder of the user.
  if ('enableCompileCache' in module) (module.enableCompileCache as () => void)();
  return import('./command-line.ts');
};

// A limit of open files can also prevent the import of the program; Node would print a stack trace.
try {
  const { main } = await loadCommandLine();
  await main();
} catch (error) {
  const why = outOfFilesReason(error);
  if (why === undefined) throw error;
  process.stderr.write(`error: The program cannot be read: ${why}\n`);
  process.exit(8);
}
