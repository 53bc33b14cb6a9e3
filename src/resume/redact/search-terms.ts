import { decodeAddress, fold, foldWithoutSpaces, trimCharacters } from './fold.ts';
import type { RemovedValue } from './removed-values.ts';
import { openTrie, type Trie } from './trie.ts';

/** Search terms for removed contact data. */
export interface SearchTerms {
  /** Searched in all texts by letters and digits, from the start of a word to the end of a word. */
  readonly words: Trie;
  /** Searched in all texts as one word. */
  readonly handles: Trie;
  /** Searched in addresses as one word. */
  readonly mailboxes: Trie;
  /** The last digits of phone numbers, because country codes and trunk prefixes are written in many ways. */
  readonly phones: ReadonlySet<string>;
}

export const minDigits = 7;
export const comparedDigits = 8;

export const searchTermsOf = (removed: readonly RemovedValue[]): SearchTerms => {
  const of = (...kinds: readonly string[]): string[] =>
    removed.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  const handles = of('handle').map(foldWithoutSpaces).filter(isLongEnough);
  const mailboxes = of('email')
    .map(mailboxOf)
    .filter((name) => name !== undefined);
  // The number of an ORCID is an account.
  const phones = [...of('phone'), ...of('handle').filter(isNumber)].map(digitsOf);
  const words = [
    ...of('email').flatMap(emailForms),
    ...of('phone').map(foldWithoutSpaces),
    ...of('address').flatMap(streetForms),
    ...of('url').flatMap(urlForms).map(foldWithoutSpaces),
  ];
  return {
    words: openTrie(words.filter(isLongEnough)),
    handles: openTrie(handles),
    mailboxes: openTrie(mailboxes),
    phones: new Set(
      phones
        .filter((digits) => digits.length >= minDigits)
        .map((digits) => digits.slice(-comparedDigits)),
    ),
  };
};

const isNumber = (handle: string): boolean => /^\d[\d-]{8,}\dx?$/i.test(handle);

/** Words for streets and their abbreviations, as they are written without spaces and points. */
const streets = [
  ['strasse', 'str'],
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
] as const;

/** An address with its street in full and abbreviated. */
const streetForms = (line: string): string[] => {
  const words = fold(line)
    .text.toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const ends = (word: string, from: string, to: string): string =>
    word.endsWith(from) ? word.slice(0, -from.length) + to : word;
  const forms = streets.flatMap(([whole, short]) => [
    words.map((word) => ends(word, whole, short)).join(''),
    words.map((word) => (word.endsWith(whole) ? word : ends(word, short, whole))).join(''),
  ]);
  return [...new Set([words.join(''), ...forms])];
};

const isLongEnough = (word: string): boolean => word.length >= 3;

/** The phone number without its extension. */
const digitsOf = (phone: string): string =>
  (/^[^a-z]*[\d)]/i.exec(phone.replace(/\(0\)/, '').normalize('NFKC'))?.[0] ?? phone).replace(
    /\D/g,
    '',
  );

const emailForms = (email: string): string[] => {
  const [mailbox = '', domain = ''] = email
    .trim()
    .replace(/^mailto:/i, '')
    .split('@');
  const spelt = domain.replaceAll('.', ' dot ');
  // "ada+jobs@example.org" is delivered to ada.
  return [mailbox, mailbox.split('+', 1)[0] ?? '']
    .filter((each) => each !== '')
    .flatMap((each) => [
      `${each}@${domain}`,
      `${each} at ${domain}`,
      `${each} at ${spelt}`,
      `${each.replaceAll('.', ' dot ')} at ${spelt}`,
    ])
    .map(foldWithoutSpaces);
};

const shared = new Set([
  'info',
  'mail',
  'contact',
  'hello',
  'jobs',
  'office',
  'admin',
  'email',
  'post',
  'hallo',
  'kontakt',
  'work',
]);

const mailboxOf = (email: string): string | undefined => {
  const name = foldWithoutSpaces(email.split('@')[0]?.split('+')[0] ?? '');
  return name.length < 4 || shared.has(name) ? undefined : name;
};

/** Hosts with pages of many people. */
const sharedHosts =
  /(?:^|\.)(?:linkedin|github|gitlab|bitbucket|twitter|x|facebook|instagram|xing|medium|youtube|stackoverflow|stackexchange|behance|dribbble|about|linktr|bsky|mastodon|threads|tiktok|google|notion|orcid|researchgate|kaggle|codepen|npmjs|pypi|t|wa|telegram|reddit|academia|scholar|wordpress|blogspot|tumblr|substack)\.[a-z.]{2,8}$/i;

/** An address without its variable parts, and the host of a personal site. */
const urlForms = (url: string): string[] => {
  const [address = ''] = decodeAddress(url.trim())
    .replace(/^[a-z][a-z\d+.-]*:\/*/i, '')
    .replace(/^www\./i, '')
    .split(/[?#]/, 1);
  const bare = trimCharacters(address, '/');
  const host = bare.split('/')[0]?.replace(/:\d+$/, '') ?? '';
  return sharedHosts.test(host)
    ? [bare === host ? '' : bare]
    : [bare, host.includes('.') ? host : ''];
};
