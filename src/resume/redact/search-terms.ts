import { hostOf, withoutAnyScheme } from '../../text/addresses.ts';
import { isSharedHost } from '../../text/social-networks.ts';
import { backwards } from '../../text/unicode.ts';
import { wordSet } from '../../text/word-set.ts';
import { streetForms, unspacedStreets, type StreetForms } from './address-forms.ts';
import { joinedStreets } from './street-forms.ts';
import { decodeAddress } from '../../text/encoded-texts.ts';
import { fold, foldWithoutSpaces, trimCharacters } from './fold.ts';
import { joinedHandles, withoutNumber } from './joined-handles.ts';
import { addressSigns } from '../../text/words/address-signs.ts';
import { comparedDigits } from '../../text/words/digits.ts';
import type { Phones } from './find-phones.ts';
import { valuesOfKind, type RemovedValue } from './removed-values.ts';
import { romanisedStreets } from './hangul-names.ts';
import { romanised } from './romanise.ts';
import { withDigraphs } from '../../text/digraphs.ts';
import { openTrie, type Trie } from './trie.ts';
import { oneOf, wordEnd, wordStart } from './pattern-parts.ts';

/** Search terms for removed contact data. */
export interface SearchTerms {
  /** Searched in all texts by letters and digits, from the start of a word to the end of a word. */
  readonly words: Trie;
  /** Searched in all texts as one word. */
  readonly handles: Trie;
  /** Handles with words and digits that people join to them. */
  readonly joinedHandles: RegExp | undefined;
  /** Searched in addresses as one word. */
  readonly mailboxes: Trie;
  /** Mailboxes of several parts or with digits, as letters. They are searched in all texts with such signs. */
  readonly signedMailboxes: readonly string[];
  /** All mailboxes as letters. */
  readonly spelledMailboxes: readonly string[];
  /** The last digits of phone numbers, because country codes and trunk prefixes are written in many ways. */
  readonly phones: Phones;
  /** Streets, also without their numbers and in other orders. */
  readonly addresses: StreetForms;
  /** Accounts, and streets in scripts without spaces, to find them with signs between their letters. */
  readonly spread: readonly string[];
}

export const searchTermsOf = (removed: readonly RemovedValue[]): SearchTerms => {
  const of = (kind: RemovedValue['kind']): string[] => valuesOfKind(removed, kind);
  const handles = [...of('handle'), ...of('handle').flatMap(withoutNumber)]
    .map(foldWithoutSpaces)
    .filter(isLongEnough);
  const localParts = of('email').map((email) => email.split(/[@+]/, 1)[0] ?? '');
  const mailboxes = localParts.map(foldWithoutSpaces).filter(isOwn);
  const addresses = of('address').flatMap(withLongUmlauts);
  const lines = [
    ...addresses,
    ...addresses.flatMap(romanised),
    ...addresses.flatMap(romanisedStreets),
  ];
  const words = [
    ...of('email').flatMap(emailForms),
    ...mailboxes.filter((name) => /\d/.test(name) && name.length >= minNumbered),
    ...of('phone').map(foldWithoutSpaces),
    ...addresses.map(foldWithoutSpaces),
    ...of('url').flatMap(urlForms).map(foldWithoutSpaces),
    // An account such as "live:ada", of which the name is short.
    ...of('url').filter(isShortAccount).map(foldWithoutSpaces),
  ];
  return {
    words: openTrie(words.filter(isLongEnough)),
    handles: openTrie([...handles, ...addresses.flatMap((line) => joinedStreets(fold(line).text))]),
    joinedHandles: joinedHandles(handles),
    spread: [
      ...handles.filter((handle) => handle.length >= minSpread),
      ...addresses.flatMap(unspacedStreets).map(foldWithoutSpaces),
    ],
    addresses: streetForms(lines.map((line) => fold(line).text)),
    mailboxes: openTrie(mailboxes),
    signedMailboxes: localParts.filter(isSigned).map(lettersOnly).filter(isOwn),
    spelledMailboxes: localParts.map(lettersOnly).filter(isOwn),
    // The number of an ORCID is an account.
    phones: phonesOf([...of('phone'), ...of('handle').filter(isNumber)]),
  };
};

/** A line of an address, also with umlauts as two letters. */
const withLongUmlauts = (line: string): string[] => {
  const long = withDigraphs(line.normalize('NFC'));
  return long === line ? [line] : [line, long];
};

const phonesOf = (numbers: readonly string[]): Phones =>
  new Map(
    numbers
      .map(digitsOf)
      .filter((digits) => digits.length >= comparedDigits)
      .map((digits) => [digits.slice(-comparedDigits), digits]),
  );

/** Accounts below this length occur by chance, even with signs between their letters. */
const minSpread = 5;

const isNumber = (handle: string): boolean => /^\d[\d-]{8,}\dx?$/i.test(handle);

const isShortAccount = (url: string): boolean => /^[a-z]{3,20}:[\w.-]{2,}$/i.test(url.trim());

const isLongEnough = (word: string): boolean => word.length >= 3;

/** The phone number without its extension. */
const digitsOf = (phone: string): string =>
  (/^[^a-z]*[\d)]/i.exec(phone.replace(/\(0\)/, '').normalize('NFKC'))?.[0] ?? phone).replace(
    /\D/g,
    '',
  );

/** The letters of an e-mail address, also without its delivery tag and its top-level domain, and backwards. */
const emailForms = (email: string): string[] => {
  const [mailbox = '', domain = ''] = email
    .trim()
    .replace(/^mailto:/i, '')
    .split('@');
  const provider = domain.slice(0, Math.max(0, domain.lastIndexOf('.')));
  // "ada+jobs@example.org" is delivered to ada.
  return [mailbox, mailbox.split('+', 1)[0] ?? '']
    .filter((each) => each !== '')
    .flatMap((each) => {
      const spelt = domain.replaceAll('.', ' dot ');
      const forms = [
        `${each}@${domain}`,
        `${each}@${provider}`,
        `${each}@${domain.split('.', 1)[0] ?? ''}`,
        `${each} at ${domain}`,
        `${each} at ${spelt}`,
        `${each.replaceAll('.', ' dot ')} at ${spelt}`,
      ].map(foldWithoutSpaces);
      const long = forms.filter((form, index) => index === 0 || form.length >= minEmail);
      return [...long, ...long.map(backwards)];
    });
};

/** Addresses below this length match other words without their top-level domain by chance. */
const minEmail = 10;

const spelledSigns = new RegExp(`${wordStart}${oneOf(addressSigns)}${wordEnd}`, 'giu');

/** A folded text without the words for the signs of e-mail addresses. Keeps the length. */
export const withoutSignWords = (text: string): string =>
  text.replace(spelledSigns, (word) => ' '.repeat(word.length));

/** Mailboxes that many people have. */
export const sharedMailboxes = wordSet(
  'info mail contact hello jobs office admin email post hallo kontakt work',
);

/** Fewer letters and digits are a code of something else. */
const minNumbered = 6;

/** Whether a mailbox has digits, or signs between its parts. */
const isSigned = (mailbox: string): boolean => /[\d._-]/.test(fold(mailbox).text);

const lettersOnly = (mailbox: string): string => foldWithoutSpaces(mailbox).replace(/\d/g, '');

const isOwn = (letters: string): boolean => letters.length >= 4 && !sharedMailboxes.has(letters);

/** An address without its variable parts, and the host of a personal site. */
const urlForms = (url: string): string[] => {
  const decoded = decodeAddress(url.trim());
  const [address = ''] = withoutAnyScheme(decoded).split(/[?#]/, 1);
  const bare = trimCharacters(address, '/');
  const host = hostOf(decoded);
  return isSharedHost(host) ? [bare === host ? '' : bare] : [bare, host.includes('.') ? host : ''];
};
