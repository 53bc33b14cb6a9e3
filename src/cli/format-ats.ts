import type { CheckReport } from '../render.ts';
import { percent } from '../text/format-text.ts';
import { columnsOf, padColumns, sliceColumns } from '../text/terminal-width.ts';
import { printable } from '../text/unicode.ts';

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

/** A text in the given number of columns, with "…" where it is cut. */
const fitted = (text: string, width: number): string => {
  const line = printable(text.replace(/\s+/gu, ' '));
  const isCut = columnsOf(line) > width;
  const shown = isCut ? `${sliceColumns(line, { from: 0, width: width - 1 }).part}…` : line;
  return padColumns(shown, width);
};
