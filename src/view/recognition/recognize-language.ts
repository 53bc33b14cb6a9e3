import type { Resume } from '../../resume/schema/resume.ts';
import { proseOf } from './prose.ts';
import { recognizeLatin } from './latin.ts';
import { likelyLanguageOf, recognizeScript } from './scripts.ts';

/** The language of a résumé that states none. */
export interface RecognizedLanguage {
  /** BCP 47 tag of a locale. */
  readonly tag: string;
  /** Whether the document is printed in this language; otherwise it is only mentioned. */
  readonly isCertain: boolean;
}

/** Languages that the detector cannot tell apart, by country. */
const byCountry: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hr: { HR: 'hr', BA: 'hr', RS: 'sr-Latn', ME: 'sr-Latn' },
  ms: { ID: 'id', MY: 'ms', BN: 'ms' },
  pt: { BR: 'pt-BR' },
};

/** Languages of `byCountry` that the detector does not name alone. */
const ambiguous: ReadonlySet<string> = new Set(['hr', 'ms']);

const tagOf = (language: string, country: string | undefined): RecognizedLanguage => {
  const known = byCountry[language]?.[country ?? ''];
  return { tag: known ?? language, isCertain: known !== undefined || !ambiguous.has(language) };
};

/**
 * Recognises the language of a résumé by its script, else by its words; `undefined` for English and for a text that
 * is too short. A language that is not certain is only mentioned. Loads the detector only for a text in Latin letters that is not plainly English.
 */
export const recognizeLanguage = async (
  resume: Resume,
): Promise<RecognizedLanguage | undefined> => {
  const { words, prose } = proseOf(resume);
  const country = resume.basics?.location?.countryCode?.trim().toUpperCase();
  const script = recognizeScript(words);
  if (script === 'other') {
    const tag = likelyLanguageOf(words);
    return tag === undefined ? undefined : { tag, isCertain: false };
  }
  if (script !== 'latin') return { tag: script, isCertain: true };
  const found = await recognizeLatin(prose, words);
  if (found === undefined) return undefined;
  const { tag, isCertain } = tagOf(found.language, country);
  return { tag, isCertain: isCertain && found.isCertain };
};
