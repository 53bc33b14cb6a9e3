import type { Command } from 'commander';
import type { CliDependencies, Io } from '../io.ts';

/** What the declaration of a command needs to run it. */
export interface CommandContext {
  readonly io: Io;
  readonly dependencies: CliDependencies;
  /** Receives the exit code of the command. */
  readonly finish: (exitCode: number) => void;
}

/** The names of the commands in a program, by which a misspelt one is recognized. */
export const commandNames = (program: Command): string[] =>
  program.commands.map((command) => command.name());
