import { wordSet } from '../text/word-set.ts';
import { plainText, wordsOf } from './skeleton.ts';

/** Titles, degrees and pronouns, which are no part of a name. */
const titles = wordSet(
  'dr prof professor mr mrs ms miss mx sir dame herr frau mme mlle esq jr sr ii iii iv ' +
    'phd dphil edd dba mba emba msc bsc meng beng bba bcom bsn mph mfa mpa llm llb jd cpa cfa cissp pmp rn pe dds dvm ' +
    'dipl ing mgr mudr judr rndr phdr paeddr csc drsc habil dott ' +
    'she her hers him they them',
);

/** Short degrees, which are also names: only behind a comma. */
const degrees = wordSet('ma ba bs ms md');

/** Titles that are also names and words: only with a point. */
const abbreviated = wordSet(
  'lt col maj gen capt sgt hon rev fr don mag inf bc arch avv lic inz hab phil nat rer med',
);

/** Particles of names, which are words of their languages. */
const particles = wordSet(
  'van von vom der den dem de del della dello degli di da do dos das du la le les lo los las el al bin ibn ben bint ter ten ' +
    'te het zu zur zum af av och of the and und don san st y e',
);

/** Whether a word of a name is a particle, which alone is another word. */
export const isParticle = (word: string): boolean => particles.has(word);

const keyOf = (word: string): string => wordsOf(plainText(word)).join('');

const isTitle = (word: string): boolean =>
  titles.has(keyOf(word)) ||
  (word.endsWith('.') && abbreviated.has(keyOf(word))) ||
  wordsOf(plainText(word)).every((part) => titles.has(part));

/** A name without titles and degrees: "Anna Weber" for "Dr. Anna Weber, PhD". */
export const withoutTitles = (name: string): string => {
  const [first = '', ...more] = name.split(',');
  const behind = more.map((part) => wordsLeft(part, (word) => isTitle(word) || isDegree(word)));
  const left = [wordsLeft(first, isTitle), ...behind].filter((part) => part !== '').join(', ');
  return left === '' ? name : left;
};

const wordsLeft = (text: string, isLeftOut: (word: string) => boolean): string =>
  text
    .split(/\s+/)
    .filter((word) => word !== '' && !isLeftOut(word))
    .join(' ');

const isDegree = (word: string): boolean => degrees.has(keyOf(word));

/** A first name that is also a particle, as it is written: "Ben". */
export const particleName = (name: string): string[] => {
  const [first = ''] = name.normalize('NFKC').split(/\s+/);
  const isName = /^\p{Lu}\p{Ll}{2,}$/u.test(first) && isParticle(plainText(first));
  return isName ? [` ${first} `, ` ${first.toUpperCase()} `] : [];
};
