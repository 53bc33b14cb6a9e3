import { parseResume } from '../resume/parse.ts';
import type { Notation } from '../resume/read/document.ts';
import type { Warning } from '../resume/warning.ts';

export interface ValidateJob {
  readonly text: string;
  readonly notation?: Notation | undefined;
  readonly strict: boolean;
}

/** @throws RenderError as `parseResume` does */
export const validate = ({ text, notation, strict }: ValidateJob): Promise<readonly Warning[]> =>
  // A stage that fails rejects.
  new Promise((resolve) => {
    resolve(parseResume(text, { notation, strict }).warnings);
  });
