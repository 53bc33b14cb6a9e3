import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { completeSwitches } from './flags.ts';
import type { Io, Parts } from './io.ts';
import { buildProgram } from './program.ts';
import { report } from './report.ts';

/** One run of the command line: arguments without the program's own name → exit code. */
export const run = async (argv: readonly string[], io: Io, parts: Parts): Promise<number> => {
  let exitCode = 0;
  const program = buildProgram(io, parts, (code) => (exitCode = code));
  try {
    await program.parseAsync(completeSwitches(argv), { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already told the person; exit code 0 is what it gives to help and version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    return report(error, io);
  }
};
