import type { StreetForms, StreetForm } from './address-forms.ts';
import { addressWordsIn, isKindAlone, translations, type AddressWord } from './address-words.ts';
import { isOrdinaryStreet } from './ordinary-streets.ts';
import { streetPrepositions } from './street-forms.ts';
import { rangesOf, type Range } from './ranges.ts';
import { root, type Trie } from './trie.ts';

/** More signs between two words divide addresses. */
const maxGap = 10;
/** Words between a street and its number. */
const maxBetween = 4;
/** Names below this length match other words beside a number by chance, without a word for a street. */
const minLetters = 5;

export const findAddresses = (text: string, forms: StreetForms): Range[] => [
  ...(forms.phrases === undefined ? [] : rangesOf(text.matchAll(forms.phrases))),
  ...(forms.streets.size === 0 ? [] : streetsIn(text, forms)),
];

const streetsIn = (text: string, forms: StreetForms): Range[] => {
  const all = addressWordsIn(text);
  return all.flatMap((_, first) => {
    const found = longestFrom(first, all, text, forms);
    return found ? [found] : [];
  });
};

/** A comma divides only a number or a word for a street from a street. */
const isNext = (before: AddressWord, word: AddressWord, text: string): boolean => {
  const between = text.slice(before.end, word.start);
  const isLoose = [before, word].some(({ isNumber, isSign }) => isNumber || isSign);
  return between.length <= maxGap && (isLoose || !/[,;:]/.test(between));
};

const longestFrom = (
  first: number,
  all: readonly AddressWord[],
  text: string,
  { trie, streets }: StreetForms,
): Range | undefined => {
  let node: number | undefined = root;
  let name = '';
  let found: Range | undefined;
  let skipped = 0;
  for (let at = first; at < all.length; at++) {
    const word = all[at];
    const before = all[at - 1];
    if (!word || (at > first && before && !isNext(before, word, text))) break;
    const letters = lettersAt(word, node, trie);
    if (letters === '') {
      if (at === first || word.isNumber || ++skipped > maxBetween) break;
      continue;
    }
    node = stepAll(node, letters, trie);
    if (node === undefined) break;
    name += letters;
    const form = trie.lengthAt(node) > 0 ? streets.get(name) : undefined;
    const street = { first, last: at, isShort: name.length < minLetters };
    found = (form && rangeAround(street, { all, text, form })) ?? found;
  }
  return found;
};

/** The letters with which a name goes on: those of a word, or those of a saint. */
const lettersAt = (word: AddressWord, node: number, trie: Trie): string => {
  if (word.isNumber) return '';
  const letters = word.core === '' ? (word.kind ?? '') : word.core;
  const isLeftOut = word.core === '' || word.isArticle || word.isSign;
  return isLeftOut && stepAll(node, letters, trie) === undefined ? '' : letters;
};

const stepAll = (node: number, letters: string, trie: Trie): number | undefined => {
  let next: number | undefined = node;
  for (const letter of letters) next = next === undefined ? next : trie.step(next, letter);
  return next;
};

interface Surroundings {
  readonly all: readonly AddressWord[];
  readonly text: string;
  readonly form: StreetForm;
}

interface Street {
  readonly first: number;
  readonly last: number;
  readonly isShort: boolean;
}

/** A name of a street with its number and the word for the street around it; `undefined` without both. */
const rangeAround = ({ first, last, isShort }: Street, place: Surroundings): Range | undefined => {
  const { all, text, form } = place;
  const hits = [...around(first, -1, place), ...around(last, 1, place)].filter((at) =>
    isPartOf(all[at], form, at > last),
  );
  const inside = all.slice(first, last + 1).filter((word) => isPartOf(word, form, false));
  const own = [...hits.map((at) => all[at]), ...inside];
  if (own.length === 0) return rangeAlone(first, last, place);
  const isWeak = isShort && own.every((word) => word?.isNumber);
  const articles = isWeak ? articlesBefore(first, place) : 0;
  if (isWeak && articles === 0) return undefined;
  if (form.isApart && inside.length === 0 && isOrdinaryStreet({ first, last, hits }, all, text))
    return undefined;
  const from = Math.min(first - articles, ...hits);
  const to = flatAfter(Math.max(last, ...hits), place);
  return [all[from]?.start ?? 0, all[to]?.end ?? 0];
};

/** A name of a street with capitals, after a preposition if it is also another word; else `undefined`. */
const rangeAlone = (
  first: number,
  last: number,
  { all, text, form: { alone } }: Surroundings,
): Range | undefined => {
  const words = all.slice(first, last + 1);
  if (alone === undefined || !words.every(({ written }) => /^\p{Lu}/u.test(written)))
    return undefined;
  const before = all[first - 1];
  const isSaid =
    before !== undefined &&
    text.slice(before.end, words[0]?.start) === ' ' &&
    streetPrepositions.has(before.written.toLowerCase());
  const from = isSaid ? before : words[0];
  return isSaid || alone === 'capitals' ? [from?.start ?? 0, words.at(-1)?.end ?? 0] : undefined;
};

/** The number of articles before a name: "de la Paix". */
const articlesBefore = (first: number, { all, text }: Surroundings): number => {
  let count = 0;
  for (let word = all[first - 1]; word?.isArticle === true; word = all[first - 1 - count]) {
    const isNear = text.slice(word.end, all[first - count]?.start) === ' ';
    if (!isNear || !/^(?:d|l|the$)/i.test(word.written)) break;
    count++;
  }
  return count;
};

/** "St" before a name is a saint, and behind it a street. */
const isPartOf = (
  word: AddressWord | undefined,
  { numbers, kinds }: StreetForm,
  isBehind: boolean,
): boolean => {
  if (!word) return false;
  if (word.isNumber) return numbers.has(word.core);
  const { kind } = word;
  return (
    kind !== undefined &&
    kinds.size > 0 &&
    (kinds.has(kind) || (isBehind && translations.has(kind)))
  );
};

/** The letter of a number in a word of its own: "221 B". */
const isLetterOf = ({ written }: AddressWord, { form }: Surroundings): boolean =>
  form.letters.has(written.toLowerCase());

/** The words beside a street that belong to its address. */
const around = (from: number, step: 1 | -1, place: Surroundings): number[] => {
  const { all, text } = place;
  const found: number[] = [];
  for (let count = 1; count <= maxBetween; count++) {
    const at = from + count * step;
    const word = all[at];
    const [one, other] = step > 0 ? [all[at - 1], word] : [word, all[at + 1]];
    if (!word || !one || !other || !isNext(one, other, text)) break;
    const mayBelong = word.isNumber || word.isArticle || word.isSign || isKindAlone(word);
    if (!mayBelong && !isLetterOf(word, place)) break;
    found.push(at);
  }
  return found;
};

/** The number of the flat, or the letter of the house, if it follows the number of the house. */
const flatAfter = (last: number, place: Surroundings): number => {
  const { all, text } = place;
  let at = last;
  if (all[last]?.isNumber !== true) return last;
  const letter = all[last + 1];
  if (letter && isLetterOf(letter, place) && letter.start - (all[last]?.end ?? 0) === 1)
    return last + 1;
  for (let next = all[at + 1]; next?.isNumber === true; next = all[at + 1]) {
    if (!/^[ ]?[/-][ ]?$/.test(text.slice(all[at]?.end, next.start))) break;
    at++;
  }
  return at;
};
