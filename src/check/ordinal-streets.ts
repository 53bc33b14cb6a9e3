import { ordinalNumber, ordinalPattern } from '../text/words/ordinals.ts';
import { addressWord } from './street-words.ts';
import { plainText } from './fold-for-search.ts';

const sides = 'north south east west n s e w ne nw se sw northeast northwest southeast southwest';
const kinds = 'street st avenue ave av road rd drive dr lane ln place pl court ct boulevard blvd';

const side = `(?:(?:${sides.replaceAll(' ', '|')})\\.? )?`;
const name = `(\\d{1,3})(?:st|nd|rd|th) |(${ordinalPattern}) `;
const street = `${side}(?:${name})${side}(${kinds.replaceAll(' ', '|')})(?![\\p{L}\\p{N}])`;
const house = String.raw`(?<![\p{L}\p{N}])(\d{1,5})[a-z]?(?![\p{L}\p{N}])`;

const ways = [
  { way: new RegExp(`${house},? ${street}`, 'gu'), at: [1, 2, 3, 4] },
  { way: new RegExp(`(?<![\\p{L}\\p{N}])${street}\\.? ${house}`, 'gu'), at: [4, 1, 2, 3] },
] as const;

/** The numbered streets of a text with the number of a house, in one form: "100 5 ave" for "100 Fifth Avenue". */
export const ordinalStreetsIn = (text: string): string[] => {
  const plain = plainText(text).replace(/\s+/g, ' ');
  return ways.flatMap(({ way, at }) =>
    Array.from(plain.matchAll(way), (found) => {
      const [number = '', digits, word = '', kind = ''] = at.map((index) => found[index]);
      const ordinal = digits ?? String(ordinalNumber(word) ?? '');
      return [number, ordinal, kind === 'av' ? 'ave' : addressWord(kind)].join(' ');
    }),
  );
};
