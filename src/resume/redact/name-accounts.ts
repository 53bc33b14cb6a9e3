import { isUnspaced, lettersOf } from '../../text/unicode.ts';
import type { Range } from './find-words.ts';
import { particles, type NameParts } from './name-parts.ts';

/** Account names that are made of parts of a name. */
export interface NameAccounts {
  /** Found as a word of small letters. */
  readonly words: ReadonlySet<string>;
  /** Found as a word with digits or signs in it: all of them. */
  readonly marked: ReadonlySet<string>;
}

const minWhole = 3;
const minWord = 5;

/** Letters that rarely make another word of a name when they follow it: "annav", but not "marks". */
const rareEnding = /[bcfghjkmpquvwxz]$/;

/** `mailboxes` are the local parts of e-mail addresses in letters. */
export const nameAccounts = (
  names: readonly NameParts[],
  mailboxes: readonly string[],
): NameAccounts => {
  const words = new Set<string>();
  const marked = new Set(mailboxes);
  const add = (whole: string, short: string, isFamily: boolean): void => {
    if (whole.length < minWhole) return;
    const isLong =
      isFamily && (whole.length >= minWord || (whole.length === 4 && short.length > 1));
    for (const account of [short + whole, whole + short]) {
      marked.add(account);
      if (isLong || (short.length > 1 && whole.length >= minWord)) words.add(account);
    }
  };
  for (const row of names.flatMap(rowsOf)) {
    const parts = row.map(lettersOf).filter((part) => part !== '' && !isUnspaced(part));
    const family = parts.at(-1);
    const [first = ''] = parts;
    if (first.length >= 4 && parts.length > 1) {
      const account = first + (family?.charAt(0) ?? '');
      if (rareEnding.test(account)) words.add(account);
    }
    for (const middle of parts.slice(1, -1)) {
      if (middle.length >= minWord) words.add(first.charAt(0) + middle);
    }
    for (const [index, whole] of parts.entries()) {
      for (const [at, other] of parts.entries()) {
        if (at === index) continue;
        for (let length = 1; length <= other.length; length++) {
          add(whole, other.slice(0, length), whole === family);
        }
      }
    }
    addHalves(parts, marked);
  }
  for (const account of names.flatMap(initialAccounts)) {
    words.add(account);
    marked.add(account);
  }
  return { words, marked };
};

/** The parts of a name, also with particles and family name as one word: "delacruz". */
const rowsOf = ({ ordered, full }: NameParts): (readonly string[])[] => {
  const particle = full.findIndex((word) => particles.has(word));
  return particle > 0
    ? [ordered, [...full.slice(0, particle), full.slice(particle).join('')]]
    : [ordered];
};

/** Initials, also those of particles, with the whole family or first name: "wvdberghe", "willemvdb". */
const initialAccounts = ({ full, ordered }: NameParts): string[] =>
  [full, ordered].flatMap(initialAccountsOf);

const initialAccountsOf = (row: readonly string[]): string[] => {
  const parts = row.map(lettersOf).filter((part) => part !== '' && !isUnspaced(part));
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

export const findAccounts = (text: string, { words, marked }: NameAccounts): Range[] =>
  marked.size === 0
    ? []
    : Array.from(text.matchAll(tokens)).flatMap(({ 0: token, index }): Range[] => {
        const letters = lettersIn(token).toLowerCase();
        if (!marked.has(letters) && !words.has(letters)) return [];
        const isMarked = /[\p{N}._-]|\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(token);
        const isWord = token === letters || isMarked;
        return (isMarked && marked.has(letters)) || (isWord && words.has(letters))
          ? [[index, index + token.length]]
          : [];
      });
