import { parseResume } from '../resume/parse.ts';
import { requireContent } from '../resume/require-content.ts';
import type { Notation } from '../resume/read/source-document.ts';
import type { Warning } from '../resume/warning.ts';

export interface ValidateJob {
  readonly text: string;
  readonly notation?: Notation | undefined;
  readonly strict: boolean;
}

/** @throws RenderError like `readSources` */
export const validate = ({ text, notation, strict }: ValidateJob): Promise<readonly Warning[]> =>
  // Async, so that an error rejects the promise.
  new Promise((resolve) => {
    const { resume, source, warnings } = parseResume(text, { notation, strict });
    requireContent(resume, source);
    resolve(warnings);
  });
