import {
  at,
  derived,
  firstOf,
  itemsOf,
  leaveOut,
  printedWords,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { dateOfParts } from '../dates.ts';

/** A list: in JSON `Name: […]`, in XML `NameList/Name`. */
export const listOf = (parent: Cursor | undefined, name: string): Cursor[] => {
  const items = itemsOf(at(parent, name) ?? at(parent, `${name}List`, name));
  for (const item of items) leaveOut(at(item, 'index'), 'technical');
  return items;
};

/** The words of `{ Code, Label }`. A code is only printed without a label. */
export const labelOf = (cursor: Cursor | undefined): Cursor | undefined => {
  if (textOf(cursor) !== undefined) return cursor;
  const [label, code] = [firstOf(cursor, 'Label', 'label'), firstOf(cursor, 'Code', 'code')];
  if (label) leaveOut(code, 'technical');
  return label ?? code;
};

/** A date of `{ Year, Month, Day }`, in XML of attributes, in Europass 2 of elements in lower case. */
export const dayOf = (cursor: Cursor | undefined): Cursor | undefined => {
  const parts = ['Year', 'Month', 'Day'].map((part) =>
    firstOf(cursor, part, `@${part.toLowerCase()}`, part.toLowerCase()),
  );
  const date = dateOfParts(cursor, parts);
  // A form that is not filled in: "Y", "M", "D".
  if (!date) for (const part of parts) leaveOut(part, 'technical');
  return date;
};

/** A period as a part of a text: "2004-10 – 2008-07". */
export const spanOf = (period: Cursor | undefined): string => {
  leaveOut(at(period, 'Current'), 'setting');
  const days = [firstOf(period, 'From', 'from'), firstOf(period, 'To', 'to')];
  return days
    .map((day) => printedWords(dayOf(day)))
    .filter(Boolean)
    .join(' – ');
};

/** A picture in base64 as a `data:` URL. */
export const pictureOf = (data: Cursor | undefined, type: string): Cursor | undefined =>
  data && derived(data, `data:${type};base64,${(textOf(data) ?? '').replace(/\s+/g, '')}`);
