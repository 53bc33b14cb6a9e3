import { isoDateText } from '../text/iso-date.ts';
import { at, mapText, restated, textOf, type Cursor } from './cursor.ts';
import type { DraftRecord, FieldRule } from './draft.ts';

/** "2019-03-01T00:00:00.000Z" → "2019-03-01". */
export const withoutTime = (date: Cursor | undefined): Cursor | undefined =>
  mapText(date, (text) => text.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'));

/** `{ start, end }` → both dates. */
export const startAndEnd: FieldRule = (member) =>
  textOf(member) !== undefined
    ? { endDate: withoutTime(member) }
    : { startDate: withoutTime(at(member, 'start')), endDate: withoutTime(at(member, 'end')) };

/** `[start, end]`, or one text with both dates; the end may be empty or a word for the present. */
export const listOfTwo: FieldRule = (member): DraftRecord =>
  Array.isArray(member.value)
    ? { startDate: at(member, 0), endDate: at(member, 1) }
    : { endDate: member };

/** Year, month and day → "2019-03"; the parts may be numbers or texts like "--03". */
export const dateOfParts = (
  cursor: Cursor | undefined,
  parts: readonly (Cursor | undefined)[],
): Cursor | undefined => {
  const digits = parts.map((part) => (textOf(part) ?? '').replace(/\D/g, ''));
  const [year = '', month = '', day = ''] = digits;
  return cursor && year !== '' ? restated(cursor, isoDateText(year, month, day)) : undefined;
};
