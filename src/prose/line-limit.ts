import { limits } from '../limits.ts';
import { tooLarge } from '../resume/check-limits.ts';

/** Readers call it while they read, so that a long document is not read to its end. @throws RenderError too_large */
export const checkLineCount = (count: number): void => {
  if (count > limits.values) throw tooLarge(`more than ${limits.values} lines`);
};
