import { lettersOf } from '../../text/unicode.ts';
import { companionsOfAny } from './companions.ts';
import type { Range } from './ranges.ts';
import { joinedWord } from './joined-names.ts';
import type { NameParts } from './name-parts.ts';
import type { RemovedValue } from './removed-values.ts';

/** A name of fewer letters occurs in names of products: "PowerPoint", "PageRank". */
const minInside = 6;

/**
 * The range of a name: of the whole word if capitals join it to others. None for a short name inside a word, except
 * with initials or words that people join to names.
 */
export const nameWord = (text: string, range: Range, names: readonly NameParts[]): Range[] => {
  const [start, end] = range;
  const before =
    text
      .slice(Math.max(0, start - maxWord), start)
      .split(/\P{L}/u)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + maxWord).split(/\P{L}/u, 1);
  if (before === '' && after === '') return [range];
  const name = text.slice(start, end);
  const word = joinedWord(name, range, before, after);
  if (word) return [word];
  if (!/^[a-z\d]+$/i.test(name) || lettersOf(name).length >= minInside) return [range];
  const isJoined = [before, after].every(
    (rest) =>
      rest === '' ||
      companionsOfAny.has(rest.toLowerCase()) ||
      (rest.length === 1 && names.some(({ initials }) => initials.includes(rest))),
  );
  return isJoined ? [range] : [];
};

const maxWord = 40;

/** Whether a short word with an accent at its end is another word than a name without: "rosé" for Rose. */
export const createAccentRule = (
  removed: readonly RemovedValue[],
): ((written: string) => boolean) => {
  const hasAccent = removed.some(({ value }) => /é/i.test(value.normalize('NFC')));
  return (written) => !hasAccent && /^\p{Ll}{2,4}é$/u.test(written.normalize('NFC'));
};
