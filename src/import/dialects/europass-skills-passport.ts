import { labelledContact } from '../addresses.ts';
import {
  at,
  derived,
  firstOf,
  isTrue,
  joinedText,
  languageSetting,
  leaveOut,
  leaveOutOthers,
  membersOf,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readItems,
  readFields,
  technical,
  to,
  type Draft,
  type DraftRecord,
  type FieldTable,
} from '../draft.ts';
import { createSectionList, type SectionList } from '../section-list.ts';
import { addSection } from './europass-candidate-sections.ts';
import { dayOf, labelOf, listOf, pictureOf } from './europass-lists.ts';
import { languagesOf, referenceKeys, skillsOf } from './europass-skills.ts';
import { joinPresent } from '../../text/format-text.ts';

/** Europass 3, "SkillsPassport", as JSON and as XML: https://europass.cedefop.europa.eu/xml/ */
const skillsPassportOf = (root: Cursor): Cursor | undefined =>
  at(root, 'SkillsPassport') ?? (at(root, 'LearnerInfo') ? root : undefined);

/** Whether a passport has more than a person and a letter. */
export const isSkillsPassport = (root: Cursor): boolean => {
  const passport = skillsPassportOf(root);
  const learner = at(passport, 'LearnerInfo');
  const parts = ['WorkExperience', 'Education', 'Skills', 'Achievement', 'LearningExperience'];
  const isCv = parts.some((name) => at(learner, name) ?? at(learner, `${name}List`));
  return learner !== undefined && (isCv || at(passport, 'CoverLetter') === undefined);
};

export const convertSkillsPassport = (root: Cursor): Draft => {
  const passport = skillsPassportOf(root);
  const learner = at(passport, 'LearnerInfo');
  const locale = firstOf(passport, 'Locale', '@locale');
  leaveOut(at(passport, 'CoverLetter'), 'excluded');
  leaveOutOthers(passport, 'technical', ['CoverLetter', 'LearnerInfo', 'Locale', '@locale']);
  leaveOut(learner, 'technical', [...referenceKeys, 'Documentation']);
  const list = createSectionList();
  for (const achievement of listOf(learner, 'Achievement')) addAchievement(list, achievement);
  for (const [key, section] of membersOf(learner)) {
    if (!knownKeys.has(key)) addSection(key.replace(/List$/, ''), section, list.addCustom);
  }
  const skills = at(learner, 'Skills');
  const { sections } = list.finish();
  return {
    basics: learner && basicsOf(learner),
    work: readItems(listOf(learner, 'WorkExperience'), workTable),
    education: readItems(listOf(learner, 'Education'), educationTable),
    languages: languagesOf(at(skills, 'Linguistic'), textOf(locale)),
    skills: skillsOf(skills),
    ...sections,
    meta: { language: languageSetting(locale) },
  };
};

const knownKeys = new Set([
  ...['Identification', 'Headline', 'ProfileSummary', 'Occupation', 'Skills'],
  ...['WorkExperience', 'WorkExperienceList', 'Education', 'EducationList'],
  ...['Achievement', 'AchievementList', ...referenceKeys, 'Documentation'],
]);

const period = (member: Cursor): DraftRecord => {
  leaveOut(at(member, 'Current'), 'setting');
  return {
    startDate: dayOf(at(member, 'From')),
    endDate: isTrue(at(member, 'Current')) ? undefined : dayOf(at(member, 'To')),
  };
};

/** An address as one text. */
const placeOf = (contact: Cursor | undefined): Cursor | undefined => {
  const address = at(contact, 'Address', 'Contact') ?? at(contact, 'Address');
  const country = labelOf(at(address, 'Country'));
  const town = [at(address, 'PostalCode'), at(address, 'Municipality')].map(textOf);
  const parts = [
    textOf(at(address, 'AddressLine')),
    textOf(at(address, 'AddressLine2')),
    joinPresent(town, ' '),
    textOf(country),
  ];
  return joinedText(address, parts, ', ');
};

/** Name, place and page of an employer or a school. */
const organisation =
  (name: string) =>
  (member: Cursor): DraftRecord => {
    const contact = at(member, 'ContactInfo');
    const [site, ...others] = listOf(contact, 'Website');
    const ways = ['Email', 'Telephone'].flatMap((kind) => listOf(contact, kind));
    leaveOut(at(site, 'Use'), 'technical');
    return {
      [name]: at(member, 'Name'),
      location: placeOf(contact),
      url: at(site, 'Contact'),
      sector: labelOf(at(member, 'Sector')),
      contact: [...others, ...ways].map((way) => at(way, 'Contact')),
    };
  };

const common: FieldTable = {
  ...Object.fromEntries(['Id', ...referenceKeys, 'Documentation'].map((key) => [key, technical])),
  Period: period,
  Activities: to('summary'),
};

const workTable: FieldTable = {
  ...common,
  Position: to('position', labelOf),
  Employer: organisation('name'),
};

const educationTable: FieldTable = {
  ...common,
  Title: to('studyType', labelOf),
  Organisation: organisation('institution'),
  Level: to('level', labelOf),
  Field: to('area', labelOf),
};

const addAchievement = (list: SectionList, achievement: Cursor): void => {
  const title = labelOf(at(achievement, 'Title')) ?? derived(achievement, 'Achievements');
  leaveOut(achievement, 'technical', referenceKeys);
  list.addCustom(title, { summary: at(achievement, 'Description') });
};

const basicsOf = (learner: Cursor): Draft => {
  const person = at(learner, 'Identification');
  const contact = at(person, 'ContactInfo');
  const demographics = at(person, 'Demographics');
  const name = at(person, 'PersonName');
  leaveOut(at(person, 'Signature'), 'technical');
  const [email, ...emails] = listOf(contact, 'Email');
  const [phone, ...phones] = listOf(contact, 'Telephone');
  const [site, ...sites] = listOf(contact, 'Website');
  const more = [...emails, ...phones, ...sites, ...listOf(contact, 'InstantMessaging')];
  for (const way of [email, phone, site]) leaveOut(at(way, 'Use'), 'technical');
  return new Part(person ?? learner, {
    name: nameOf(name),
    label: labelOf(at(learner, 'Occupation')),
    summary: at(learner, 'ProfileSummary'),
    ...headlineOf(at(learner, 'Headline')),
    email: at(email, 'Contact') ?? email,
    phone: at(phone, 'Contact') ?? phone,
    url: at(site, 'Contact') ?? site,
    location: locationOf(at(contact, 'Address', 'Contact')),
    profiles: more.map((way) => labelledContact(way, labelOf(at(way, 'Use')), at(way, 'Contact'))),
    birthDate: dayOf(at(demographics, 'Birthdate')),
    gender: labelOf(at(demographics, 'Gender')),
    nationality: listOf(demographics, 'Nationality').map(labelOf),
    image: photoOf(at(person, 'Photo')),
  });
};

const nameOf = (name: Cursor | undefined): Cursor | undefined => {
  const parts = [labelOf(at(name, 'Title')), at(name, 'FirstName'), at(name, 'Surname')];
  return joinedText(name, parts.map(textOf), ' ');
};

const locationOf = (address: Cursor | undefined): Draft =>
  address &&
  readFields(address, {
    AddressLine: to('address'),
    AddressLine2: to('address'),
    PostalCode: to('postalCode'),
    Municipality: to('city'),
    Country: to('countryCode', labelOf),
  });

/** The headline is a wish or a position; a personal statement is the summary. */
const headlineOf = (headline: Cursor | undefined): DraftRecord => {
  const text = labelOf(at(headline, 'Description')) ?? at(headline, 'Description');
  const type = at(headline, 'Type');
  const kind = labelOf(type);
  if (!text) return {};
  if (textOf(at(type, 'Code')) === 'personal_statement') return { summary: text };
  return { label: joinedText(text, [textOf(kind), textOf(text)], ': ') };
};

const photoOf = (photo: Cursor | undefined): Cursor | undefined => {
  leaveOut(photo, 'technical');
  return pictureOf(at(photo, 'Data'), textOf(at(photo, 'MimeType')) ?? 'image/jpeg');
};
