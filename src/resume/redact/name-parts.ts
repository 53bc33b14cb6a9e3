import { wordSet } from '../../text/word-set.ts';
import { withDigraphs } from '../../text/digraphs.ts';
import {
  abbreviatedTitles,
  particles,
  shortDegrees,
  titles,
} from '../../text/words/name-titles.ts';
import { isEastAsian, isUnspaced, lettersOf } from '../../text/unicode.ts';
import { fold, trimCharacters } from './fold.ts';
import { longestFirst } from './pattern-parts.ts';

/** The parts of a name, normalised. */
export interface NameParts {
  /** Parts that identify the person without another part, longest first. */
  readonly alone: readonly string[];
  /** All parts in order, including those too short to identify the person alone. */
  readonly ordered: readonly string[];
  /** As `ordered`, with the particles, in small letters. */
  readonly full: readonly string[];
  /** Parts of two letters, which are the name only with a capital and a small letter. */
  readonly short: readonly string[];
  /** Names of two letters that are common words: only after a title, and as last and first name with a comma. */
  readonly titled: readonly string[];
  /** Initials in the order of the parts. */
  readonly initials: readonly string[];
  /** Particles such as "van" and "de", which belong to a name only next to another part. */
  readonly particles: readonly string[];
}

/** Longest searched name; only the start of a longer name is used. */
const maxWords = 8;
const maxWordLength = 40;
const minAloneLength = 3;

/** The names of a person in both orders, with and without middle names. */
export const inBothOrders = (ordered: readonly string[]): (readonly string[])[] => {
  if (ordered.length < 2) return [];
  const [first = ''] = ordered;
  const last = ordered.at(-1) ?? '';
  const all = [ordered, ordered.toReversed()];
  return ordered.length > 2 ? [...all, [first, last], [last, first]] : all;
};

export const splitName = (name: string): NameParts => {
  const words = wordsOf(name);
  const names = words.filter((word, index) => !isParticle(word, index) && !isInitial(word));
  const alone = [...names.flatMap(aloneOf), ...joinedArabic(words)].filter((part) => part !== '');
  const ordered = names.map((word) => fold(word).text);
  return {
    alone: longestFirst(alone),
    ordered,
    full: words.filter((word) => !isInitial(word)).map(foldSmall),
    short: ordered.filter(isShortName),
    titled: titledOf(words),
    initials: words
      .filter((word, index) => !isParticle(word, index) && !isUnspaced(word))
      .flatMap((word) => word.split(/[-‐‑–]/u).filter((half) => half !== ''))
      .map((word) => fold(word).text.charAt(0).toUpperCase()),
    particles: words.filter(isParticle).map(foldSmall),
  };
};

const foldSmall = (word: string): string => fold(word).text.toLowerCase();

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .replace(/["“”„«»()[\]<>]/g, ' ')
    .split(/[\s,・·=＝]+/u)
    .filter((word) => !isTitle(word))
    .map((word) => trimCharacters(word, ".'’"))
    .filter((word) => /\p{L}/u.test(word) && !word.includes('/'))
    .slice(0, maxWords)
    .map((word) => [...word].slice(0, maxWordLength).join(''));

/** "Dr.", "B.Sc.", "Dipl.-Ing.", "rer." */
const isTitle = (written: string): boolean => {
  const word = written.toLowerCase();
  return (
    titles.has(word.replaceAll(/[.'’]/g, '')) ||
    isShortDegree(written) ||
    (word.endsWith('.') && abbreviatedTitles.has(word.slice(0, -1))) ||
    word.split(/[.-]+/).every((part) => part === '' || titles.has(part))
  );
};

/** A name has a capital and small letters. */
const isShortDegree = (written: string): boolean =>
  shortDegrees.has(written.toLowerCase().replaceAll('.', '')) && !/^\p{Lu}\p{Ll}+$/u.test(written);

/** Two Latin letters that are no word which begins sentences. */
const isShortName = (word: string): boolean =>
  /^[a-z]{2}$/i.test(word) && !shortWords.has(word.toLowerCase());

const shortWords = wordSet(
  'he an do no so to my in on us go it is as at by we me or of if up be am ok hi la le el de du da di il im am zu es er ja en et un se si te tu ou os as na ne od po do al',
);

/** The first and last name, if both have two Latin letters and one is a common word: "An Do". */
const titledOf = (words: readonly string[]): string[] =>
  words.length === 2 && words.every((word) => /^[a-z]{2}$/i.test(word)) ? [...words] : [];

const isInitial = (word: string): boolean => [...word].length === 1 && !isEastAsian(word);

const isParticle = (word: string, index: number): boolean =>
  particles.has(word.toLowerCase()) && (index > 0 || /^\p{Ll}/u.test(word));

/** "عبد الله" is also written as one word. */
const joinedArabic = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1];
    return next !== undefined && /^(?:عبد|أبو|ابو|بن|ابن)$/u.test(word)
      ? [fold(word + next).text]
      : [];
  });

/** The forms of a part that identify the person: whole, its halves, and other spellings. */
const aloneOf = (word: string): string[] => {
  if (isEastAsian(word)) return eastAsianParts([...word]).map((part) => fold(part).text);
  if (isUnspaced(word)) return [fold(word).text].filter((part) => part.length >= minAloneLength);
  const folded = fold(word).text;
  if (/^ال\p{L}{3}/u.test(folded)) return [folded, folded.slice(2)];
  const halves = word.split(/[-‐‑–]/u);
  const [, rest] = /^[odl]['’ʼ´`](\p{L}{4,})$/iu.exec(word) ?? [];
  return [
    word,
    ...(halves.length > 1 && halves.every(isNamed) ? halves : []),
    ...(rest === undefined ? [] : [rest]),
  ]
    .filter((part) => !particles.has(part.toLowerCase()))
    .flatMap((part) => spellingsOf(part))
    .filter((part) => lettersOf(part).length >= minAloneLength);
};

/** "yun" of "Seo-yun" is not a name alone. */
const isNamed = (half: string, at: number): boolean => at === 0 || !/^\p{Ll}/u.test(half);

/** Splits an East Asian name: a family name of one or two characters, then the given name. */
const eastAsianParts = (characters: readonly string[]): string[] => {
  const whole = characters.length >= 2 ? [characters.join('')] : [];
  if (characters.length === 3) return [...whole, characters.slice(1).join('')];
  if (characters.length === 4)
    return [...whole, characters.slice(0, 2).join(''), characters.slice(2).join('')];
  return whole;
};

const spellingsOf = (word: string): string[] => {
  const folded = fold(word).text;
  const long = fold(withDigraphs(word.toLowerCase())).text;
  const short = folded.replace(/([aou])e/gi, '$1');
  return [folded, long, ...(short.length >= 5 ? [short] : [])];
};
