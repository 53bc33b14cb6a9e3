import { labelledContact } from '../addresses.ts';
import { isObject } from '../../text/json.ts';
import { at, Cursor, derived, isTrue, itemsOf, joinedText, membersOf, textOf } from '../cursor.ts';
import { isList, Part, readFields, type Draft, type DraftRecord } from '../draft.ts';
import { createSectionList } from '../section-list.ts';
import { linkedInTableOf, type LinkedInTable } from './linkedin-tables.ts';

interface Rows {
  readonly table: LinkedInTable;
  readonly rows: readonly Cursor[];
}

/** The tables of a document: the rows of one CSV file, or the rows of each file of an archive. */
export const linkedInRows = (root: Cursor): Rows[] => {
  const files = Array.isArray(root.value) ? [root] : membersOf(root).map(([, file]) => file);
  return files.flatMap((file) => {
    const rows = itemsOf(file);
    const [first] = rows;
    const header = isObject(first?.value) ? Object.keys(first.value) : [];
    const table = linkedInTableOf(header);
    return table ? [{ table, rows }] : [];
  });
};

export const convertLinkedIn = (root: Cursor): Draft => {
  const all = linkedInRows(root);
  const list = createSectionList();
  const record: Record<string, Draft> = {};
  for (const { table, rows } of all) {
    const entries = entriesOf({ table, rows });
    const [row] = rows;
    if (table.section === 'references') record['references'] = entries.map(withName);
    else if (table.section === 'sections' && row) {
      list.addCustom(derived(row, table.title ?? table.file), { entries });
    } else if (table.section !== 'basics') record[table.section] = entries;
  }
  return { basics: basicsOf(all), ...record, ...list.finish().sections };
};

const entriesOf = ({ table, rows }: Rows): Part[] =>
  rows.map((row) => readFields(row, table.fields));

/** First and last name as one text. */
const nameOf = (record: DraftRecord): Cursor | undefined => {
  const parts = [record['firstName'], record['lastName']].filter((part) => part instanceof Cursor);
  return joinedText(parts[0], parts.map(textOf), ' ');
};

const withName = ({ origin, record }: Part): Draft => {
  const { firstName: _first, lastName: _last, ...rest } = record;
  return new Part(origin, { name: nameOf(record), ...rest });
};

const basicsOf = (all: readonly Rows[]): Draft => {
  const rowsOf = (file: string): readonly Cursor[] =>
    all.filter(({ table }) => table.file === file).flatMap(({ rows }) => rows);
  const [person] = all.filter(({ table }) => table.file === 'Profile').flatMap(entriesOf);
  const emails = [...rowsOf('Email Addresses')].sort(
    (one, other) => Number(isTrue(at(other, 'Primary'))) - Number(isTrue(at(one, 'Primary'))),
  );
  const phones = rowsOf('PhoneNumbers');
  const [summary] = rowsOf('Profile Summary');
  const own = person?.record ?? {};
  return {
    ...(person && personOf(person)),
    summary: own['summary'] ?? at(summary, 'Profile Summary'),
    email: at(emails[0], 'Email Address'),
    phone: phoneOf(phones[0]),
    profiles: [
      ...(isList(own['profiles']) ? own['profiles'] : []),
      ...emails.slice(1).map((row) => labelledContact(row, undefined, at(row, 'Email Address'))),
      ...phones.slice(1).map((row) => labelledContact(row, undefined, phoneOf(row))),
    ],
  };
};

const phoneOf = (row: Cursor | undefined): Cursor | undefined => {
  const [number, extension] = [at(row, 'Number'), textOf(at(row, 'Extension'))];
  if (!number || extension === undefined) return number;
  return derived(number, `${textOf(number) ?? ''} ext. ${extension}`);
};

/** The place of residence is the address, or the region with the postal code. */
const personOf = ({ origin, record }: Part): DraftRecord => {
  const left = new Set(['firstName', 'lastName', 'zipCode', 'geoLocation', 'location', 'profiles']);
  const rest = Object.entries(record).filter(([key]) => !left.has(key));
  const address = at(origin, 'Address');
  const region = at(origin, 'Geo Location');
  const code = at(origin, 'Zip Code');
  const isSaid = textOf(address)?.includes(textOf(code) ?? '') ?? false;
  return {
    name: nameOf(record),
    ...Object.fromEntries(rest),
    location: { address, postalCode: isSaid ? undefined : code, region },
  };
};
