import { wordSet } from '../text/word-set.ts';
import { foldedForms, wordsOf } from './fold-for-search.ts';

/** Names below this length match other words behind a letter by chance: "t" and "rust". */
const shortestNamed = 5;
/** A name this long is seldom the end of another word, whatever letter precedes it. */
const shortestCertain = 8;

const before = 'real iam the team hello ask its official mister'.split(' ');
const behind = 'dev cv hq code coder tech lab labs art blog web online official io jr sr'.split(
  ' ',
);

/**
 * The user names that are made of a name: "alovelace", "lovelacea", "lovelacedev", "teamlovelace".
 * @param joined neighbours of the name as one: "delacruz"
 */
export const accountsOf = (parts: readonly string[], joined: readonly string[]): string[] =>
  [...parts, ...joined]
    .filter((part) => part.length >= shortestNamed)
    .flatMap((part) => {
      const others = parts.filter((other) => !part.includes(other));
      const initials = others.map((other) => other.charAt(0));
      const starts = others.flatMap((other) => [other.charAt(0), other.slice(0, 2)]);
      return [
        ...(part.length >= shortestCertain ? [part] : []),
        ...[...starts, initials.join(''), ...before].map((start) => start + part),
        ...[...starts, ...behind].map((end) => part + end),
      ];
    });

/** A word that is written like a noun: "Trichter" is not the account of T. Richter. */
const noun = /^\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+$/u;

/** The words of texts that may be user names, without the digits behind them. */
export const accountWords = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((word) => !noun.test(word))
    .flatMap(foldedForms)
    .flatMap(wordsOf)
    .map((word) => word.replace(/\d{1,4}$/, ''))
    .flatMap(withoutLetter);

/** A word, and a long one without its first letter, which may be an initial. */
const withoutLetter = (word: string): string[] =>
  word.length > shortestCertain ? [word, word.slice(1)] : [word];

/** Accounts that are words of any résumé. */
const ordinary = wordSet(
  'cv jd hr qa pm ux js ts py php css sql api aws gcp github gitlab linkedin twitter email contact hello resume resumes vitae ' +
    'career careers developer developers engineer engineering design designer product project manager management marketing sales ' +
    'support service services admin account accounts office team studio photo photos video music writer author artist doctor nurse ' +
    'teacher lawyer student master university school company group global world digital media social online private personal ' +
    'business official system systems software hardware mobile cloud network security linux python java javascript typescript ' +
    'react rails kotlin swift docker golang science analytics research finance coder coding programmer tester architect consultant ' +
    'consulting freelance freelancer profile portfolio website homepage',
);
const longestOrdinary = 4;

/** Whether an account is a word that texts contain by chance: "cv", "data", "python". */
export const isOrdinaryAccount = (account: string): boolean =>
  ordinary.has(account) ||
  (account.length <= longestOrdinary && /^[a-z]+$/.test(account) && /[aeiouy]/.test(account));

/** The accounts that texts mention: "@data". */
export const mentionsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    Array.from(text.matchAll(/(?<![\p{L}\p{N}])@([\p{L}\p{N}]+)/gu), ([, name = '']) => name),
  );
