import { RenderError } from '../../src/errors.ts';

/** The RenderError that an action throws. */
export const thrownError = (act: () => unknown): RenderError => {
  try {
    act();
  } catch (error) {
    if (error instanceof RenderError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
