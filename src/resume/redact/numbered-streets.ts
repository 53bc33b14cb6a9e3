import { kindsLike } from './address-words.ts';
import { ordinalNumber, ordinalPattern, ordinalWord } from '../../text/words/ordinals.ts';
import { anyCase, oneOf, wordEnd, wordStart } from './pattern-parts.ts';

const points = 'northeast:ne northwest:nw southeast:se southwest:sw north:n south:s east:e west:w'
  .split(' ')
  .map((pair) => pair.split(':'));
const point = points.map((pair) => pair.join('|')).join('|');
const line = new RegExp(
  `(?:^|\\s)(?:(${point})\\.?\\s*)?(?:(\\d{1,3})(?:st|nd|rd|th)|(${ordinalPattern}))\\s+(\\p{L}+)\\.?(?:\\s+(${point})(?!\\p{L}))?`,
  'iu',
);
const house = /(?<![\p{L}\p{N}#])\d{1,6}(?=\p{L}?(?!\p{L}|\p{N}))/u;

/** A flat, which belongs to the number of a house beside it. */
const flat = `(?:,? ?(?:#|${'apartment apt unit suite ste flat room rm floor fl no'
  .split(' ')
  .map(anyCase)
  .join('|')})\\.? ?#? ?\\d{1,5}\\p{L}?${wordEnd})?`;

/** Streets with a number as their name, "W 42nd Street": beside their house number, or with their point of the compass. */
export const numberedStreets = (address: string): string[] =>
  address.split(/[,;]/).flatMap((part) => {
    const found = line.exec(part);
    const [, before, digits, word = '', kind = '', behind] = found ?? [];
    const kinds = kindsLike(kind.toLowerCase());
    if (!found || kinds.length === 0) return [];
    const number = digits ?? String(ordinalNumber(word.toLowerCase()) ?? '');
    const rest = part.slice(0, found.index) + part.slice(found.index + found[0].length);
    return patternsOf(number, kinds, before ?? behind, house.exec(rest)?.[0]);
  });

const patternsOf = (
  number: string,
  kinds: readonly string[],
  compass: string | undefined,
  own: string | undefined,
): string[] => {
  const ordinal = ordinalWord(Number(number))?.split(' ').map(anyCase).join('[ -]?');
  const name = `(?:${number}${oneOf(['st', 'nd', 'rd', 'th'].map(anyCase))}${ordinal === undefined ? '' : `|${ordinal}`})`;
  const street = `${name} ${oneOf(kinds.map(anyCase))}${wordEnd}`;
  const forms = points.find((pair) => pair.includes(compass?.toLowerCase() ?? ''));
  const side = forms === undefined ? '' : oneOf(forms.map(anyCase));
  const near = side === '' ? '' : `(?:${side}\\.? ?)?`;
  const far = side === '' ? '' : `(?:\\.? ${side}${wordEnd})?`;
  return [
    ...(own === undefined
      ? []
      : [
          `${own}\\p{L}?,? ${near}${street}${far}\\.?${flat}`,
          ...(side === '' ? [] : [`${own}\\p{L}?,? ${side}\\.? ?${name}${wordEnd}`]),
          `${near}${street}${far}\\.?,? (?:${anyCase('no')}\\.? ?)?${own}(?!\\p{N})\\p{L}?${wordEnd}`,
        ]),
    ...(side === '' ? [] : [`${side}\\.? ?${street}${flat}`, `${street}\\.? ${side}${wordEnd}`]),
  ].map((pattern) => wordStart + pattern);
};
