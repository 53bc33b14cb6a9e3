import { countEach } from '../../text/count-each.ts';
import { companionsOfAccount } from './companions.ts';
import { anyCase, treeOf, wordEnd, wordStart } from './pattern-parts.ts';

/** Accounts below this length match other words by chance. */
const minHandle = 5;

/** Accounts with words and digits that people join to them: "theellawhit", "ellawhit42". */
export const joinedHandles = (handles: readonly string[]): RegExp | undefined => {
  const long = [...new Set(handles)].filter((handle) => handle.length >= minHandle);
  const rows = countEach(long.filter(isNumbered).map(rowOf));
  // Accounts in a numbered row differ by their digits.
  const own = long.filter((handle) => !isNumbered(handle) || rows.get(rowOf(handle)) === 1);
  return own.length === 0
    ? undefined
    : new RegExp(
        `${wordStart}(?:${companionsOfAccount.before}_?|\\d{1,4}_?)?${treeOf(own.map((handle) => Array.from(handle, anyCase)))}(?:_?${companionsOfAccount.behind}|_?\\d{1,4})?${wordEnd}`,
        'gu',
      );
};

const isNumbered = (handle: string): boolean => /\d$/.test(handle);
/** The name of a numbered row. */
const rowOf = (handle: string): string => handle.replace(/(?<!\d)\d+$/, '');

/** An account without the number that a service gives to it: "zedsig.01", "name#1234". */
export const withoutNumber = (handle: string): string[] => {
  const [, name = ''] = /^@?(\p{L}{5,})[.#]\d{1,4}$/u.exec(handle.trim()) ?? [];
  return name === '' ? [] : [name];
};
