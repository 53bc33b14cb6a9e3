import { memoize } from './memoize.ts';

/** Language, script and region that a BCP 47 tag most likely means. */
export interface LikelyLocale {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** Limit of remembered tags: callers choose them. */
const mostTags = 1_000;

/**
 * "zh-TW" → zh, Hant, TW. Remembered, because ICU takes a tenth of the time of a short document for its tags.
 * @throws RangeError if the tag is not valid
 */
export const likelyLocale = memoize((tag): LikelyLocale => {
  // The default language: for it alone a program that ends after one document does not read the tables of ICU.
  if (tag === 'en') return { language: 'en', script: 'Latn', region: 'US' };
  const { language, script, region } = new Intl.Locale(tag).maximize();
  return { language, script, region };
}, mostTags);
