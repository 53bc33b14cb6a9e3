import { capitalized } from '../../text/format-text.ts';
import { labelledContact } from '../addresses.ts';
import {
  at,
  derived,
  itemsOf,
  languageSetting,
  joinedText,
  leaveOut,
  leaveOutOthers,
  mapText,
  printedWords,
  restated,
  membersOf,
  textOf,
  Cursor,
} from '../cursor.ts';
import {
  Part,
  flatten,
  readElsewhere,
  readFields,
  readItems,
  technical,
  to,
  type Draft,
  type DraftRecord,
  type FieldTable,
} from '../draft.ts';
import { createSectionList } from '../section-list.ts';
import { addressTable, contactsOf, country, phoneOf, placeOf } from './europass-contacts.ts';
import {
  competencies,
  isLanguage,
  languageName,
  spokenLanguage,
} from './europass-candidate-languages.ts';
import { addSection, links, period } from './europass-candidate-sections.ts';
import { motherTongueIn } from './europass-skills.ts';

/** Europass since 2020, "Candidate" in XML, an HR-Open document: https://europa.eu/europass */
export const isCandidate = (root: Cursor): boolean =>
  at(root, 'Candidate', 'CandidatePerson') !== undefined ||
  at(root, 'Candidate', 'CandidateProfile') !== undefined;

export const convertCandidate = (root: Cursor): Draft => {
  const candidate = at(root, 'Candidate');
  const profile = at(candidate, 'CandidateProfile');
  leaveOutOthers(candidate, 'technical', ['CandidatePerson', 'CandidateProfile']);
  const locale = at(profile, '@languageCode');
  const person = at(candidate, 'CandidatePerson');
  const list = createSectionList();
  for (const [key, section] of membersOf(profile)) {
    if (['@languageCode', ...standardKeys].includes(key)) continue;
    if (['ID', 'Attachment'].includes(key) || key.startsWith('@')) leaveOut(section, 'technical');
    else for (const each of itemsOf(section)) addSection(key, each, list.addCustom);
  }
  const { sections } = list.finish();
  return {
    basics: person && basicsOf(person, profile),
    work: itemsOf(at(profile, 'EmploymentHistory', 'EmployerHistory')).flatMap(jobsOf),
    education: readItems(
      at(profile, 'EducationHistory', 'EducationOrganizationAttendance'),
      educationTable,
    ),
    languages: [
      ...itemsOf(at(person, 'PrimaryLanguageCode')).map((code) => ({
        language: languageName(code, locale),
        fluency: derived(code, motherTongueIn(textOf(locale))),
      })),
      ...competencies(profile)
        .filter(isLanguage)
        .map((item) => spokenLanguage(item, locale)),
    ],
    skills: readItems(
      competencies(profile).filter((item) => !isLanguage(item)),
      competencyTable,
    ),
    ...sections,
    meta: { language: languageSetting(locale) },
  };
};

const standardKeys = [
  'ExecutiveSummary',
  'EmploymentHistory',
  'EducationHistory',
  'PersonQualifications',
];

const competencyTable: FieldTable = {
  TaxonomyID: technical,
  CompetencyID: to('name'),
  CompetencyName: to('name'),
};

const networkName = (way: Cursor): Cursor | undefined => {
  const title = at(way, 'OtherTitle');
  if (title) leaveOut(at(way, 'UseCode'), 'technical');
  const code = at(way, 'UseCode') ?? at(way, 'ChannelCode');
  return title ?? mapText(code, capitalized);
};

const basicsOf = (person: Cursor, profile: Cursor | undefined): Draft => {
  const name = at(person, 'PersonName');
  const { addresses, emails, phones, sites, others } = contactsOf(person);
  const [address, ...places] = addresses;
  const [phone, ...morePhones] = phones;
  return new Part(person, {
    name: joinedText(
      name,
      membersOf(name).map(([, part]) => textOf(part)),
      ' ',
    ),
    summary: at(profile, 'ExecutiveSummary'),
    email: at(emails[0], 'URI'),
    phone: phoneOf(phone),
    url: at(sites[0], 'URI'),
    location: address && readFields(address, addressTable),
    profiles: [
      ...emails.slice(1).map((way) => labelledContact(way, undefined, at(way, 'URI'))),
      ...morePhones.map((way) => labelledContact(way, undefined, phoneOf(way))),
      ...sites.slice(1).map((way) => labelledContact(way, at(way, 'OtherTitle'), at(way, 'URI'))),
      ...others.map((way) => labelledContact(way, networkName(way), at(way, 'URI'))),
      ...places.map((place) => labelledContact(place, undefined, placeOf(place))),
    ],
    birthDate: at(person, 'BirthDate'),
    birthPlace: at(person, 'BirthPlace'),
    gender: at(person, 'GenderCode'),
    nationality: itemsOf(at(person, 'NationalityCode')).map(country),
    image: pictureOf(profile),
  });
};

/** The picture is a `data:` URL in base64. */
const pictureOf = (profile: Cursor | undefined): Cursor | undefined => {
  const photo = itemsOf(at(profile, 'Attachment')).find(
    (item) => textOf(at(item, 'FileType')) === 'photo',
  );
  const data = at(photo, 'EmbeddedData');
  const url = Buffer.from(textOf(data) ?? '', 'base64')
    .toString('latin1')
    .replace(/^(data:image\/[a-z]+):base64,/, '$1;base64,');
  return data && /^data:image\/[a-z]+;base64,/.test(url) ? derived(data, url) : undefined;
};

const organisation = (member: Cursor): DraftRecord => {
  const { addresses, emails, phones, sites, others } = contactsOf(member);
  const ways = [...emails, ...sites.slice(1), ...others].map((way) => at(way, 'URI'));
  return {
    location: placeOf(addresses[0]),
    url: at(sites[0], 'URI'),
    contact: [...ways, ...phones.map(phoneOf)],
  };
};

/** The jobs at one employer. */
const jobsOf = (employer: Cursor): Draft[] => {
  const [name, department] = [at(employer, 'OrganizationName'), at(employer, 'Department')];
  const isRepeated = name && department && textOf(name) === textOf(department);
  if (isRepeated) printedWords(restated(department, textOf(name) ?? ''));
  const table = isRepeated ? { ...employerTable, ...readElsewhere('Department') } : employerTable;
  const shared = readFields(employer, table).record;
  const positions = itemsOf(at(employer, 'PositionHistory'));
  if (positions.length === 0) return [new Part(employer, shared)];
  return positions.map((position) => {
    const own = readFields(position, positionTable).record;
    return new Part(position, { ...shared, ...own, ...townOf(position, shared['location']) });
  });
};

/** The town of a position: its place, if the employer has none, else a detail, unless the place names it. */
const townOf = (position: Cursor, place: Draft): DraftRecord => {
  const parts = [at(position, 'City'), country(at(position, 'Country'))];
  const town = joinedText(position, parts.map(textOf), ', ');
  if (!town) return {};
  if (!(place instanceof Cursor)) return { location: town };
  const others = parts.filter((part) => part && !textOf(place)?.includes(textOf(part) ?? ''));
  for (const part of parts) printedWords(part && restated(part, textOf(part) ?? ''));
  return { town: others.length > 0 ? others : undefined };
};

const employerTable: FieldTable = {
  OrganizationName: to('name'),
  OrganizationContact: organisation,
  IndustryCode: technical,
  ...readElsewhere('PositionHistory'),
  Department: to('context'),
  Link: links,
};

const positionTable: FieldTable = {
  PositionTitle: to('position'),
  EmploymentPeriod: period,
  Description: to('summary'),
  ...readElsewhere('City', 'Country'),
  Link: links,
};

const degreeTable: FieldTable = {
  DegreeName: to('studyType'),
  DegreeTypeCode: technical,
  DegreeMajor: to('area', (member) => at(member, 'Name') ?? member),
  FieldOfStudy: technical,
  FinalGrade: to('score', (member) => at(member, 'ScoreText') ?? member),
  Thesis: to('thesis'),
  OccupationalSkillsCovered: to('summary'),
  CreditType: to('creditType'),
  NumberOfCredit: to('credits'),
};

const educationTable: FieldTable = {
  OrganizationName: to('institution'),
  OrganizationContact: organisation,
  EducationLevelCode: to('eqfLevel'),
  AttendancePeriod: period,
  EducationDegree: flatten(degreeTable),
  Link: links,
};
