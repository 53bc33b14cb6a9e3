import { isMailAddress, isPhoneNumber } from '../text/addresses.ts';
import { typedBullets } from '../text/bullets.ts';
import type { ProseLine } from './line.ts';
import type { Row } from './pdf-rows.ts';
import { isSiteAddress } from './profiles.ts';
import { isDateOnly } from './dates.ts';

export const bullet = new RegExp(`^(?:[·${typedBullets}]|[–—-](?= )) ?`, 'u');

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Rows whose left ends differ by less are in one column, in points. */
const indent = 36;

/** The right end of the column of a row; of the page if the column has few rows. */
const rightOf = (rows: readonly Row[], right: number): ((row: Row) => number) => {
  const found = new Map<number, number>();
  return ({ start }) => {
    const key = Math.round(start);
    const known = found.get(key);
    if (known !== undefined) return known;
    const column = rows.filter((row) => Math.abs(row.start - start) < indent);
    const end =
      column.length < 4 ? right : column.reduce((most, row) => Math.max(most, row.end), 0);
    found.set(key, end);
    return end;
  };
};

/** Whether the first word of a row has no room at the end of the row above. */
const hasNoRoom = (row: Row, above: Row, right: number): boolean => {
  const [word = ''] = row.text.split(' ');
  const letter = (row.end - row.start) / Math.max(1, row.text.length);
  return above.end + (word.length + 1) * letter * 1.15 > right;
};

const isContact = (text: string): boolean =>
  isSiteAddress(text) || isMailAddress(text) || isPhoneNumber(text) || isDateInDigits(text);

/** A period in digits has a separate row, as contacts have. */
const isDateInDigits = (text: string): boolean => /^[\d(]/.test(text) && isDateOnly(text);

/** Whether the row above goes on in a row; `last` is the line made of the rows above. */
export type IsWrapped = (row: Row, above: Row, last: ProseLine) => boolean;

/** A test whether a row of a document continues the row above it. */
export const wrapsOf = (rows: readonly Row[]): IsWrapped => {
  const right = rows.reduce((end, row) => Math.max(end, row.end), 0);
  const left = rows.reduce((start, row) => Math.min(start, row.start), right);
  const columnEnd = rightOf(rows, right);
  return (row, above, last) => {
    if (!mayGoOn(row, above, last)) return false;
    if (last.kind === 'text' && above.text.includes('\t')) return true;
    const end = columnEnd(above);
    if (end - above.start < 0.4 * (right - left))
      return goesOnInNarrow(row, above, end) || isCutSentence(row, above, end);
    if (last.kind === 'text')
      return (
        (above.text.length > 40 && hasNoRoom(row, above, end)) || isCutSentence(row, above, end)
      );
    return (
      hasNoRoom(row, above, end) ||
      (/^[\p{Ll}(&]/u.test(row.text) && !/[.!?:;]$/.test(above.text)) ||
      (above.text.length > 40 && above.end > right - 0.2 * (right - above.start))
    );
  };
};

const mayGoOn = (row: Row, above: Row, last: ProseLine): boolean =>
  last.kind !== 'heading' &&
  // A label in bold begins a new line.
  !(row.isBold && (last.kind === 'text' || !above.isBold)) &&
  row.size === above.size &&
  !row.text.includes('\t') &&
  !row.isItem &&
  !bullet.test(row.text) &&
  !isContact(row.text) &&
  (last.kind !== 'item' || row.start > above.start - 2 || rightToLeft.test(row.text)) &&
  // A column of dates at the right edge is not the end of a sentence.
  (last.kind === 'item' || !above.text.includes('\t') || goesOnInCell(row, above));

/** A cell beside a label or dates continues in the row below: after a hyphen or a comma, in brackets or in lower case. */
const goesOnInCell = ({ text, start }: Row, above: Row): boolean =>
  start > above.start + indent &&
  above.text.split('\t').length === 2 &&
  (/(?:\p{L}-|,)$/u.test(above.text) || /^[\p{Ll}(&]/u.test(text));

/** In a narrow column, whose titles are short lines, too, a line continues after a comma or in lower case. */
const goesOnInNarrow = ({ text }: Row, above: Row, right: number): boolean =>
  above.end > right - 0.4 * (right - above.start) &&
  (/[,;·|/–-]$/u.test(above.text) || /^\p{Ll}/u.test(text));

/** A short line with a semicolon, or with a number other than a year at its end, is a part of a sentence. */
const isCutSentence = (row: Row, above: Row, right: number): boolean =>
  above.text.split(' ').length >= 4 &&
  /; |(?<![\d.,/–-])\d{1,3}(?:[.,]\d{3})*$/u.test(above.text) &&
  hasNoRoom(row, above, right);

/** A word divided at the end of a line keeps its hyphen, which may belong to the word. */
export const joinWrapped = (text: string, next: string): string =>
  /\p{L}-$/u.test(text) ? text + next : `${text} ${next}`;
