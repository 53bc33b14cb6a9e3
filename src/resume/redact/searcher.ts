import { domainToUnicode } from 'node:url';
import { RenderError } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { isEastAsian, lettersOf } from '../../text/unicode.ts';
import { decodeAddress, fold, trimCharacters, type Folded } from './fold.ts';
import { asItLooks } from './lookalikes.ts';
import { splitName, withDigraphs, type NameParts } from './name-parts.ts';
import { namePattern } from './name-pattern.ts';
import type { Redaction, RemovedValue } from './removed-values.ts';
import { comparedDigits, minDigits, searchTermsOf, type SearchTerms } from './search-terms.ts';
import { findHandles, findWords, type Range } from './find-words.ts';

export interface Searcher {
  /** `isOwn` is whether contact data belongs to the person; a reference contains that of another person. */
  find(folded: Folded, isOwn: boolean): Range[];
  /** Whether an address identifies the person. */
  betrays(address: string, isOwn: boolean): boolean;
}

export const createSearcher = (
  removed: readonly RemovedValue[],
  wanted: readonly Redaction[],
): Searcher => {
  const names = namesOf(removed);
  const pattern = namePattern(names);
  const terms = searchTermsOf(removed.flatMap(withLatinForm));
  const takesAll = wanted.includes('contact');
  const isTelling = (address: string, isOwn: boolean): boolean =>
    (takesAll && isOwn && /^(?:mailto|tel|sms|callto|whatsapp):/i.test(address.trim())) ||
    holdsName(address, names) ||
    holdsTerm(address, terms) ||
    (pattern !== undefined && address.search(pattern) >= 0);
  const betrays = (address: string, isOwn: boolean): boolean => {
    const plain = plainAddress(address);
    return [...new Set([plain, asItLooks(plain)])].some((form) => isTelling(form, isOwn));
  };
  const find = (text: string, isOwn: boolean): Range[] => [
    ...(pattern ? rangesOf(text.matchAll(pattern)) : []),
    ...findWords(text, terms.words),
    ...findHandles(text, terms.handles),
    ...findPhones(text, terms.phones),
    ...addressesIn(text).filter(([start, end]) => betrays(text.slice(start, end), isOwn)),
    ...(takesAll && isOwn ? addressPatterns.flatMap((way) => rangesOf(text.matchAll(way))) : []),
  ];
  return {
    betrays,
    find({ text }, isOwn) {
      const seen = asItLooks(text);
      return [...find(text, isOwn), ...(seen === text ? [] : find(seen, isOwn))];
    },
  };
};

/** @throws RenderError too_large for too many names, because each is searched at each offset of a text */
const namesOf = (removed: readonly RemovedValue[]): NameParts[] => {
  const names = removed.filter(({ kind }) => kind === 'name').flatMap(withLatinForm);
  const distinct = [...new Set(names.map(({ value }) => value.normalize('NFC').trim()))];
  if (distinct.length <= limits.redactedNames) {
    return [...new Set([...distinct, ...distinct.map(withDigraphs)])].map(splitName);
  }
  const most = limits.redactedNames.toLocaleString('en');
  throw new RenderError(
    'too_large',
    `The résumé gives the person ${distinct.length.toLocaleString('en')} names; at most ${most} are redacted.`,
  );
};

/** An address without escapes, also doubled ones, and without what these hide from the eye. */
const plainAddress = (address: string): string => {
  const plain = fold(address).text;
  const decoded = decodeAddress(decodeAddress(plain));
  // What looks like a tag is a part of the address.
  return decoded === plain ? plain : fold(decoded.replace(/[<>]/g, ' ')).text;
};

/** A value, and its Latin form if it contains look-alike letters. */
const withLatinForm = (given: RemovedValue): RemovedValue[] => {
  const value = asItLooks(given.value);
  return value === given.value ? [given] : [given, { ...given, value }];
};

const rangesOf = (matches: Iterable<RegExpExecArray>): Range[] =>
  Array.from(matches, ({ 0: found, index }): Range => [index, index + found.length]);

const numbers = /\+?\(?\d(?:[ ().\/_·•|-]{0,3}\d){6,40}/g;

const findPhones = (text: string, phones: ReadonlySet<string>): Range[] =>
  phones.size === 0
    ? []
    : rangesOf(text.matchAll(numbers)).filter(([start, end]) =>
        holdsPhone(text.slice(start, end), phones),
      );

const holdsPhone = (text: string, phones: ReadonlySet<string>): boolean => {
  const digits = text.replace(/\D/g, '');
  for (let at = 0; at + minDigits <= digits.length; at++) {
    if (phones.has(digits.slice(at, at + minDigits))) return true;
    if (phones.has(digits.slice(at, at + comparedDigits))) return true;
  }
  return false;
};

/** E-mail addresses and phone numbers of any owner. */
const addressPatterns = [
  /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  /(?<![\p{L}\p{N}])\+\d(?:[ ().\/·•|-]{0,3}\d){7,16}/gu,
  /(?<=\b(?:tele?(?:phone|fon)?|t[eé]l(?:[eé]phone)?|phone|mobile?|cell|fax|handy)\.?:? ?)\(?\d(?:[ ().\/·•|-]{0,3}\d){5,16}/giu,
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
    const bare = trimCharacters(word, ".,;:!?'*");
    const from = start + word.indexOf(bare);
    return isAddress(bare) ? [[from, from + bare.length]] : [];
  });

const holdsTerm = (
  address: string,
  { words, handles, mailboxes, phones }: SearchTerms,
): boolean => {
  if (findWords(address, words).length > 0) return true;
  return (
    findHandles(address, handles).length > 0 ||
    findHandles(address, mailboxes).length > 0 ||
    holdsPhone(address, phones)
  );
};

/** Shortest part of a name that is searched inside other words of an address. */
const minInsideLength = 4;

const holdsName = (address: string, names: readonly NameParts[]): boolean => {
  const readable = address.replace(
    /xn--[a-z\d-]{1,59}/gi,
    (label) => fold(domainToUnicode(label)).text,
  );
  const words = readable.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return names.some(({ alone, ordered }) => {
    const whole = [ordered, ordered.toReversed()].map((each) => each.map(lettersOf).join(''));
    const joined = words.join('');
    return (
      (ordered.length > 1 && whole.some((letters) => joined.includes(letters))) ||
      alone.map(lettersOf).some((part) => words.some((word) => holdsPart(word, part)))
    );
  });
};

const holdsPart = (word: string, part: string): boolean =>
  part.length >= minInsideLength || isEastAsian(part)
    ? word.includes(part)
    : word.startsWith(part) || word.endsWith(part);
