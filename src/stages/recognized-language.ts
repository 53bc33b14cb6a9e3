import type { Resume } from '../resume/schema/resume.ts';
import type { Warning } from '../resume/warning.ts';
import { isLanguageTag } from '../view/language.ts';
import { recognizeLanguage } from '../view/recognition/recognize-language.ts';

export interface RecognizedTag {
  /** The language in which the document is printed; absent if none was recognised with certainty. */
  readonly tag?: string;
  readonly warnings: readonly Warning[];
}

/** The language tag that a résumé states. */
export const statedLanguage = ({ meta, language }: Resume): string | undefined =>
  meta?.language ?? language;

const nameOf = (tag: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;

/** Recognises the language of a résumé if neither the caller (`asked`) nor the résumé states one. */
export const recognizedTag = async (resume: Resume, asked?: string): Promise<RecognizedTag> => {
  if (isLanguageTag(asked) || isLanguageTag(statedLanguage(resume))) return { warnings: [] };
  const found = await recognizeLanguage(resume);
  if (!found) return { warnings: [] };
  const { tag, isCertain } = found;
  const decides = 'the option "locale" or meta.language decides';
  const warning: Warning = isCertain
    ? {
        code: 'language_recognised',
        path: '/meta/language',
        message: `is not given; the text is read as ${nameOf(tag)}; ${decides}`,
        before: null,
        after: tag,
      }
    : {
        code: 'language_unclear',
        path: '/meta/language',
        message: `is not given; the text may be ${nameOf(tag)}; ${decides}`,
        before: null,
      };
  return { ...(isCertain && { tag }), warnings: [warning] };
};
