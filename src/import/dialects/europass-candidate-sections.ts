import {
  at,
  derived,
  firstOf,
  itemsOf,
  leaveOut,
  membersOf,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { titleOfKey } from '../../text/key-title.ts';
import { readFields, readItems, to, type DraftRecord, type FieldTable } from '../draft.ts';

const dateOf = (cursor: Cursor | undefined): Cursor | undefined =>
  textOf(cursor) === undefined ? at(cursor, 'FormattedDateTime') : cursor;

export const period = (member: Cursor): DraftRecord => {
  leaveOut(firstOf(member, 'CurrentIndicator', 'Ongoing'), 'setting');
  return { startDate: dateOf(at(member, 'StartDate')), endDate: dateOf(at(member, 'EndDate')) };
};

export const links = (member: Cursor): DraftRecord => {
  const [first, ...others] = itemsOf(member);
  return { url: first, links: others };
};

const entryTable: FieldTable = {
  Title: to('name'),
  Name: to('name'),
  Description: to('summary'),
  Date: period,
  Period: period,
  Location: to('location'),
  Link: links,
};

/** A section of entries with title, text, dates and links; in `Others` it has its own title. */
export const addSection = (
  key: string,
  section: Cursor,
  addCustom: (title: Cursor, content: DraftRecord) => void,
): void => {
  const title = derived(section, titleOfKey(key));
  if (textOf(section) !== undefined) {
    addCustom(title, { summary: section });
    return;
  }
  const members = membersOf(section).filter(([name]) => name !== 'Title');
  const lists = members.filter(([, member]) => textOf(member) === undefined);
  // A section with texts only is one entry.
  const isEntry = lists.length === 0 && members.length > 0;
  addCustom(at(section, 'Title') ?? title, {
    entries: isEntry
      ? [readFields(section, entryTable)]
      : lists.flatMap(([, list]) => readItems(list, entryTable)),
  });
};
