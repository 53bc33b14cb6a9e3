import { readLink } from '../addresses.ts';
import { lookUp } from '../../text/json.ts';
import {
  at,
  derived,
  firstOf,
  hasKey,
  isFalse,
  isTrue,
  leaveOut,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { startAndEnd, withoutTime } from '../dates.ts';
import {
  hiddenIf,
  readElsewhere,
  readFields,
  readItems,
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
  const { url, label } = readLink(member);
  return { url, details: label && [{ text: label }] };
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

const period3: FieldTable = { ...common, date: startAndEnd, period: to('endDate') };
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
    roles: to('positions', (member) => readItems(member, roleTable)),
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
  references: common,
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

/** The fields with a level: the one with its words, and that of JSON Resume. */
const levelFields: Readonly<Record<string, readonly [words: string, level: string]>> = {
  skills: ['proficiency', 'level'],
  languages: ['fluency', 'fluency'],
};

/** One item of a section as an entry of the section of JSON Resume. */
export const readItem = (section: string, item: Cursor) => {
  const table = itemTables[section] ?? itemTables['custom'] ?? {};
  const levels = lookUp(levelFields, section);
  if (levels) {
    const [own, field] = levels;
    const words = firstOf(item, own, 'description') ?? wordsOf(at(item, 'level'));
    const rest = { ...table, ...readElsewhere('level', 'levelNum', own, 'description') };
    return readFields(item, rest, withRating(item, words, field));
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
  description: to(hasKey(item, 'summary') ? 'position' : 'reference'),
});
