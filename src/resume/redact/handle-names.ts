import { hostOf } from '../../text/addresses.ts';
import { isSharedHost } from '../../text/social-networks.ts';
import { wordSet } from '../../text/word-set.ts';
import { isPlainLatin, isUnspaced, lettersOf } from '../../text/unicode.ts';
import { fold } from './fold.ts';
import { turnedInitials } from './initial-patterns.ts';
import type { NameParts } from './name-parts.ts';
import type { RemovedValue } from './removed-values.ts';
import { sharedMailboxes } from './search-terms.ts';
import { anyCase, oneOf, withCapital, wordEnd, wordStart } from './pattern-parts.ts';

/** Parts below this length match abbreviations and other words by chance. */
const minToken = 4;
/** Parts of a name below this length occur in the names of other sites by chance. */
const minPart = 4;

/** Words of mailboxes and accounts that are not a name. */
const genericWords: ReadonlySet<string> = new Set([
  ...sharedMailboxes,
  ...wordSet(
    'resume resumes vitae career careers dev devs developer engineer design designer studio photo photos team sales support service services help news blog home page site web online private personal business official real gmail google yahoo outlook hotmail icloud proton user name first last test data code coder coding tech java python react node cloud music writer author artist doctor teacher lawyer consulting consultant freelance freelancer master student university school club group company global world digital media social linux open source software hardware mobile game games gamer data science marketing product project manager account accounts billing admin root bewerbung privat buero kontakt',
  ),
]);

/**
 * The names that mailboxes and accounts spell, as words with a capital, and sites that are made of a name;
 * `undefined` without any. "e.preobrazhenskaya@" tells how a name in another script is written.
 */
export const handleNames = (
  removed: readonly RemovedValue[],
  names: readonly NameParts[],
  isNameWanted: boolean,
): RegExp | undefined => {
  const isUnknown = names.length === 0;
  if (isUnknown && !isNameWanted) return undefined;
  // The initials are known from a name in Latin letters.
  const hasInitials = names.some(({ initials }) => initials.length > 1);
  const mailboxes = removed
    .filter(({ kind }) => kind === 'email')
    .map(partsOf)
    .filter((parts) => !isUnknown || isWholeName(parts));
  const tokens = isUnknown ? mailboxes.flat() : removed.flatMap(partsOf).filter(isOwnWord);
  const isSyllabic = names.some(({ alone }) => alone.some(isUnspaced));
  const patterns = [
    ...new Set([
      ...tokens.map((token) => (isSyllabic ? inSyllables(token) : asName(token))),
      ...(hasInitials ? [] : mailboxes.flatMap(initialsOf)),
      ...removed.flatMap((value) => sitesOf(value, names)).map(anyCase),
    ]),
  ];
  return patterns.length === 0
    ? undefined
    : new RegExp(`${wordStart}(?:\\p{Lu}\\. ?){0,2}${oneOf(patterns)}${wordEnd}`, 'gu');
};

/** Two or three parts of letters, none of them general, are a name that no field gives. */
const isWholeName = (parts: readonly string[]): boolean =>
  (parts.length === 2 || parts.length === 3) && parts.every(isOwnWord);

const isOwnWord = (part: string): boolean => part.length >= minToken && !genericWords.has(part);

/** The initials of a mailbox of two parts, with points, in both orders. */
const initialsOf = ([one = '', other = '', ...more]: readonly string[]): string[] =>
  more.length > 0 ||
  Math.min(one.length, other.length) < 2 ||
  genericWords.has(one) ||
  genericWords.has(other)
    ? []
    : [
        [one, other],
        [other, one],
      ].flatMap(([first = '', last = '']) =>
        turnedInitials(first.charAt(0).toUpperCase(), last.charAt(0).toUpperCase()),
      );

/** Syllables of a given name may be apart: "Xiao-ming". */
const inSyllables = (token: string): string =>
  token.charAt(0).toUpperCase() +
  Array.from(token.slice(1), (letter) => `[ '-]?${anyCase(letter)}`).join('');

/** The parts of an account or a mailbox, in small letters. */
const partsOf = ({ kind, value }: RemovedValue): string[] => {
  if (kind !== 'email' && kind !== 'handle') return [];
  const name = fold(
    value
      .replace(/^mailto:/i, '')
      .split(/[@+]/)
      .find(Boolean) ?? '',
  ).text;
  return isPlainLatin(name)
    ? name
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((token) => token !== '')
    : [];
};

/** The first label of a host that holds a part of the name: "jsmithcv". */
const sitesOf = ({ kind, value }: RemovedValue, names: readonly NameParts[]): string[] => {
  const host = hostOf(value.trim());
  if (kind !== 'url' || !host.includes('.') || isSharedHost(host)) return [];
  const label = lettersOf(fold(host.split('.', 1)[0] ?? '').text);
  const isMade = names.some(({ alone }) =>
    alone.map(lettersOf).some((part) => part.length >= minPart && label.includes(part)),
  );
  return isMade ? [label] : [];
};

/** A word with a capital; also an Arabic one with its article apart, or without it. */
const asName = (token: string): string => {
  const [, article = '', rest = ''] = /^(al|el)([a-z]{4,})$/.exec(token) ?? [];
  if (rest === '') return withCapital(token);
  return `(?:${anyCase(article)}[ -]?)?(?:${withCapital(rest)}|(?<=[Ll])${anyCase(rest)})`;
};
