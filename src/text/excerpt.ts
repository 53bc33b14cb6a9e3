import { columnsOf, sliceColumns } from './terminal-width.ts';
import { textLines } from './position.ts';

interface LineRange {
  /** The first line, from 1. */
  readonly first: number;
  readonly last: number;
}

/** Lines of a source text, with one space for each tab, so that a caret below has a certain column. */
export const excerptLines = (text: string, { first, last }: LineRange): string[] =>
  textLines(text, last)
    .slice(first - 1)
    .map((line) => line.replaceAll('\t', ' '));

/** The caret below a line of `excerptLines`. @param column in UTF-16 units, from 1 */
export const caretBelow = (line: string, column: number): string =>
  `${' '.repeat(columnsOf(line.slice(0, column - 1)))}^`;

/** The part of a line around a column that fits a width, and the caret below it. */
export const excerptAround = (line: string, column: number, width: number): [string, string] => {
  // A file may be one line of megabytes.
  const before = line.slice(Math.max(0, column - 1 - 4 * width), column - 1);
  const near = before + line.slice(column - 1, column - 1 + 4 * width);
  const caret = columnsOf(before);
  const last = Math.max(0, columnsOf(near) - width);
  const from = Math.max(0, Math.min(caret - Math.floor(width / 2), last));
  const { part, start } = sliceColumns(near, { from, width });
  return [part, `${' '.repeat(caret - start)}^`];
};
