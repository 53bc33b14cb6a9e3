import { linkFields } from '../addresses.ts';
import { at, derived, isFalse, isTrue, leaveOut, textOf, type Cursor } from '../cursor.ts';
import { period, startAndEnd, withoutTime } from '../dates.ts';
import {
  hiddenIf,
  readFields,
  setting,
  technical,
  to,
  type DraftRecord,
  type FieldTable,
} from '../draft.ts';

/** Field tables of the items of Reactive Resume, versions 3 to 5: https://docs.rxresu.me */

/** The sections of JSON Resume by the ids of Reactive Resume. `profiles` and `summary` belong to the person. */
export const reactiveSectionIds: Readonly<Record<string, string>> = {
  awards: 'awards',
  certifications: 'certificates',
  education: 'education',
  experience: 'work',
  work: 'work',
  volunteer: 'volunteer',
  interests: 'interests',
  languages: 'languages',
  projects: 'projects',
  publications: 'publications',
  references: 'references',
  skills: 'skills',
};

const link = (member: Cursor): DraftRecord => {
  leaveOut(at(member, 'inlineLink'), 'setting');
  return linkFields(member);
};

const common: FieldTable = {
  id: technical,
  icon: technical,
  iconColor: technical,
  visible: hiddenIf(isFalse),
  hidden: hiddenIf(isTrue),
  url: link,
  website: link,
  levelNum: setting,
};

const period3: FieldTable = { ...common, date: startAndEnd, period };
const day: FieldTable = { ...common, date: to('date', withoutTime) };

const roleTable: FieldTable = { ...period3, description: to('summary') };

const itemTables: Readonly<Record<string, FieldTable>> = {
  awards: { ...day, description: to('summary') },
  certificates: { ...day, title: to('name'), description: to('summary') },
  education: {
    ...period3,
    school: to('institution'),
    degree: to('studyType'),
    grade: to('score'),
    description: to('summary'),
  },
  work: {
    ...period3,
    company: to('name'),
    description: to('summary'),
    roles: (member) => ({
      positions: Array.isArray(member.value)
        ? member.value.flatMap((_, index) => {
            const role = at(member, index);
            return role ? [readFields(role, roleTable)] : [];
          })
        : member,
    }),
  },
  volunteer: { ...period3, description: to('summary') },
  interests: common,
  languages: { ...common, name: to('language'), description: to('fluency') },
  projects: period3,
  publications: {
    ...common,
    title: to('name'),
    date: to('releaseDate', withoutTime),
    description: to('summary'),
  },
  references: { ...common },
  skills: { ...common, proficiency: to('level') },
  profiles: common,
  custom: { ...period3, title: to('name'), description: to('subtitle') },
};

/** The level of a skill or language: its words, and its rating. A rating of zero is not shown. */
const withRating = (item: Cursor, words: Cursor | undefined, field: string): DraftRecord => {
  const rating = at(item, 'levelNum') ?? at(item, 'level');
  const number = Number(textOf(rating) ?? Number.NaN);
  if (!rating || Number.isNaN(number)) return { [field]: words ?? rating };
  if (number <= 0) {
    leaveOut(rating, 'setting');
    return { [field]: words };
  }
  const shown = `${number}/${at(item, 'levelNum') ? 10 : 5}`;
  const text = words ? `${textOf(words) ?? ''} (${shown})` : shown;
  return { [field]: derived(words ?? rating, text) };
};

const without = (table: FieldTable, ...keys: readonly string[]): FieldTable => ({
  ...table,
  ...Object.fromEntries(keys.map((key) => [key, () => ({})])),
});

/** One item of a section as an entry of the section of JSON Resume. */
export const readItem = (section: string, item: Cursor) => {
  const table = itemTables[section] ?? itemTables['custom'] ?? {};
  if (section === 'skills') {
    const words = at(item, 'proficiency') ?? at(item, 'description') ?? wordsOf(at(item, 'level'));
    const skillTable = without(table, 'level', 'levelNum', 'proficiency', 'description');
    return readFields(item, skillTable, withRating(item, words, 'level'));
  }
  if (section === 'languages') {
    const words = at(item, 'fluency') ?? at(item, 'description') ?? wordsOf(at(item, 'level'));
    const languageTable = without(table, 'level', 'levelNum', 'fluency', 'description');
    return readFields(item, languageTable, withRating(item, words, 'fluency'));
  }
  if (section === 'references') return readFields(item, referenceTable(item));
  return readFields(item, table);
};

const wordsOf = (level: Cursor | undefined): Cursor | undefined =>
  typeof level?.value === 'string' ? level : undefined;

/** Version 5 has the quote in `description`, version 4 in `summary` beside a short description. */
const referenceTable = (item: Cursor): FieldTable => ({
  ...itemTables['references'],
  summary: to('reference'),
  relationship: to('position'),
  description: to(
    Object.hasOwn(Object(item.value) as object, 'summary') ? 'position' : 'reference',
  ),
});
