import { eastAsianLetters, isPlainLatin } from './unicode.ts';

/** Marks and format characters, such as the joiner of emoji. */
const zeroWidth = /[\p{M}\p{Cf}]/u;
const halfWidth = /[\uff61-\uffdc]/;
const wide = new RegExp(
  `[${eastAsianLetters}\\p{Emoji_Presentation}\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6]`,
  'u',
);

const columnsOfCharacter = (character: string): number => {
  if (zeroWidth.test(character)) return 0;
  return wide.test(character) && !halfWidth.test(character) ? 2 : 1;
};

/** The number of columns that a text takes on a terminal, or in a monospaced font. */
export const columnsOf = (text: string): number => {
  if (isPlainLatin(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
};

/** A text with spaces after it, up to the given number of columns. */
export const padColumns = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

interface ColumnRange {
  /** The first column, from 0. */
  readonly from: number;
  readonly width: number;
}

/** The part of a text in a range of columns, and the column at which it begins. No character is cut in half. */
export const sliceColumns = (
  text: string,
  { from, width }: ColumnRange,
): { readonly part: string; readonly start: number } => {
  let [part, at] = ['', 0];
  let start: number | undefined;
  for (const character of text) {
    const end = at + columnsOfCharacter(character);
    if (end > from + width) break;
    if (at >= from) {
      part += character;
      start ??= at;
    }
    at = end;
  }
  return { part, start: start ?? from };
};
