import { wordSet } from '../text/word-set.ts';
import { abbreviatedTitles, particles, shortDegrees, titles } from '../text/words/name-titles.ts';
import { plainText, wordsOf } from './fold-for-search.ts';
import { joinPresent } from '../text/format-text.ts';

/** Pronouns, and a degree that is also a name. The redaction takes them for names: it removes too much rather than too little. */
const others = wordSet('pe she her hers him they them');

/** Particles that are also names: the redaction takes them for names. */
const otherParticles = wordSet('lo te of och the don');

/** Whether a word of a name is a particle, which alone is another word. */
export const isParticle = (word: string): boolean =>
  particles.has(word) || otherParticles.has(word);

const keyOf = (word: string): string => wordsOf(plainText(word)).join('');

const isTitleWord = (word: string): boolean => titles.has(word) || others.has(word);

const isTitle = (word: string): boolean =>
  isTitleWord(keyOf(word)) ||
  (word.endsWith('.') && abbreviatedTitles.has(keyOf(word))) ||
  wordsOf(plainText(word)).every(isTitleWord);

/** A name without titles and degrees: "Anna Weber" for "Dr. Anna Weber, PhD". */
export const withoutTitles = (name: string): string => {
  const [first = '', ...more] = name.split(',');
  const behind = more.map((part) => wordsLeft(part, (word) => isTitle(word) || isDegree(word)));
  const left = joinPresent([wordsLeft(first, isTitle), ...behind], ', ');
  return left === '' ? name : left;
};

const wordsLeft = (text: string, isLeftOut: (word: string) => boolean): string =>
  text
    .split(/\s+/)
    .filter((word) => word !== '' && !isLeftOut(word))
    .join(' ');

const isDegree = (word: string): boolean => shortDegrees.has(keyOf(word));

/** A first name that is also a particle, as it is written: "Ben". */
export const particleName = (name: string): string[] => {
  const [first = ''] = name.normalize('NFKC').split(/\s+/);
  const isName = /^\p{Lu}\p{Ll}{2,}$/u.test(first) && isParticle(plainText(first));
  return isName ? [` ${first} `, ` ${first.toUpperCase()} `] : [];
};
