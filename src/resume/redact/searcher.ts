import type { Redaction } from '../../options/schema.ts';
import { decodeAddress, textsInBase64 } from '../../text/encoded-texts.ts';
import { toLatinLookalikes } from '../../text/lookalikes.ts';
import { createAddressTest } from './address-test.ts';
import { alphanumericsIn } from './alphanumerics.ts';
import { brokenNames } from './broken-names.ts';
import { withLettersForSigns } from './disguised-letters.ts';
import { findAddresses } from './find-addresses.ts';
import { findPhones } from './find-phones.ts';
import { findHandles, findWords } from './find-words.ts';
import { rangesOf, type Range } from './ranges.ts';
import { trimCharacters, type Folded } from './fold.ts';
import { findInflected } from './inflected-names.ts';
import { isMonth } from './month-names.ts';
import { findAccounts } from './name-accounts.ts';
import { createAccentRule, nameWord } from './name-words.ts';
import { createOtherAlphabets } from './other-alphabets.ts';
import type { RemovedValue } from './removed-values.ts';
import { withoutSignWords } from './search-terms.ts';
import { searchesFor } from './searches.ts';
import { findSpread } from './spread-names.ts';
import type { Trie } from './trie.ts';

export interface Searcher {
  /** `isOwn` is whether contact data belongs to the person; a reference contains that of another person. */
  find(folded: Folded, isOwn: boolean): Range[];
  /** Whether an address identifies the person. */
  identifies(address: string, isOwn: boolean): boolean;
}

export const createSearcher = (
  removed: readonly RemovedValue[],
  wanted: readonly Redaction[],
): Searcher => {
  const searches = searchesFor(removed, wanted);
  const { names, terms, pattern, handled, takesAll } = searches;
  const broken = brokenNames(removed);
  const findInOtherAlphabets = createOtherAlphabets(removed);
  const isOtherWord = createAccentRule(removed);
  const identifies = createAddressTest(searches);
  const findValues = (text: string, breaks: ReadonlySet<number>): Range[] => {
    const searched = alphanumericsIn(text);
    const named = [...matchesIn(text, pattern), ...findSpread(searched, breaks, searches.spread)];
    return [
      ...matchesIn(text, handled),
      ...matchesIn(text, broken),
      ...named.flatMap((range) => nameWord(text, range, names)),
      ...findWords(searched, terms.words),
      ...findHandles(searched, terms.handles),
      ...matchesIn(text, terms.joinedHandles),
    ];
  };
  const findAll = (text: string, breaks: ReadonlySet<number>, isOwn: boolean): Range[] => {
    const parts = [
      ...findValues(text, breaks),
      ...findInflected(text, searches.stems),
      ...findInOtherAlphabets(text),
      ...findAccounts(text, searches.accounts),
      ...findAddresses(text, terms.addresses),
      ...findWithoutSignWords(text, terms.words),
      ...findPhones(text, terms.phones),
      ...addressesIn(text).filter(([start, end]) => identifies(text.slice(start, end), isOwn)),
      ...(takesAll && isOwn ? anyContactsIn(text) : []),
    ];
    return [...parts, ...linksWith(text, parts)];
  };
  return {
    identifies,
    find({ text, breaks, written, starts, ends }, isOwn) {
      const seen = toLatinLookalikes(text);
      return [
        ...[...new Set([text, seen])].flatMap((form) => findAll(form, breaks, isOwn)),
        ...withLettersForSigns(seen).flatMap((form) => findValues(form, breaks)),
      ].filter(
        (range) =>
          !isMonth(text, range) &&
          !isOtherWord(written.slice(starts[range[0]], ends[range[1] - 1])),
      );
    },
  };
};

/** What is found only without the words for signs. */
const findWithoutSignWords = (text: string, words: Trie): Range[] => {
  const bare = withoutSignWords(text);
  return bare === text ? [] : findWords(alphanumericsIn(bare), words);
};

/** The matches of a long pattern, which `matchAll` would copy for each text. */
const matchesIn = (text: string, pattern: RegExp | undefined): Range[] => {
  const ranges: Range[] = [];
  if (pattern === undefined) return ranges;
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

const anyContactsIn = (text: string): Range[] =>
  /[@\d]/.test(text) ? addressPatterns.flatMap((pattern) => rangesOf(text.matchAll(pattern))) : [];

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

const schemes = /^(?:mailto|tel|sms|callto|whatsapp|skype|xmpp|facetime|sip|tg|slack|geo):\S/i;

/** Whether a word is an address, an account, a file name or an encoded text. */
const isAddress = (word: string): boolean =>
  (/[:@._%~]/.test(word) && hasFormOfAddress(word)) ||
  (encoded.test(word) && textsInBase64(decodeAddress(word)).length > 0);

const encoded = /^(?=.*[a-z\d][A-Z])[A-Za-z\d+/_-]{12,2000}={0,2}$/;

const hasFormOfAddress = (word: string): boolean =>
  word.includes('://') ||
  word.includes('@') ||
  schemes.test(word) ||
  /^www\./i.test(word) ||
  /[\p{L}\p{N}]\.\p{L}{2}/u.test(word) ||
  /[\p{L}\p{N}][_%~]+[\p{L}\p{N}]/u.test(word);
