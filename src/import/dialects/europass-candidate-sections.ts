import {
  at,
  derived,
  firstOf,
  isTrue,
  itemsOf,
  leaveOut,
  membersOf,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { readFields, to, type DraftRecord, type FieldTable } from '../draft.ts';

const dateOf = (cursor: Cursor | undefined): Cursor | undefined =>
  textOf(cursor) === undefined ? at(cursor, 'FormattedDateTime') : cursor;

export const period = (member: Cursor): DraftRecord => {
  const current = firstOf(member, 'CurrentIndicator', 'Ongoing');
  leaveOut(current, 'setting');
  const end = dateOf(at(member, 'EndDate'));
  return {
    startDate: dateOf(at(member, 'StartDate')),
    endDate: isTrue(current) && end === undefined ? undefined : end,
  };
};

export const links = (member: Cursor): DraftRecord => {
  const [first, ...others] = itemsOf(member);
  return { url: first, links: others };
};

/** "ConferencesAndSeminars" → "Conferences and seminars". */
const words = (tag: string): string =>
  tag.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

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
  if (textOf(section) !== undefined) {
    addCustom(derived(section, words(key)), { summary: section });
    return;
  }
  const own = at(section, 'Title');
  const entries = membersOf(section)
    .filter(([name, member]) => name !== 'Title' && textOf(member) === undefined)
    .flatMap(([, member]) => itemsOf(member).map((item) => readFields(item, entryTable)));
  const texts = membersOf(section).filter(
    ([name, member]) => name !== 'Title' && textOf(member) !== undefined,
  );
  addCustom(own ?? derived(section, words(key)), {
    entries: entries.length > 0 || texts.length === 0 ? entries : [readFields(section, entryTable)],
  });
};
