import { CommanderError } from 'commander';
import { printError } from './diagnostics.ts';
import { exitCodes } from './exit-codes.ts';
import { completeSwitches } from './flags.ts';
import type { CliDependencies, Io } from './io.ts';
import { buildProgram } from './program/build-program.ts';

/** Runs the command line. @param argv arguments without the program name @returns the exit code */
export const run = async (
  argv: readonly string[],
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  let exitCode = 0;
  const program = buildProgram(io, dependencies, (code) => (exitCode = code));
  try {
    await program.parseAsync(completeSwitches(argv), { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has already printed its message. Its exit code is 0 for help and version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    return printError(error, io);
  }
};
