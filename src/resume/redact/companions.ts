import { wordSet } from '../../text/word-set.ts';
import { anyCase, oneOf } from './pattern-parts.ts';

const titles = 'my the mr mrs ms miss dr prof team official real ';
const places = 'lab labs dev app blog site page web cv resume official inc ltd llc gmbh ';
const beforeNames = `${titles}iam its original just hey `;
const behindNames = `${places}real code codes art photo photos tech io hq studio studios design designs music consulting tv`;

const anyOf = (words: string): string => oneOf(words.trim().split(' ').map(anyCase));

/** Words that people join to any name: more words would make other words of a short name, "patio" of Pat. */
export const companionsOfAny = wordSet(`${titles}${places}by`);

/** Patterns of words that people join to a name of five letters and more. */
export const companionsOfName = { before: anyOf(beforeNames), behind: anyOf(behindNames) };

/** Patterns of words that people join to an account; some would make other words of a name, "impress" of Press. */
export const companionsOfAccount = {
  before: anyOf(`${beforeNames}im not ask`),
  behind: anyOf(behindNames),
};
