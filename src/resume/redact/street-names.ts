import { wordSet } from '../../text/word-set.ts';
import { addressWordsIn, isKindAlone, type AddressWord } from './address-words.ts';
import { anyCase, withCapital, wordEnd, wordStart } from './pattern-parts.ts';

/** The last word of the name of a house. */
const houses = wordSet(
  'cottage cottages house villa lodge farm farmhouse manor hall barn mill rectory vicarage grange chalet bungalow tower towers mansion mansions building residence residences apartments croft priory haus hof',
);
/** Beginnings of names of towns, and points of the compass. They do not count as words of a street's name. */
const general = wordSet(
  'new north south east west n s e w ne nw se sw old upper lower great little',
);
/** Below this number of letters or digits a text beside a number matches other words by chance. */
const minFirst = 5;
const minNumber = 2;

/** Beside it is a town: "Palm Beach Gardens 33410". */
const postalCode = /\d{5}/;

/** Streets and houses of two and more own words, which are found with capitals: "Maple Ridge", "Rose Cottage". */
export const streetNames = (line: string): string[] =>
  line.split(/[,;]/).flatMap((part) => {
    if (postalCode.test(part)) return [];
    const host = hostIn(part);
    if (host !== undefined) return hostPatterns(host);
    const words = addressWordsIn(part);
    const own = words
      .filter((word) => isOwn(word) || houses.has(word.written.toLowerCase()))
      .map(({ written }) => written);
    const named = own.filter((word) => !general.has(word.toLowerCase()));
    if (named.length < 2 || !own.every((word) => /^\p{Lu}/u.test(word))) return [];
    if (houses.has(own.at(-1)?.toLowerCase() ?? '')) return [phraseOf(own)];
    return isStreet(words) ? [phraseOf(own), ...beginningsOf(named[0] ?? '', words)] : [];
  });

const isOwn = ({ core, isNumber, isArticle, isSign }: AddressWord): boolean =>
  core !== '' && !isNumber && !isArticle && !isSign;

/** Whether the word for a street is at an end of a line, which a saint is not. */
const isStreet = (words: readonly AddressWord[]): boolean => {
  const street = words.filter(({ isNumber, isSign }) => !isNumber && !isSign);
  const [first, last] = [street[0], street.at(-1)];
  if (!first || !last) return false;
  return isKindAlone(last) || (isKindAlone(first) && first.kind !== 'st');
};

/** "4521 Maple" of "4521 Maple Ridge Dr". */
const beginningsOf = (first: string, words: readonly AddressWord[]): string[] => {
  const number = words.find(({ isNumber }) => isNumber)?.core ?? '';
  return first.length < minFirst || number.length < minNumber
    ? []
    : [`${wordStart}(?:${number} ${withCapital(first)}|${withCapital(first)} ${number})${wordEnd}`];
};

const phraseOf = (words: readonly string[]): string =>
  `${wordStart}${words.map(withCapital).join('[ -]')}${wordEnd}`;

/** The name behind "c/o". */
const hostIn = (part: string): string | undefined => /^\s*c\/o\.?:?\s+(.{2,60})$/iu.exec(part)?.[1];

const hostPatterns = (host: string): string[] => {
  const words = host.match(/[\p{L}'-]{2,}/gu) ?? [];
  if (words.length === 0) return [];
  const name = words.map(anyCase).join('[ .]{1,2}');
  const marked = `${wordStart}[cC]\\/[oO]\\.?:? ${name}${wordEnd}`;
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
    ? [marked, phraseOf(words)]
    : [marked];
};
