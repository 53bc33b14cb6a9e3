import { numberedStreets } from './numbered-streets.ts';
import { boxPatterns } from './post-boxes.ts';
import { eastAsianPlaces } from './east-asian-places.ts';
import { streetNames } from './street-names.ts';

/** One pattern for what is found of addresses as it is written; `undefined` without any. */
export const addressPhrases = (lines: readonly string[]): RegExp | undefined => {
  const patterns = lines.flatMap((line) => [
    ...eastAsianPlaces(line),
    ...boxPatterns(line),
    ...streetNames(line),
    ...numberedStreets(line),
  ]);
  return patterns.length === 0 ? undefined : new RegExp([...new Set(patterns)].join('|'), 'gu');
};
