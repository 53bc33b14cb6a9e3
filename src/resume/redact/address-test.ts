import { domainToUnicode } from 'node:url';
import { decodeAddress, textsInBase64 } from '../../text/encoded-texts.ts';
import { toLatinLookalikes } from '../../text/lookalikes.ts';
import { isEastAsian, lettersOf } from '../../text/unicode.ts';
import { alphanumericsIn, type Alphanumerics } from './alphanumerics.ts';
import { findAddresses } from './find-addresses.ts';
import { findPhones, holdsPhone } from './find-phones.ts';
import { findHandles, findWords } from './find-words.ts';
import { fold } from './fold.ts';
import { findInflected } from './inflected-names.ts';
import { memoize } from '../../text/memoize.ts';
import { findAccounts } from './name-accounts.ts';
import type { NameParts } from './name-parts.ts';
import type { SearchTerms } from './search-terms.ts';
import type { Searches } from './searches.ts';
import { findSpread } from './spread-names.ts';

/**
 * Tests whether an address identifies the person. `isOwn` is whether contact data belongs to the person; then an
 * address of a mailbox or a phone is enough.
 */
export const createAddressTest = (
  searches: Searches,
): ((address: string, isOwn: boolean) => boolean) => {
  const isTelling = memoize((address) =>
    readAddress(address).some((form) => tellsPerson(form, searches)),
  );
  const isContact = memoize((address) =>
    readAddress(address).some((form) => contactScheme.test(form.trim())),
  );
  return (address, isOwn) =>
    (searches.takesAll && isOwn && isContact(address)) || isTelling(address);
};

const contactScheme = /^(?:mailto|tel|sms|callto|whatsapp):/i;

const tellsPerson = (
  address: string,
  { names, terms, pattern, handled, spread, stems, accounts }: Searches,
): boolean => {
  const searched = alphanumericsIn(address);
  const capital = withCapitals(address);
  const holds = (text: string, searched: RegExp | undefined): boolean =>
    searched !== undefined && text.search(searched) >= 0;
  return (
    holdsName(address, names) ||
    holdsTerm(searched, terms) ||
    holds(address, pattern) ||
    holds(capital, handled) ||
    findSpread(searched, noBreaks, spread).length > 0 ||
    findAccounts(address, accounts).length > 0 ||
    findAddresses(address, terms.addresses).length > 0 ||
    findPhones(address, terms.phones).length > 0 ||
    holds(address, terms.joinedHandles) ||
    findInflected(capital, stems).length > 0
  );
};

const noBreaks: ReadonlySet<number> = new Set();

/** Words of addresses are written small. */
const withCapitals = (address: string): string =>
  address.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });

/** What an address says: without escapes, also doubled ones, and what these hide; with its markup as signs, and as markup. */
const readAddress = (address: string): string[] => {
  const plain = fold(address).text;
  const decoded = decodeAddress(decodeAddress(plain));
  const spelt = decodeAddress(decodeAddress(address)).replace(markup, ' ');
  const forms = [...new Set([plain, decoded, spelt])].map((form) => fold(form).text);
  const all = [...forms, ...textsInBase64(decodeAddress(address))];
  return [...new Set(all.flatMap((form) => [form, toLatinLookalikes(form)]))];
};

/** Signs of markup, which hide a text elsewhere and divide words in an address. */
const markup = /[<>[\]()*`~!"'|{}\\^]+/g;

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
