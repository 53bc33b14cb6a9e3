import { labelledContact } from '../addresses.ts';
import {
  at,
  derived,
  firstOf,
  isTrue,
  itemsOf,
  joinedText,
  leaveOut,
  pictureAddress,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  hiddenIf,
  readElsewhere,
  readFields,
  readItems,
  setting,
  technical,
  to,
  type Draft,
  type DraftRecord,
  type FieldRule,
  type FieldTable,
} from '../draft.ts';
import { createSectionList } from '../section-list.ts';
import { capitalizedTitleOfKey } from '../../text/key-title.ts';

/** FRESH: https://github.com/fresh-standard/fresh-resume-schema */
export const isFresh = (root: Cursor): boolean => {
  if (/^fresh\b/i.test(textOf(at(root, 'meta', 'format')) ?? '')) return true;
  if (at(root, 'basics')) return false;
  const signs = [
    ['employment', 'history'],
    ['education', 'history'],
    ['service', 'history'],
    ['affiliation', 'history'],
    ['skills', 'sets'],
    ['info', 'brief'],
    ['contact', 'email'],
  ];
  const found = signs.filter(([key = '', inner = '']) => at(root, key, inner));
  return found.length > 1 || found.some(([, inner]) => inner === 'history' || inner === 'sets');
};

export const convertFresh = (root: Cursor): Draft => {
  const list = createSectionList();
  const record = readFields(root, rootTable).record;
  for (const [key, table] of Object.entries(customTables)) {
    const section = at(root, key);
    if (!section) continue;
    const items = at(section, 'history') ?? section;
    list.addCustom(derived(section, capitalizedTitleOfKey(key)), {
      summary: items === section ? undefined : at(section, 'summary'),
      entries: readItems(items, table),
    });
  }
  const { sections } = list.finish();
  const references = [
    ...readItems(at(root, 'references'), referenceTable),
    ...readItems(at(root, 'testimonials'), testimonialTable),
  ];
  return { basics: basicsOf(root), ...record, ...sections, references };
};

const info: FieldTable = {
  brief: to('summary'),
  ...readElsewhere('quote'),
  image: to('image', pictureAddress),
};

const basicsOf = (root: Cursor): Draft => {
  const education = at(root, 'education');
  const own = at(root, 'info');
  const contact = at(root, 'contact');
  const texts = [
    at(own, 'brief'),
    at(own, 'quote'),
    ...['employment', 'education', 'service', 'projects', 'skills'].map((key) =>
      at(root, key, 'summary'),
    ),
  ].filter((text) => textOf(text) !== undefined);
  return {
    name: at(root, 'name'),
    ...(own && textOf(own) === undefined && readFields(own, info).record),
    summary: joinedText(texts[0], texts.map(textOf), '\n\n'),
    ...(contact && readFields(contact, contactTable).record),
    location: readLocation(at(root, 'location')),
    profiles: [
      ...itemsOf(at(root, 'social')).map(accountOf),
      ...itemsOf(at(contact, 'other')).map(otherContact),
    ],
    educationLevel: at(education, 'level'),
    highestDegree: at(education, 'degree'),
  };
};

const readLocation = (location: Cursor | undefined): Draft =>
  location && textOf(location) === undefined
    ? readFields(location, { code: to('postalCode'), country: to('countryCode') })
    : location;

const contactTable: FieldTable = { website: to('url'), ...readElsewhere('other') };

const accountOf = (item: Cursor): Draft => {
  if (textOf(item) !== undefined) return labelledContact(item, undefined, item);
  const label = at(item, 'label');
  const name = at(item, 'network') ?? label;
  // The name of an icon: "github-circle".
  const isIcon = label !== name && /^[a-z]+(?:-[a-z]+)*$/.test(textOf(label) ?? '');
  if (isIcon) leaveOut(label, 'technical');
  return readFields(
    item,
    { user: to('username'), ...readElsewhere('label', 'network') },
    { network: name, label: isIcon || textOf(label) === textOf(name) ? undefined : label },
  );
};

const otherContact = (item: Cursor): Draft => {
  const kind = firstOf(item, 'flavor', 'category');
  const label = at(item, 'label');
  if (label) leaveOut(kind, 'technical');
  return labelledContact(item, label ?? kind, at(item, 'value'));
};

const period: FieldTable = { start: to('startDate'), end: to('endDate'), current: setting };

const entry: FieldTable = { ...period, title: to('name') };
const membership: FieldTable = { ...entry, organization: to('name'), role: to('subtitle') };

const author: FieldRule = (member) => ({
  subtitle: Array.isArray(member.value)
    ? joinedText(member, itemsOf(member).map(textOf), ', ')
    : member,
});

/** Sections of FRESH that JSON Resume does not have. */
const customTables: Readonly<Record<string, FieldTable>> = {
  samples: entry,
  speaking: { ...entry, event: to('subtitle') },
  extracurricular: { ...period, activity: to('name'), title: to('subtitle') },
  governance: membership,
  affiliation: membership,
  reading: { ...entry, author },
};

/** The list of a section: `{ summary, history: […] }`, or the list itself. */
const historyOf =
  (name: string, table: FieldTable) =>
  (member: Cursor): DraftRecord => ({
    [name]: readItems(
      at(member, 'history') ?? (Array.isArray(member.value) ? member : undefined),
      table,
    ),
  });

/** `{ sets, list }`, or a plain list. */
const skills = (member: Cursor): DraftRecord => ({
  skills: Array.isArray(member.value)
    ? readItems(member, skillTable)
    : [...readItems(at(member, 'sets'), skillTable), ...readItems(at(member, 'list'), skillTable)],
});

const skillTable: FieldTable = { id: technical, skills: to('keywords'), title: to('name') };

const publisher = (member: Cursor): DraftRecord =>
  textOf(member) === undefined
    ? { publisher: at(member, 'name'), publisherUrl: at(member, 'url') }
    : { publisher: member };

/** Members of the root that belong to a section of JSON Resume. */
const rootTable: FieldTable = {
  ...readElsewhere('name', 'info', 'contact', 'location', 'social', 'references', 'testimonials'),
  meta: technical,
  employment: historyOf('work', {
    ...period,
    employer: to('name'),
    organization: to('name'),
  }),
  education: historyOf('education', {
    ...period,
    school: to('institution'),
    title: to('studyType'),
    degree: to('studyType'),
    grade: to('score'),
    curriculum: to('courses'),
  }),
  service: historyOf('volunteer', period),
  projects: historyOf('projects', {
    ...period,
    title: to('name'),
    category: to('type'),
    flavor: to('type'),
    role: to('roles', itemsOf),
  }),
  skills,
  writing: historyOf('publications', {
    title: to('name'),
    flavor: to('type'),
    category: to('type'),
    date: to('releaseDate'),
    author: to('authors', itemsOf),
    publisher,
  }),
  recognition: historyOf('awards', { from: to('awarder') }),
  languages: historyOf('languages', { level: to('fluency'), name: to('language') }),
  interests: historyOf('interests', {}),
  ...readElsewhere(...Object.keys(customTables)),
};

const ways = (member: Cursor): DraftRecord => {
  const found: Record<string, Draft> = {};
  for (const way of itemsOf(member)) {
    const kind = firstOf(way, 'flavor', 'category');
    const name = (textOf(kind) ?? '').toLowerCase();
    if (!['email', 'phone'].includes(name) || name in found) return { contact: member };
    found[name] = at(way, 'value');
    leaveOut(kind, 'technical');
    leaveOut(at(way, 'label'), 'technical');
  }
  return found;
};

const referenceTable: FieldTable = {
  private: hiddenIf(isTrue),
  role: to('position'),
  summary: to('reference'),
  contact: ways,
};

const testimonialTable: FieldTable = { private: hiddenIf(isTrue), quote: to('reference') };
