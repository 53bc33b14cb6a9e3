import { withUsualBullets } from './signs.ts';
import { sectionNamed } from './titles.ts';
import { textLines } from '../text/position.ts';

/** A row of the source with its number, from 1. */
export interface SourceRow {
  readonly text: string;
  readonly line: number;
}

/** The rows of a text as people write and paste it: without the quote marks of a mail, columns side by side one after another. */
export const splitRows = (source: string): readonly SourceRow[] => {
  const text = withUsualBullets(source).replace(/[\uFEFF\u200B\u2060\u00AD]/g, '');
  const rows = textLines(text).map((text, index) => ({ text, line: index + 1 }));
  return splitColumns(withoutQuotes(rows));
};

const quoteMarks = /^\s*(?:>\s?)+/;

/** Without the marks of a quoted mail, if most rows have them. */
const withoutQuotes = (rows: readonly SourceRow[]): readonly SourceRow[] => {
  const filled = rows.filter(({ text }) => text.trim() !== '');
  const quoted = filled.filter(({ text }) => quoteMarks.test(text));
  if (quoted.length * 3 < filled.length * 2) return rows;
  return rows.map(({ text, line }) => ({ text: text.replace(quoteMarks, ''), line }));
};

/** Blanks between two columns, at least. */
const gutter = 3;

/** Two columns with titles of sections at the left and at the right are read one after another. */
const splitColumns = (rows: readonly SourceRow[]): readonly SourceRow[] => {
  const at = columnOf(rows);
  if (at === undefined) return rows;
  const { first, start } = at;
  const columns = rows.slice(first);
  const left = columns.map(({ text, line }) => ({ text: text.slice(0, start).trimEnd(), line }));
  const right = columns.map(({ text, line }) => ({ text: text.slice(start), line }));
  return [...rows.slice(0, first), ...left, { text: '', line: right[0]?.line ?? 1 }, ...right];
};

interface Column {
  /** Index of the first row of both columns. */
  readonly first: number;
  /** Where the right column begins, in characters. */
  readonly start: number;
}

const columnOf = (rows: readonly SourceRow[]): Column | undefined => {
  const titles = rows.flatMap(({ text }, index) => {
    const start = /\S {3,}(?=\S)|^ {12,}(?=\S)/.exec(text);
    const at = start ? start.index + start[0].length : 0;
    return at > 0 && sectionNamed(text.slice(at)) !== undefined ? [{ index, at }] : [];
  });
  const start = titles[0]?.at;
  if (start === undefined) return undefined;
  const isClear = ({ text }: SourceRow): boolean => text.slice(start - gutter, start).trim() === '';
  const lastMixed = rows.findLastIndex((row) => !isClear(row));
  const first = rows.findIndex(
    ({ text }, index) => index > lastMixed && isTitled(text.slice(0, start), text.slice(start)),
  );
  const columns = rows.slice(first);
  const hasLeft = columns.some(({ text }) => sectionNamed(text.slice(0, start)) !== undefined);
  const isRight = titles.some(({ index, at }) => index >= first && at === start);
  return first >= 0 && hasLeft && isRight ? { first, start } : undefined;
};

const isTitled = (left: string, right: string): boolean =>
  sectionNamed(left) !== undefined || sectionNamed(right) !== undefined;
