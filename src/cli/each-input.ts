import { printError } from './diagnostics.ts';
import { inputName, readInput } from './input.ts';
import type { Io } from './io.ts';

/** An input that was read. */
export interface ReadInput {
  readonly input: string;
  /** Its name in messages. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads each input and runs work on it. An error is printed and does not stop the others.
 * @param work returns its exit code
 * @returns the first exit code that is not 0
 */
export const forEachInput = async (
  inputs: readonly string[],
  io: Io,
  work: (read: ReadInput) => Promise<number>,
): Promise<number> => {
  let exitCode = 0;
  for (const input of inputs) {
    const name = inputName(input);
    let text: string | undefined;
    try {
      text = await readInput(input, io);
      const ended = await work({ input, name, text });
      exitCode ||= ended;
    } catch (error) {
      const failure = printError(error, io, { name, ...(text !== undefined && { text }) });
      exitCode ||= failure;
    }
  }
  return exitCode;
};
