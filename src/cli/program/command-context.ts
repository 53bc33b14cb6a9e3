import type { CliDependencies, Io } from '../io.ts';

/** What the declaration of a command needs to run it. */
export interface CommandContext {
  readonly io: Io;
  readonly dependencies: CliDependencies;
  /** Receives the exit code of the command. */
  readonly finish: (exitCode: number) => void;
}
