import { domainToUnicode } from 'node:url';
import { decode, fold, type Folded } from './fold.ts';
import { isEastAsian, lettersOf, namePartsOf, type NameParts } from './name-parts.ts';
import { namePattern } from './name-pattern.ts';
import { fewestDigits, needlesOf, type Needles } from './needles.ts';
import type { Redaction, RemovedValue } from './removed.ts';

/** A range to remove in a normalised text. */
export type Range = readonly [start: number, end: number];

export interface Searcher {
  /** `isOwn` is whether contact data belongs to the person; a reference contains that of another person. */
  find(folded: Folded, isOwn: boolean): Range[];
  /** Whether an address identifies the person. */
  betrays(address: string, isOwn: boolean): boolean;
}

export const openSearcher = (
  removed: readonly RemovedValue[],
  wanted: readonly Redaction[],
): Searcher => {
  const names = removed
    .filter(({ kind }) => kind === 'name')
    .map(({ value }) => namePartsOf(value));
  const pattern = namePattern(names);
  const needles = needlesOf(removed);
  const takesAll = wanted.includes('contact');
  const betrays = (address: string, isOwn: boolean): boolean => {
    const plain = decode(fold(address).text);
    return (
      (takesAll && isOwn && /^(?:mailto|tel|sms|callto|whatsapp):/i.test(plain.trim())) ||
      holdsName(plain, names) ||
      holdsNeedle(plain, needles) ||
      (pattern !== undefined && plain.search(pattern) >= 0)
    );
  };
  return {
    betrays,
    find: (folded, isOwn) => [
      ...(pattern ? rangesOf(folded.text.matchAll(pattern)) : []),
      ...findWords(folded.text, needles.words),
      ...findHandles(folded.text, needles.handles),
      ...findPhones(folded.text, needles.phones),
      ...addressesIn(folded.text).filter(([start, end]) =>
        betrays(folded.text.slice(start, end), isOwn),
      ),
      ...(takesAll && isOwn
        ? waysToReach.flatMap((way) => rangesOf(folded.text.matchAll(way)))
        : []),
    ],
  };
};

const rangesOf = (matches: Iterable<RegExpExecArray>): Range[] =>
  Array.from(matches, ({ 0: found, index }): Range => [index, index + found.length]);

const alphanumeric = /[\p{L}\p{N}]/u;

/** Finds words by their letters and digits, with any characters between them. */
const findWords = (text: string, words: readonly string[]): Range[] => {
  const places: number[] = [];
  let squeezed = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!alphanumeric.test(sign)) continue;
    squeezed += sign.toLowerCase().charAt(0);
    places.push(at);
  }
  return words.flatMap((word) => {
    const found: Range[] = [];
    for (let at = squeezed.indexOf(word); at >= 0; at = squeezed.indexOf(word, at + 1)) {
      const start = places[at] ?? 0;
      const end = (places[at + word.length - 1] ?? 0) + 1;
      const isWhole =
        !alphanumeric.test(text.charAt(start - 1)) && !alphanumeric.test(text.charAt(end));
      // A longer range consists of other words.
      if (isWhole && end - start <= word.length * 2 + 12) found.push([start, end]);
    }
    return found;
  });
};

/** A handle is one word; the same letters in two words are not a handle. */
const findHandles = (text: string, handles: readonly string[]): Range[] =>
  findWords(text, handles).filter(([start, end]) => !/[\s,;]/.test(text.slice(start, end)));

const numbers = /\+?\(?\d(?:[ ().\/_-]{0,3}\d){6,40}/g;

const findPhones = (text: string, phones: readonly string[]): Range[] =>
  phones.length === 0
    ? []
    : rangesOf(text.matchAll(numbers)).filter(([start, end]) =>
        holdsPhone(text.slice(start, end), phones),
      );

const holdsPhone = (text: string, phones: readonly string[]): boolean => {
  const digits = text.replace(/\D/g, '');
  return digits.length >= fewestDigits && phones.some((phone) => digits.includes(phone));
};

/** E-mail addresses and phone numbers of any owner. */
const waysToReach = [
  /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  /(?<![\p{L}\p{N}])\+\d(?:[ ().\/-]{0,3}\d){7,16}/gu,
  /(?<=\b(?:tele?(?:phone|fon)?|t[eé]l(?:[eé]phone)?|phone|mobile?|cell|fax|handy)\.?:? ?)\(?\d(?:[ ().\/-]{0,3}\d){5,16}/giu,
];

const schemes = /^(?:mailto|tel|sms|callto|whatsapp|skype|xmpp|facetime|sip|tg|slack|geo):\S/i;

/** Whether a word is an address, an account or a file name. */
const isAddress = (word: string): boolean =>
  word.includes('://') ||
  word.includes('@') ||
  schemes.test(word) ||
  /^www\./i.test(word) ||
  /[\p{L}\p{N}]\.\p{L}{2}/u.test(word) ||
  /[\p{L}\p{N}][_%~]+[\p{L}\p{N}]/u.test(word);

const addressesIn = (text: string): Range[] =>
  rangesOf(text.matchAll(/[^\s<>"()[\]{}|]+/g)).flatMap(([start, end]): Range[] => {
    const word = text.slice(start, end);
    const bare = word.replace(/^[.,;:!?']+/, '');
    const from = end - bare.length;
    const to = from + bare.replace(/[.,;:!?'*]+$/, '').length;
    return isAddress(text.slice(from, to)) ? [[from, to]] : [];
  });

const holdsNeedle = (address: string, { words, handles, mailboxes, phones }: Needles): boolean => {
  if (findWords(address, words).length > 0) return true;
  return findHandles(address, [...handles, ...mailboxes]).length > 0 || holdsPhone(address, phones);
};

/** Shortest part of a name that is searched inside other words of an address. */
const shortestInside = 4;

const holdsName = (address: string, names: readonly NameParts[]): boolean => {
  const readable = address.replace(/xn--[a-z\d-]+/gi, (label) => fold(domainToUnicode(label)).text);
  const words = readable.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return names.some(({ alone, ordered }) => {
    const whole = [ordered, ordered.toReversed()].map((each) => each.map(lettersOf).join(''));
    const squeezed = words.join('');
    return (
      (ordered.length > 1 && whole.some((letters) => squeezed.includes(letters))) ||
      alone.map(lettersOf).some((part) => words.some((word) => holdsPart(word, part)))
    );
  });
};

const holdsPart = (word: string, part: string): boolean =>
  part.length >= shortestInside || isEastAsian(part)
    ? word.includes(part)
    : word.startsWith(part) || word.endsWith(part);
