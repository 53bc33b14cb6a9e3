import { kindsLike } from './address-words.ts';
import { anyCase, longestFirst, oneOf, wordEnd, wordStart } from './pattern-parts.ts';

const ones =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twen thir for fif six seven eigh nine'.split(' ');

/** The word for a number from 1 to 99: "fifth", "forty second". */
const ordinalWord = (number: number): string | undefined => {
  if (number < 20) return ones[number - 1];
  const ten = tens[Math.floor(number / 10) - 2];
  if (ten === undefined) return undefined;
  return number % 10 === 0 ? `${ten}tieth` : `${ten}ty ${ones[(number % 10) - 1] ?? ''}`;
};

const numberOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, at): [string, number] => [ordinalWord(at + 1) ?? '', at + 1]),
);

const points = 'northeast:ne northwest:nw southeast:se southwest:sw north:n south:s east:e west:w'
  .split(' ')
  .map((pair) => pair.split(':'));
const point = points.map((pair) => pair.join('|')).join('|');
const words = longestFirst(numberOf.keys())
  .map((word) => word.replace(' ', '[ -]'))
  .join('|');
const line = new RegExp(
  `(?:^|\\s)(?:(${point})\\.?\\s*)?(?:(\\d{1,3})(?:st|nd|rd|th)|(${words}))\\s+(\\p{L}+)\\.?(?:\\s+(${point})(?!\\p{L}))?`,
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
    const number = digits ?? String(numberOf.get(word.toLowerCase().replace('-', ' ')) ?? '');
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
  const ways = points.find((pair) => pair.includes(compass?.toLowerCase() ?? ''));
  const side = ways === undefined ? '' : oneOf(ways.map(anyCase));
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
  ].map((way) => wordStart + way);
};
