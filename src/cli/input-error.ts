import { RenderError } from '../errors.ts';

/** An error of an input, with the name of its file. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly input: string;
  override readonly cause: RenderError;

  constructor(input: string, cause: RenderError) {
    super(cause.message);
    this.input = input;
    this.cause = cause;
  }
}

/** Runs work on inputs. An error of it gets the name of the input that it concerns, or of all inputs. */
export const namingInputs = async <Result>(
  names: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    throw new InputError(names[error.file ?? -1] ?? names.join(' + '), error);
  }
};
