import { isPlainLatin, lettersOf } from '../../text/unicode.ts';
import { fold } from './fold.ts';
import type { NameParts } from './name-parts.ts';
import type { RemovedValue } from './removed-values.ts';
import { isSharedHost, sharedMailboxes } from './search-terms.ts';

/** Fewer letters are an abbreviation or another word. */
const minToken = 4;
/** A site whose name contains fewer letters of a name contains another word. */
const minPart = 4;

/** Words of mailboxes and accounts that are not a name. */
const genericWords = new Set([
  ...sharedMailboxes,
  ...'resume resumes vitae career careers dev devs developer engineer design designer studio photo photos team sales support service services help news blog home page site web online private personal business official real gmail google yahoo outlook hotmail icloud proton user name first last test data code coder coding tech java python react node cloud music writer author artist doctor teacher lawyer consulting consultant freelance freelancer master student university school club group company global world digital media social linux open source software hardware mobile game games gamer data science marketing product project manager account accounts billing admin root bewerbung privat buero kontakt'.split(
    ' ',
  ),
]);

/**
 * The names that mailboxes and accounts spell, as capitalised words, and sites that are made of a name;
 * `undefined` without any. "e.preobrazhenskaya@" tells how a name in another script is written.
 */
export const handleNames = (
  removed: readonly RemovedValue[],
  names: readonly NameParts[],
): RegExp | undefined => {
  if (names.length === 0) return undefined;
  const ways = [
    ...new Set([
      ...removed.flatMap(tokensOf).map(capitalised),
      ...removed.flatMap((value) => sitesOf(value, names)).map(anyCase),
    ]),
  ];
  return ways.length === 0
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\. ?){0,2}(?:${ways.join('|')})(?![\\p{L}\\p{N}])`,
        'gu',
      );
};

const tokensOf = ({ kind, value }: RemovedValue): string[] => {
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
        .filter((token) => token.length >= minToken && !genericWords.has(token))
    : [];
};

/** The first label of a host that holds a part of the name: "jsmithcv". */
const sitesOf = ({ kind, value }: RemovedValue, names: readonly NameParts[]): string[] => {
  const host =
    /^(?:[a-z][a-z\d+.-]{0,20}:\/\/)?(?:www\.)?([^/?#:]+)/i.exec(value.trim())?.[1] ?? '';
  if (kind !== 'url' || !host.includes('.') || isSharedHost(host)) return [];
  const label = lettersOf(fold(host.split('.', 1)[0] ?? '').text);
  const isMade = names.some(({ alone }) =>
    alone.map(lettersOf).some((part) => part.length >= minPart && label.includes(part)),
  );
  return isMade ? [label] : [];
};

/** A word with a capital; also an Arabic one with its article apart, or without it. */
const capitalised = (token: string): string => {
  const [, article = '', rest = ''] = /^(al|el)([a-z]{4,})$/.exec(token) ?? [];
  if (rest === '') return firstCapital(token);
  return `(?:${anyCase(article)}[ -]?)?(?:${firstCapital(rest)}|(?<=[Ll])${anyCase(rest)})`;
};

const firstCapital = (word: string): string =>
  word.charAt(0).toUpperCase() + anyCase(word.slice(1));

const anyCase = (word: string): string =>
  word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
