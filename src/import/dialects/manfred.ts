import { at, derived, itemsOf, languageSetting, leaveOut, textOf, type Cursor } from '../cursor.ts';
import {
  flatten,
  Part,
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
import { basicsOf, fullName, people, personTable, personText, placeOf } from './manfred-person.ts';
import { joinPresent } from '../../text/format-text.ts';

/** Manfred Awesomic CV: https://github.com/getmanfred/mac */
export const isManfred = (root: Cursor): boolean =>
  at(root, 'aboutMe', 'profile') !== undefined ||
  (at(root, 'settings', 'MACVersion') !== undefined && at(root, 'experience') !== undefined);

export const convertManfred = (root: Cursor): Draft => {
  const about = at(root, 'aboutMe');
  const experience = at(root, 'experience');
  const knowledge = at(root, 'knowledge');
  leaveOut(at(root, 'settings'), 'setting');
  leaveOut(at(root, 'careerPreferences'), 'excluded');
  const stack = at(root, 'manfredSpecificData', 'mainStackTechs');
  const studies = itemsOf(at(knowledge, 'studies'));
  const isCertificate = (item: Cursor): boolean =>
    textOf(at(item, 'studyType')) === 'certification' && !at(item, 'startDate');
  return {
    basics: about && basicsOf(root, about),
    work: readItems(at(experience, 'jobs'), jobTable),
    projects: itemsOf(at(experience, 'projects')).map(projectOf),
    education: readItems(
      studies.filter((item) => !isCertificate(item)),
      studyTable,
    ),
    certificates: readItems(studies.filter(isCertificate), certificateTable),
    languages: itemsOf(at(knowledge, 'languages')).map(languageOf),
    skills: [
      stack && { name: derived(stack, 'Main stack'), keywords: competences(stack) },
      ...['hardSkills', 'softSkills'].flatMap((key) => itemsOf(at(knowledge, key)).map(skillOf)),
    ],
    references: itemsOf(at(about, 'significativeRelationships')).map((item) =>
      readFields(item, personTable, { name: fullName(item) }),
    ),
    ...customSections(root),
    meta: {
      language: languageSetting(at(root, 'settings', 'language'), (tag) => tag.toLowerCase()),
    },
  };
};

const customSections = (root: Cursor): DraftRecord => {
  const list = createSectionList();
  const add = (section: Cursor | undefined, title: string, table: FieldTable): void => {
    if (section) list.addCustom(derived(section, title), { entries: readItems(section, table) });
  };
  const about = at(root, 'aboutMe');
  const artifacts = at(root, 'experience', 'publicArtifacts');
  add(at(about, 'interestingFacts'), 'Interesting facts', factTable);
  add(at(about, 'recommendations'), 'Recommendations', recommendationTable);
  add(artifacts, 'Public work', { ...work, publishingDate: to('date') });
  const wish = at(root, 'manfredSpecificData', 'desiredJobDescription');
  if (wish) list.addCustom(derived(wish, 'Desired job'), { summary: wish });
  return list.finish().sections;
};

const competences = (member: Cursor): Draft[] =>
  itemsOf(member).map((item) => {
    leaveOut(at(item, 'type'), 'technical');
    const [name, description] = [at(item, 'name'), at(item, 'description')];
    if (!name || !description) return name ?? description ?? item;
    return derived(item, `${textOf(name) ?? ''} (${textOf(description) ?? ''})`);
  });

const entityTable: FieldTable = {
  URL: to('url'),
  description: to('summary'),
  image: technical,
  location: to('location', placeOf),
};

/** An organisation or a project, whose description is not the text of the entry. */
const described = flatten({ ...entityTable, description: to('description') });

const work: FieldTable = {
  details: flatten(entityTable),
  URL: to('url'),
  image: technical,
  tags: to('keywords'),
  relatedCompetences: to('keywords', competences),
};

const factTable: FieldTable = { topic: to('name'), fact: to('summary') };
const recommendationTable: FieldTable = { ...work, title: to('name'), authors: people };

/** A challenge, and below it what was done. */
const challenge = (item: Cursor): Draft => {
  const actions = itemsOf(at(item, 'actions')).map((action) => `- ${textOf(action) ?? ''}`);
  return derived(item, joinPresent([textOf(at(item, 'description')), ...actions], '\n'));
};

const roleTable: FieldTable = {
  name: to('position'),
  finishDate: to('endDate'),
  challenges: to('highlights', (member) => itemsOf(member).map(challenge)),
  competences: to('keywords', competences),
  notes: to('summary'),
  referrals: to('referrals', (member) => itemsOf(member).map(personText)),
};

const jobTable: FieldTable = {
  organization: described,
  roles: to('positions', (member) => readItems(member, roleTable)),
};

const projectOf = (item: Cursor): Draft => {
  const roles = itemsOf(at(item, 'roles'));
  const [first, ...others] = roles.map((role) => readFields(role, roleTable).record);
  const { position, ...dates } = first ?? {};
  return readFields(
    item,
    { ...work, details: described, ...readElsewhere('roles') },
    { ...dates, roles: [position, ...others.map((other) => other['position'])], history: others },
  );
};

const studyTable: FieldTable = {
  name: to('studyType'),
  studyType: technical,
  degreeAchieved: technical,
  description: to('summary'),
  finishDate: to('endDate'),
  institution: flatten({ ...entityTable, name: to('institution') }),
  linkedCompetences: to('courses', competences),
};

const certificateTable: FieldTable = {
  ...studyTable,
  name: to('name'),
  finishDate: to('date'),
  institution: (member) => ({ issuer: at(member, 'name'), url: at(member, 'URL') }),
};

const languageOf = (item: Cursor): Draft => {
  const name = at(item, 'fullName') ?? at(item, 'name');
  if (at(item, 'fullName')) leaveOut(at(item, 'name'), 'technical');
  return new Part(item, { language: name, fluency: at(item, 'level') });
};

const skillOf = (item: Cursor): Draft => {
  const skill = at(item, 'skill') ?? item;
  leaveOut(at(skill, 'type'), 'technical');
  return new Part(item, {
    name: at(skill, 'name'),
    summary: at(skill, 'description'),
    level: at(item, 'level'),
  });
};
