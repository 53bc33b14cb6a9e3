import type { RenderJob } from '../formats/format.ts';
import type { RenderOptions } from '../options/schema.ts';
import type { Removal } from '../resume/redact/redact-resume.ts';
import type { Resume } from '../resume/schema/resume.ts';
import type { Theme } from '../theme/theme.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { ResumeView } from '../view/model.ts';
import type { DocumentLedger } from './ledger.ts';

/** The content of a document, for drawing it again or checking it. */
export interface DocumentContent extends Removal {
  readonly resume: Resume;
  readonly language: DocumentLanguage;
  readonly view: ResumeView;
  /** Characters that are not in any bundled font. */
  readonly missingGlyphs: readonly string[];
  /** The fates of the values of the source. */
  readonly ledger: DocumentLedger;
  /** Creation date for the metadata; absent if no source states one. */
  readonly date?: Date;
  /** The résumé as JSON, to embed in the document; absent if it must not be embedded. */
  readonly attached?: string;
}

/** The drawing job for this content in a theme. */
export const toRenderJob = (
  { view, date, attached }: DocumentContent,
  theme: Theme,
  options: RenderOptions,
): RenderJob => ({
  view,
  theme,
  options,
  ...(date && { date }),
  ...(attached !== undefined && { source: attached }),
});
