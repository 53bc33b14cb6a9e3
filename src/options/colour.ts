import colourNames from 'color-name';
import { lookUp } from '../text/json.ts';
import { suggestion } from './suggest.ts';

const names = Object.keys(colourNames);

/** What a colour may be, for messages. */
export const colourForm =
  'must be a colour: a CSS name like navy, or hexadecimal digits like 048 or 1a5f7a';

/** Hexadecimal digits in threes or sixes, or a word that may be the name of a colour. */
export const colourPattern = /^(?:#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[A-Za-z]+)$/;

/** A colour as six lower-case hexadecimal digits; a word that is not a colour stays as it is. */
export const colourDigits = (text: string): string => {
  const named = namedColour(text);
  if (named) return named.map((part) => part.toString(16).padStart(2, '0')).join('');
  const digits = text.replace('#', '').toLowerCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
};

/** Whether a text is a colour, by its digits or by its CSS name. */
export const isColour = (text: string): boolean =>
  /^#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/.test(text) || namedColour(text) !== undefined;

/** The message about a text that is not a colour, with the nearest name. */
export const colourProblem = (text: string): string => `${colourForm}${suggestion(text, names)}`;

const namedColour = (text: string): readonly number[] | undefined =>
  lookUp<readonly number[]>(colourNames, text.toLowerCase());
