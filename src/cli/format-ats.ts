import type { CheckReport } from '../render.ts';
import { percent } from '../text/format-text.ts';
import { eastAsianLetters, printable } from '../text/unicode.ts';

type AtsReport = NonNullable<CheckReport['ats']>;

type AtsField = AtsReport['fields'][number];

/** Widths of the columns; with two spaces between them, 80 together. */
const [nameWidth, scoreWidth, textWidth] = [9, 5, 30] as const;

/** A table of the fields that a parser found, beside those of the résumé, in lines of at most 80 characters. */
export const formatAts = ({ score, fields }: AtsReport): string => {
  const rows = fields.flatMap(rowsOf);
  const lines = [['field', 'score', 'résumé', 'found'], ...rows].map(lineOf);
  return [`read as a parser does: ${percent(score)} of 100`, ...lines, ''].join('\n');
};

type Row = readonly string[];

/** The values that differ; equal ones only as a number. */
const rowsOf = ({ field, score, values }: AtsField): Row[] => {
  const different = values.filter((value) => value.score < 1);
  const [only] = values;
  const count = `${values.length - different.length} of ${values.length}`;
  const first: Row =
    values.length === 1 && only
      ? [field, percent(score), only.expected, only.found ?? '–']
      : [field, percent(score), `${values.length} values`, `${count} found`];
  const others = values.length === 1 ? [] : different;
  return [first, ...others.map(({ expected, found = '–' }) => ['', '', expected, found])];
};

const lineOf = ([name = '', score = '', expected = '', found = '']: Row): string =>
  [
    fitted(name, nameWidth),
    score.padStart(scoreWidth),
    fitted(expected, textWidth),
    fitted(found, textWidth),
  ]
    .join('  ')
    .trimEnd();

/** The number of columns that a character takes on a terminal. */
const columnsOf = (character: string): number => {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  return wideCharacter.test(character) ? 2 : 1;
};

const wideCharacter = new RegExp(`[${eastAsianLetters}\\u3000-\\u303f\\uff01-\\uff60]`, 'u');

/** A text in the given number of columns, with "…" where it is cut. */
const fitted = (text: string, width: number): string => {
  const characters = [...printable(text.replace(/\s+/gu, ' '))];
  const total = characters.reduce((sum, character) => sum + columnsOf(character), 0);
  if (total <= width) return characters.join('') + ' '.repeat(width - total);
  let [shown, columns] = ['', 0];
  for (const character of characters) {
    if (columns + columnsOf(character) >= width) break;
    shown += character;
    columns += columnsOf(character);
  }
  return `${shown}…${' '.repeat(width - columns - 1)}`;
};
