import { isUnspaced, lettersOf } from '../../text/unicode.ts';
import { rangesOf, type Range } from './ranges.ts';
import { particles } from '../../text/words/name-titles.ts';
import { companionsOfName } from './companions.ts';
import type { NameParts } from './name-parts.ts';

/** Account names that are made of parts of a name. */
export interface NameAccounts {
  /** Found as a word of small letters. */
  readonly words: ReadonlySet<string>;
  /** Found as a word with digits or signs in it: all of them. */
  readonly marked: ReadonlySet<string>;
  /** Found as a word of small letters with a word that people join to names: "teamlovelace". */
  readonly joined: ReadonlySet<string>;
}

const minWhole = 3;
const minWord = 5;

/** Letters that rarely make another word of a name when they follow it: "annav", but not "marks". */
const rareEnding = /[bcfghjkmpquvwxz]$/;

/** Two consonants that begin few words, so that an initial and a short family name are hardly another word: "jkim". */
const rareStart =
  /^(?!b[lr]|c[hlrz]|d[rwz]|f[jlr]|g[hlnr]|k[lnrv]|mc|p[hlnrst]|qu|rh|s[chklmnpqrtvw]|t[hrsw]|v[lr]|w[hr]|z[lnw])[b-df-hj-np-tv-xz]{2}/;

/** `signed` are the local parts of e-mail addresses with signs or digits, in letters, and `mailboxes` all of them. */
export const nameAccounts = (
  names: readonly NameParts[],
  signed: readonly string[],
  mailboxes: readonly string[],
): NameAccounts => {
  const words = new Set(mailboxes.filter((mailbox) => isMadeOf(mailbox, names)));
  const marked = new Set(signed);
  for (const parts of names.flatMap(rowsOf).map(accountParts)) {
    for (const account of [...withFamilyInitial(parts), ...withMiddleName(parts)])
      words.add(account);
    addPairs(parts, words, marked);
    addHalves(parts, marked);
  }
  for (const account of names.flatMap(initialAccounts)) {
    words.add(account);
    marked.add(account);
  }
  const alone = names.flatMap((name) => name.alone.map(lettersOf));
  return { words, marked, joined: new Set(alone.filter((part) => part.length >= minWord)) };
};

/** The parts of a name as accounts write them. */
const accountParts = (row: readonly string[]): string[] =>
  row.map(lettersOf).filter((part) => part !== '' && !isUnspaced(part));

/** The first name with the initial of the family name. */
const withFamilyInitial = ([first = '', ...others]: readonly string[]): string[] => {
  const account = first + (others.at(-1)?.charAt(0) ?? '');
  return first.length >= 4 && others.length > 0 && rareEnding.test(account) ? [account] : [];
};

/** A middle name behind initials. */
const withMiddleName = (parts: readonly string[]): string[] =>
  parts
    .slice(1, -1)
    .flatMap((middle, at) =>
      middle.length < minWord
        ? []
        : initialRows(parts.slice(0, at + 1)).map((initials) => initials + middle),
    );

/** A whole part with a beginning of another one, in both orders. */
const addPairs = (parts: readonly string[], words: Set<string>, marked: Set<string>): void => {
  const family = parts.at(-1);
  const add = (whole: string, short: string): void => {
    const isFamily = whole === family;
    const isLong =
      isFamily && (whole.length >= minWord || (whole.length === 4 && short.length > 1));
    for (const account of [short + whole, whole + short]) {
      marked.add(account);
      if (whole.length <= 4 && short.length === 1 && isFamily && rareStart.test(account))
        words.add(account);
      if (isLong || (short.length > 1 && whole.length >= minWord)) words.add(account);
    }
  };
  for (const [index, whole] of parts.entries()) {
    if (whole.length < minWhole) continue;
    for (const other of parts.toSpliced(index, 1)) {
      for (let length = 1; length <= other.length; length++) add(whole, other.slice(0, length));
    }
  }
};

/** Initials of names in their order, with and without some of them. */
const initialRows = (parts: readonly string[]): string[] =>
  parts
    .slice(-maxInitials)
    .reduce<string[]>((rows, part) => [...rows, ...rows.map((row) => row + part.charAt(0))], [''])
    .filter((row) => row !== '');

const maxInitials = 4;

/** Whether a mailbox is made of beginnings of several parts of a name: "isilcag" of Işıl Çağlayan. */
const isMadeOf = (mailbox: string, names: readonly NameParts[]): boolean =>
  mailbox.length > minWord &&
  names.some(({ full }) => {
    const parts = accountParts(full);
    return parts.length > 1 && isRest(mailbox, parts, 0, 0);
  });

const isRest = (rest: string, parts: readonly string[], used: number, longest: number): boolean =>
  rest === ''
    ? longest >= minWhole
    : parts.some((part, at) => {
        const shared = (used >> at) & 1 ? 0 : sharedStart(rest, part);
        return Array.from({ length: shared }, (_, less) => shared - less).some((length) =>
          isRest(rest.slice(length), parts, used | (1 << at), Math.max(longest, length)),
        );
      });

const sharedStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
};

/** The parts of a name, also with particles and family name as one word: "delacruz". */
const rowsOf = ({ ordered, full }: NameParts): (readonly string[])[] => {
  const particle = full.findIndex((word) => particles.has(word));
  return particle > 0
    ? [ordered, [...full.slice(0, particle), full.slice(particle).join('')]]
    : [ordered];
};

/** Initials, also those of particles, with the whole family or first name: "wvdberghe", "willemvdb". */
const initialAccounts = ({ full, ordered, initials }: NameParts): string[] => {
  const family = lettersOf(ordered.at(-1) ?? '');
  const leading = initials.slice(0, -1).join('').toLowerCase();
  const hyphened = initials.length > ordered.length ? [leading + family, family + leading] : [];
  return [
    ...[full, ordered].flatMap(initialAccountsOf),
    ...hyphened.filter((account) => account.length > minWord),
  ];
};

const initialAccountsOf = (row: readonly string[]): string[] => {
  const parts = accountParts(row);
  const [first = ''] = parts;
  const family = parts.at(-1) ?? '';
  const initials = parts.map((part) => part.charAt(0));
  const leading = initials.slice(0, -1);
  const rows = leading.flatMap((_, from) =>
    leading.slice(from + 1).map((__, length) => leading.slice(from, from + length + 2).join('')),
  );
  return [
    ...rows.flatMap((row) => [row + family, family + row]),
    ...(initials.length > 2 ? [first + initials.slice(1).join('')] : []),
  ].filter((account) => account.length > minWord);
};

/** "robsmi77" */
const addHalves = (parts: readonly string[], marked: Set<string>): void => {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return;
  for (let one = 3; one <= first.length; one++) {
    for (let other = 3; other <= last.length; other++) {
      marked.add(first.slice(0, one) + last.slice(0, other));
      marked.add(last.slice(0, other) + first.slice(0, one));
    }
  }
};

const tokens = /[\p{L}\p{N}]{1,80}(?:[._-][\p{L}\p{N}]{1,80}){0,4}/gu;

const lettersIn = (token: string): string =>
  /^[a-z]+$/i.test(token) ? token : token.replace(/[^\p{L}]/gu, '');

const joinedName = new RegExp(`^${companionsOfName.before}?(.{5,}?)${companionsOfName.behind}?$`);

const holdsJoined = (letters: string, { joined, words }: NameAccounts): boolean => {
  const [, name = letters] = joinedName.exec(letters) ?? [];
  return name !== letters && (joined.has(name) || words.has(name));
};

export const findAccounts = (text: string, accounts: NameAccounts): Range[] =>
  accounts.marked.size === 0 && accounts.joined.size === 0
    ? []
    : rangesOf(text.matchAll(tokens)).filter(([start, end]) =>
        isAccount(text.slice(start, end), accounts),
      );

const isAccount = (token: string, accounts: NameAccounts): boolean => {
  const letters = lettersIn(token).toLowerCase();
  if (token === letters && holdsJoined(letters, accounts)) return true;
  const [isWord, isMarked] = [accounts.words.has(letters), accounts.marked.has(letters)];
  if (!isWord && !isMarked) return false;
  const hasMarks = /[\p{N}._-]|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(token);
  return (hasMarks && isMarked) || (isWord && (hasMarks || token === letters));
};
