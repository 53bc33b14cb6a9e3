import { labelledContact } from '../addresses.ts';
import {
  at,
  derived,
  firstOf,
  itemsOf,
  joinedText,
  languageSetting,
  leaveOut,
  mapText,
  membersOf,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  flatten,
  readItems,
  readElsewhere,
  readFields,
  technical,
  to,
  type Draft,
  type FieldRule,
  type FieldTable,
} from '../draft.ts';
import { createSectionList } from '../section-list.ts';
import { dayOf, labelOf, pictureOf } from './europass-lists.ts';
import {
  certificate,
  experience,
  levelsOf,
  motherTongueIn,
  skillNames,
} from './europass-skills.ts';
import { lookUp } from '../../text/json.ts';
import { joinPresent } from '../../text/format-text.ts';

/** Europass 1 and 2, "learnerinfo" in XML: https://europass.cedefop.europa.eu/xml/EuropassSchema_V2.0.xsd */
export const isLearnerInfo = (root: Cursor): boolean => at(root, 'learnerinfo') !== undefined;

/** A list is an element with one kind of elements: `<skilllist><skill/></skilllist>`. */
const listOf = (parent: Cursor | undefined, name: string): Cursor[] =>
  itemsOf(at(parent, `${name}list`, name));

export const convertLearnerInfo = (root: Cursor): Draft => {
  const learner = at(root, 'learnerinfo');
  const locale = mapText(at(learner, '@locale'), (tag) => tag.replace('_', '-'));
  leaveOut(at(learner, 'docinfo'), 'technical');
  leaveOut(at(learner, 'prefs'), 'setting');
  const list = createSectionList();
  for (const remark of listOf(learner, 'misc')) {
    const title = derived(remark, miscNames[typeOf(remark)] ?? 'Additional information');
    list.addCustom(title, { summary: typedText(remark) });
  }
  const others = membersOf(learner).filter(([key, member]) => {
    if (key.startsWith('@')) leaveOut(member, 'technical');
    return !key.startsWith('@') && !knownKeys.has(key);
  });
  return {
    basics: learner && basicsOf(learner),
    work: readItems(listOf(learner, 'workexperience'), workTable),
    education: readItems(listOf(learner, 'education'), educationTable),
    languages: listOf(learner, 'language').map((item) => languageOf(item, textOf(locale))),
    skills: [
      ...listOf(learner, 'skill').map(skillOf),
      ...itemsOf(at(learner, 'skilllist', 'structured-skill')).map(structuredSkill),
    ],
    ...list.finish().sections,
    ...Object.fromEntries(others),
    meta: { language: languageSetting(locale) },
  };
};

const knownKeys = new Set([
  ...['docinfo', 'prefs', 'identification', 'application', 'workexperiencelist'],
  ...['educationlist', 'languagelist', 'skilllist', 'misclist'],
]);

const miscNames: Readonly<Record<string, string>> = {
  additional: 'Additional information',
  annexes: 'Annexes',
};

/** "europass:mother" → "mother" */
const typeOf = (cursor: Cursor): string => {
  leaveOut(at(cursor, '@type'), 'technical');
  return (textOf(at(cursor, '@type')) ?? '').replace(/^.*:/, '');
};

const typedText = (cursor: Cursor): Cursor | undefined =>
  textOf(cursor) === undefined ? at(cursor, '#text') : cursor;

const addressLines = ['addressLine', 'addressline', 'addressLine2', 'addressline2'];

/** People end the lines of an address with a comma. */
const withoutComma = (line: string | undefined): string | undefined =>
  line?.trim().replace(/,$/, '');

/** An address as one text. */
const placeOf = (address: Cursor | undefined): Cursor | undefined => {
  const lines = addressLines.map((key) => textOf(at(address, key)));
  const town = ['postalCode', 'postalcode', 'municipality'].map((key) => textOf(at(address, key)));
  const country = textOf(labelOf(at(address, 'country')));
  const parts = [...lines.map(withoutComma), joinPresent(town, ' '), country];
  return joinedText(address, parts, ', ');
};

const organisation = (name: string): FieldRule =>
  flatten({ name: to(name), address: to('location', placeOf), sector: to('sector', labelOf) });

const common: FieldTable = {
  period: (member) => ({
    startDate: dayOf(at(member, 'from')),
    endDate: dayOf(at(member, 'to')),
  }),
  level: to('level', labelOf),
};

const workTable: FieldTable = {
  ...common,
  position: to('position', labelOf),
  activities: to('summary'),
  employer: organisation('name'),
};

const educationTable: FieldTable = {
  ...common,
  title: to('studyType', labelOf),
  skills: to('summary'),
  organisation: organisation('institution'),
  educationalfield: to('area', labelOf),
};

const languageOf = (item: Cursor, locale: string | undefined): Draft => {
  const isMother = typeOf(item) === 'mother';
  return readFields(
    item,
    {
      '@type': technical,
      ...readElsewhere('code', 'label'),
      level: to('fluency', levelsOf),
      diplomalist: () => ({ certificates: listOf(item, 'diploma').map(certificate) }),
      experiencelist: () => ({ experience: listOf(item, 'experience').map(experience) }),
    },
    {
      language: labelOf(item),
      ...(isMother && { fluency: derived(item, motherTongueIn(locale)) }),
    },
  );
};

/** The kinds of skills of Europass 2 by those of Europass 3. */
const skillKinds: Readonly<Record<string, string>> = {
  social: 'Communication',
  organisational: 'Organisational',
  technical: 'JobRelated',
  computer: 'Computer',
  driving: 'Driving',
  other: 'Other',
};

const nameOf = (skill: Cursor): Cursor => {
  const type = typeOf(skill);
  const name = type === 'artistic' ? 'Artistic skills' : skillNames[skillKinds[type] ?? 'Other'];
  return derived(skill, name);
};

/** A skill; none if it has only its kind. */
const skillOf = (skill: Cursor): Draft => {
  const [name, summary] = [nameOf(skill), typedText(skill)];
  return summary && new Part(skill, { name, summary });
};

const structuredSkill = (skill: Cursor): Draft =>
  readFields(
    skill,
    { '@type': technical, drivinglicence: to('keywords', itemsOf) },
    { name: nameOf(skill) },
  );

const basicsOf = (learner: Cursor): Draft => {
  const person = at(learner, 'identification');
  const contact = at(person, 'contactinfo');
  const demographics = at(person, 'demographics');
  const gender = at(demographics, 'gender');
  const names = ['firstname', 'lastname'].map((key) => textOf(at(person, key)));
  const [telephone, mobile, fax] = ['telephone', 'mobile', 'fax'].map((key) => at(contact, key));
  const phone = telephone ?? mobile;
  if (textOf(gender) === 'NA') leaveOut(gender, 'technical');
  const labelled = (way: Cursor | undefined, label: string): Draft =>
    way && way !== phone ? labelledContact(way, derived(way, label), way) : undefined;
  return new Part(person ?? learner, {
    name: joinedText(person, names, ' '),
    label: labelOf(at(learner, 'application')),
    email: at(contact, 'email'),
    phone,
    location: personAddress(at(contact, 'address')),
    profiles: [labelled(mobile, 'Mobile'), labelled(fax, 'Fax')],
    birthDate: at(demographics, 'birthdate'),
    gender: textOf(gender) === 'NA' ? undefined : genderOf(gender),
    nationality: itemsOf(at(demographics, 'nationality')).map(labelOf),
    image: photoOf(at(person, 'photo')),
  });
};

const genders: Readonly<Record<string, string>> = { M: 'Male', F: 'Female' };

const genderOf = (gender: Cursor | undefined): Cursor | undefined =>
  mapText(gender, (code) => lookUp(genders, code) ?? code);

const personAddress = (address: Cursor | undefined): Draft =>
  address && {
    address: firstOf(address, ...addressLines),
    postalCode: firstOf(address, 'postalCode', 'postalcode'),
    city: at(address, 'municipality'),
    countryCode: labelOf(at(address, 'country')),
  };

/** The picture in base64, of the type "JPEG" or "PNG". */
const photoOf = (photo: Cursor | undefined): Cursor | undefined => {
  leaveOut(photo, 'technical');
  const type = textOf(at(photo, '@type')) ?? 'JPEG';
  return pictureOf(photo && typedText(photo), `image/${type.toLowerCase()}`);
};
