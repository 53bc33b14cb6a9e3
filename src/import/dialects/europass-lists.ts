import { at, itemsOf, leaveOut, textOf, type Cursor } from '../cursor.ts';

/** A list: in JSON `Name: […]`, in XML `NameList/Name`. */
export const listOf = (parent: Cursor | undefined, name: string): Cursor[] =>
  itemsOf(at(parent, name) ?? at(parent, `${name}List`, name));

/** The words of `{ Code, Label }`. A code is only printed without a label. */
export const labelOf = (cursor: Cursor | undefined): Cursor | undefined => {
  if (textOf(cursor) !== undefined) return cursor;
  const label = at(cursor, 'Label');
  if (label) leaveOut(at(cursor, 'Code'), 'technical');
  return label ?? at(cursor, 'Code');
};
