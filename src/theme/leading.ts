import { likelyLocale } from '../text/likely-locale.ts';

/** Factors on the line height by script. Scripts with tall marks or dense letters need more than Latin. */
const leadingFactors: Readonly<Record<string, number>> = {
  Arab: 1.14,
  Deva: 1.12,
  Hans: 1.16,
  Hant: 1.16,
  Hebr: 1.05,
  Jpan: 1.16,
  Kore: 1.14,
  Thai: 1.16,
};

/** Factor on the line height of the theme for a language (BCP 47 tag). 1 for Latin. */
export const leadingFactor = (language: string): number =>
  leadingFactors[likelyLocale(language).script ?? ''] ?? 1;
