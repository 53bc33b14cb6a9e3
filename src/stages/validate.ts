import { parseResume } from '../resume/parse.ts';
import { requireContent } from '../resume/require-content.ts';
import type { Notation } from '../resume/read/source-document.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { recognizedTag } from './recognized-language.ts';

export interface ValidateJob {
  readonly text: string;
  readonly notation?: Notation | undefined;
  readonly strict: boolean;
}

/** @throws RenderError like `readSources` */
export const validate = async ({
  text,
  notation,
  strict,
}: ValidateJob): Promise<readonly Warning[]> => {
  const { resume, source, warnings } = parseResume(text, { notation, strict });
  requireContent(resume, source);
  const recognized = await recognizedTag(resume);
  return listWarnings([...warnings, ...recognized.warnings]);
};
