import type { RenderJob } from '../formats/registry.ts';
import type { RenderOptions } from '../options.ts';
import type { Resume } from '../resume/schema.ts';
import type { Removal } from '../resume/redact/redact.ts';
import type { Theme } from '../theme/theme.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { ResumeView } from '../view/model.ts';

/** What a document says, for whoever draws it again or reads it back. */
export interface Words extends Removal {
  readonly resume: Resume;
  readonly language: DocumentLanguage;
  readonly view: ResumeView;
  /** Characters that no bundled font draws. */
  readonly undrawn: readonly string[];
  /** Creation date for the metadata; absent if no source states one. */
  readonly date?: Date;
  /** The résumé as JSON, to embed in the document; absent if it must not be embedded. */
  readonly attached?: string;
}

/** What a drawing of these words in a theme is made from. */
export const jobOf = (
  { view, date, attached }: Words,
  theme: Theme,
  options: RenderOptions,
): RenderJob => ({
  view,
  theme,
  options,
  ...(date && { date }),
  ...(attached !== undefined && { source: attached }),
});
