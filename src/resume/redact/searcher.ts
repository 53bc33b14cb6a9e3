import { domainToUnicode } from 'node:url';
import type { Redaction } from '../../options/schema.ts';
import { isEastAsian, lettersOf } from '../../text/unicode.ts';
import { brokenNames } from './broken-names.ts';
import { alphanumericsIn, type Alphanumerics } from './alphanumerics.ts';
import { decodeAddress, fold, trimCharacters, type Folded } from './fold.ts';
import { findAddresses } from './find-addresses.ts';
import { findPhones, holdsPhone } from './find-phones.ts';
import { handleNames } from './handle-names.ts';
import { findInflected, stemsOf } from './inflected-names.ts';
import { asItLooks, asItSounds } from './lookalikes.ts';
import { findAccounts, nameAccounts } from './name-accounts.ts';
import { isMonth } from './month-names.ts';
import type { NameParts } from './name-parts.ts';
import { namePattern } from './name-pattern.ts';
import { createAccentRule, nameWord } from './name-words.ts';
import { createOtherAlphabets } from './other-alphabets.ts';
import type { RemovedValue } from './removed-values.ts';
import { searchedNames, withLatinForm } from './searched-names.ts';
import { searchTermsOf, withoutSignWords, type SearchTerms } from './search-terms.ts';
import { findSpread, spreadNames } from './spread-names.ts';
import { findHandles, findWords, rangesOf, type Range } from './find-words.ts';
import type { Trie } from './trie.ts';

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
  const names = searchedNames(removed);
  const pattern = namePattern(names);
  const terms = searchTermsOf(removed.flatMap(withLatinForm));
  const spread = spreadNames(names, terms.spread);
  const stems = stemsOf(names, removed.some(isTurkishName));
  const findInOtherAlphabets = createOtherAlphabets(removed);
  const accounts = nameAccounts(names, terms.signedMailboxes, terms.spelledMailboxes);
  const handled = handleNames(removed, names, wanted.includes('name'));
  const broken = brokenNames(removed);
  const takesAll = wanted.includes('contact');
  const isTelling = (address: string, isOwn: boolean): boolean =>
    (takesAll && isOwn && /^(?:mailto|tel|sms|callto|whatsapp):/i.test(address.trim())) ||
    holdsName(address, names) ||
    holdsTerm(alphanumericsIn(address), terms) ||
    (pattern !== undefined && address.search(pattern) >= 0) ||
    (handled !== undefined && withCapitals(address).search(handled) >= 0) ||
    findSpread(alphanumericsIn(address), noBreaks, spread).length > 0 ||
    findAccounts(address, accounts).length > 0 ||
    findAddresses(address, terms.addresses).length > 0 ||
    findPhones(address, terms.phones).length > 0 ||
    (terms.joinedHandles !== undefined && address.search(terms.joinedHandles) >= 0) ||
    findInflected(withCapitals(address), stems).length > 0;
  const verdicts = new Map<string, boolean>();
  const betrays = (address: string, isOwn: boolean): boolean => {
    const key = `${isOwn} ${address}`;
    const verdict =
      verdicts.get(key) ?? readAddress(address).some((form) => isTelling(form, isOwn));
    if (verdicts.size < maxVerdicts) verdicts.set(key, verdict);
    return verdict;
  };
  const findNames = (searched: Alphanumerics, breaks: ReadonlySet<number>): Range[] => [
    ...(pattern ? matchesIn(searched.text, pattern) : []),
    ...findSpread(searched, breaks, spread),
  ];
  const findValues = (text: string, breaks: ReadonlySet<number>): Range[] => {
    const searched = alphanumericsIn(text);
    return [
      ...(handled ? matchesIn(text, handled) : []),
      ...(broken ? matchesIn(text, broken) : []),
      ...findNames(searched, breaks).flatMap((range) => nameWord(text, range, names)),
      ...findWords(searched, terms.words),
      ...findHandles(searched, terms.handles),
      ...(terms.joinedHandles ? rangesOf(text.matchAll(terms.joinedHandles)) : []),
    ];
  };
  const findParts = (text: string, breaks: ReadonlySet<number>, isOwn: boolean): Range[] => [
    ...findValues(text, breaks),
    ...findInflected(text, stems),
    ...findInOtherAlphabets(text),
    ...findAccounts(text, accounts),
    ...findAddresses(text, terms.addresses),
    ...findWithoutSignWords(text, terms.words),
    ...findPhones(text, terms.phones),
    ...addressesIn(text).filter(([start, end]) => betrays(text.slice(start, end), isOwn)),
    ...(takesAll && isOwn && /[@\d]/.test(text)
      ? addressPatterns.flatMap((way) => rangesOf(text.matchAll(way)))
      : []),
  ];
  const find = (text: string, breaks: ReadonlySet<number>, isOwn: boolean): Range[] => {
    const parts = findParts(text, breaks, isOwn);
    return [...parts, ...linksWith(text, parts)];
  };
  const isOtherWord = createAccentRule(removed);
  return {
    betrays,
    find({ text, breaks, written, starts, ends }, isOwn) {
      const seen = asItLooks(text);
      return [
        ...[...new Set([text, seen])].flatMap((form) => find(form, breaks, isOwn)),
        ...asItSounds(seen).flatMap((form) => findValues(form, breaks)),
      ].filter(
        (range) =>
          !isMonth(text, range) &&
          !isOtherWord(written.slice(starts[range[0]], ends[range[1] - 1])),
      );
    },
  };
};

const isTurkishName = ({ kind, value }: RemovedValue): boolean =>
  kind === 'name' && /[ıİşŞğĞ]/.test(value.normalize('NFC'));

/** What an address says: without escapes, also doubled ones, and what these hide; with its markup as signs, and as markup. */
const readAddress = (address: string): string[] => {
  const plain = fold(address).text;
  const decoded = decodeAddress(decodeAddress(plain));
  const spelt = decodeAddress(decodeAddress(address)).replace(markup, ' ');
  const forms = [...new Set([plain, decoded, spelt])].map((form) => fold(form).text);
  const all = [...forms, ...encodedTexts(address)];
  return [...new Set(all.flatMap((form) => [form, asItLooks(form)]))];
};

/** Signs of markup, which hide a text elsewhere and divide words in an address. */
const markup = /[<>[\]()*`~!"'|{}\\^]+/g;

/** Texts in base64 that an address contains. */
const encodedTexts = (address: string): string[] =>
  (decodeAddress(address).match(/[a-z\d+/_-]{8,2000}/gi) ?? [])
    .map((code) => Buffer.from(code, 'base64').toString())
    .filter((text) => /^[ -~]{5,}$/.test(text));

/** Addresses are judged once, because several readings and passes repeat them. */
const maxVerdicts = 10_000;

const noBreaks: ReadonlySet<number> = new Set();

/** Words of addresses are written small. */
const withCapitals = (address: string): string =>
  address.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });

/** What is found only without the words for signs. */
const findWithoutSignWords = (text: string, words: Trie): Range[] => {
  const bare = withoutSignWords(text);
  return bare === text ? [] : findWords(alphanumericsIn(bare), words);
};

/** The matches of a long pattern, which `matchAll` would copy for each text. */
const matchesIn = (text: string, pattern: RegExp): Range[] => {
  const ranges: Range[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    ranges.push([match.index, match.index + match[0].length]);
    if (match[0] === '') pattern.lastIndex++;
  }
  return ranges;
};

/** E-mail addresses and phone numbers of any owner. */
const addressPatterns = [
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
  /(?<![\p{L}\p{N}])\+\d(?:[ ().\/·•|-]{0,3}\d){7,16}/gu,
  /(?=[(\d])(?<=\b(?:tele?(?:phone|fon)?|t[eé]l(?:[eé]phone)?|phone|mobile?|cell|fax|handy)\.?:? ?)\(?\d(?:[ ().\/·•|-]{0,3}\d){5,16}/giu,
];

const schemes = /^(?:mailto|tel|sms|callto|whatsapp|skype|xmpp|facetime|sip|tg|slack|geo):\S/i;

/** Whether a word is an address, an account, a file name or an encoded text. */
const isAddress = (word: string): boolean =>
  (/[:@._%~]/.test(word) && hasFormOfAddress(word)) ||
  (encoded.test(word) && encodedTexts(word).length > 0);

const encoded = /^(?=.*[a-z\d][A-Z])[A-Za-z\d+/_-]{12,2000}={0,2}$/;

const hasFormOfAddress = (word: string): boolean =>
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

/** The links that contain a part of a range: with a placeholder in it, a link is invalid. */
const linksWith = (text: string, parts: readonly Range[]): Range[] => {
  if (parts.length === 0) return [];
  const starts = parts.map(([start]) => start).sort((one, other) => one - other);
  let next = 0;
  return rangesOf(
    text.matchAll(/[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"()[\]{}|]+(?<![.,;:!?'*])/gi),
  ).filter(([from, to]) => {
    while (next < starts.length && (starts[next] ?? 0) < from) next++;
    return (starts[next] ?? to) < to;
  });
};

const holdsTerm = (
  address: Alphanumerics,
  { words, handles, mailboxes, phones }: SearchTerms,
): boolean =>
  findWords(address, words).length > 0 ||
  findHandles(address, handles).length > 0 ||
  findHandles(address, mailboxes).length > 0 ||
  holdsPhone(address.text, phones);

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
