import { RenderError } from '../errors.ts';
import { namesOf, type DocumentName, type RenderOptions } from '../options/schema.ts';
import { photoKind } from '../photo/photo-kind.ts';
import type { SourceLeaf } from '../resume/ledger/source-leaves.ts';
import { translateResume } from '../resume/merge.ts';
import {
  readSources,
  sourceTexts,
  type CombinedSources,
  type ResumeSource,
} from '../resume/read-sources.ts';
import { requireContent } from '../resume/require-content.ts';
import type { Resume } from '../resume/schema/resume.ts';
import { selectVariant, type Variant } from '../resume/variant.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { pathOf } from '../text/json-pointer.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import { resolveLanguage } from '../view/language.ts';
import { recognizedTag, statedLanguage } from './recognized-language.ts';
import { unmatchedOptions } from './unmatched-options.ts';

/** The résumé to print. */
export interface PreparedResume extends Omit<Variant, 'isPartial'> {
  readonly language: DocumentLanguage;
  readonly warnings: readonly Warning[];
  /** The résumé to embed: the source as given, or the reduced résumé if parts were left out. */
  readonly source: unknown;
  /** All texts, numbers and booleans of the source texts. */
  readonly leaves: readonly SourceLeaf[];
  /** Folder of local photos. */
  readonly folder: string | undefined;
}

type Choice = Pick<
  RenderOptions,
  'strict' | 'locale' | 'tags' | 'order' | 'hide' | 'redact' | 'document' | 'format'
>;

/**
 * Reads the source texts as one résumé: merged, translated and reduced to the requested variant.
 * @param allowEmpty accepts a résumé without content, as strict reading does
 * @throws RenderError like `readSources`
 */
export const prepareResume = async (
  given: ResumeSource,
  choice: Choice,
  allowEmpty = false,
): Promise<PreparedResume> => {
  const combined = readSources(given, choice.strict === 'on', choice.locale);
  const { resume: whole, source, warnings, folder } = combined;
  if (!allowEmpty) requireContent(whole, source);
  const recognized = await recognizedTag(whole, choice.locale);
  const language = await resolveLanguage(choice.locale, recognized.tag ?? statedLanguage(whole));
  const { isPartial, ...variant } = selectVariant(
    translateResume(whole, language.tag),
    {
      tags: namesOf(choice.tags),
      order: namesOf(choice.order),
      hide: namesOf(choice.hide),
      redact: namesOf(choice.redact),
      document: documentOf(choice),
    },
    whole,
    combined.otherLanguages,
  );
  const unmatched = unmatchedOptions(choice, combined);
  const place = placeIn(given, combined);
  return {
    ...variant,
    language,
    warnings: listWarnings([
      ...warnings,
      ...recognized.warnings,
      ...unmatched,
      ...missingLetterText(variant.resume, place),
    ]),
    source: isPartial ? variant.resume : source,
    leaves: combined.leaves(),
    folder,
  };
};

/** JSON is the whole file as read. @throws RenderError invalid_options for HTML of a letter and a résumé */
const documentOf = ({ document, format }: Choice): DocumentName | undefined => {
  if (format === 'json') return undefined;
  if (document !== 'both' || format !== 'html') return document;
  const message =
    'document=both makes PDF, Word, text and pictures; HTML is a page of one of them.';
  throw new RenderError('invalid_options', message, {
    issues: [{ path: '/document', message: 'must be resume or letter for HTML' }],
  });
};

/** Where the texts state a value; the last text counts. */
const placeIn = (given: ResumeSource, combined: CombinedSources) => {
  const { length: count } = sourceTexts(given);
  return (pointer: string): Pick<Warning, 'path' | 'line' | 'column' | 'file'> => {
    if (count === 1) return combined.locate(pointer);
    for (let file = count - 1; file >= 0; file--) {
      const place = combined.locateSource(pathOf(pointer), file);
      if (place.path === pointer && place.line !== undefined) return { ...place, file };
    }
    return { path: pointer };
  };
};
type Place = ReturnType<typeof placeIn>;

const missingLetterText = ({ letter }: Resume, place: Place): Warning[] => {
  if (!letter || [letter.paragraphs ?? []].flat().some((text) => text.trim() !== '')) return [];
  const message = 'has no text; a letter in Markdown has it below the second ---';
  return [{ ...place('/letter'), code: 'letter_without_text', message, before: undefined }];
};

/** The place of the photo's address; empty for a `data:` URL, which has no address. Reads the texts again. */
export const photoPlace = (
  given: ResumeSource,
  { strict, locale }: Pick<RenderOptions, 'strict' | 'locale'>,
  image = '',
): Partial<ReturnType<Place>> =>
  image.trim() === '' || photoKind(image.trim()) === 'data'
    ? {}
    : placeIn(given, readSources(given, strict === 'on', locale))('/basics/image');
