import type { Resume } from '../../../src/index.ts';
import { scoreDegree, scoreList, scorePeriod, scoreSkill } from '../field-scores.ts';
import type { OpenResumeResult } from '../parsers.ts';
import type { Person } from './page-model.ts';

/** The fields that OpenResume's parser has, as texts. */
const fieldNames = [
  ...(['name', 'email', 'phone', 'url', 'location', 'summary'] as const),
  ...(['companies', 'titles', 'jobDates', 'bullets'] as const),
  ...(['schools', 'degrees', 'studyDates', 'projects', 'projectDates', 'skills'] as const),
];
type FieldName = (typeof fieldNames)[number];

export type ImportFields = Readonly<Record<FieldName, readonly string[]>>;

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const texts = (...all: readonly (string | undefined)[]): string[] =>
  all.filter((text): text is string => text !== undefined && text !== '');

interface Dated {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

/** A time in one month or year has one date. */
const datesOf = ({ startDate, endDate }: Dated): string =>
  joined(startDate, endDate === startDate ? undefined : endDate);

const bareAddress = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/g, '');

/** The fields of the truth, whose accounts are not printed by all layouts. */
export const fieldsOfPerson = (person: Person): ImportFields => ({
  ...fieldsOfResume(person),
  url: texts(person.basics.url).map(bareAddress),
});

/** The fields of JSON Resume as the import reads them. An address of a network may be read as an account. */
export const fieldsOfResume = (resume: Resume | Person): ImportFields => {
  const { basics = {}, work = [], education = [], projects = [], skills = [] } = resume as Resume;
  const { location } = basics;
  const { address, city, region } = typeof location === 'object' ? location : {};
  const jobs = work.flatMap((job) => {
    const further = (job.positions ?? []).map((each) => ({ ...job, ...each }));
    return job.position === undefined && further.length > 0 ? further : [job, ...further];
  });
  return {
    name: texts(basics.name),
    email: texts(basics.email),
    phone: texts(basics.phone),
    url: texts(basics.url, ...(basics.profiles ?? []).map(({ url }) => url)).map(bareAddress),
    location: texts(typeof location === 'string' ? location : joined(address, city, region)),
    summary: texts(basics.summary),
    companies: texts(...jobs.map(({ name }) => name)),
    titles: texts(...jobs.map(({ position }) => position)),
    jobDates: jobs.map(datesOf),
    bullets: jobs.flatMap(({ highlights = [], highlightGroups = [], summary }) => [
      ...highlights,
      ...highlightGroups.flatMap((group) => group.highlights ?? []),
      ...texts(summary),
    ]),
    schools: texts(...education.map(({ institution }) => institution)),
    degrees: education.map(({ studyType, area }) => joined(studyType, area)),
    studyDates: education.map(datesOf),
    projects: texts(...projects.map(({ name }) => name)),
    projectDates: projects.map(datesOf),
    skills: skills.flatMap(({ name, keywords = [], summary }) =>
      texts(...(keywords.length > 0 ? keywords : [name]), summary),
    ),
  };
};

export const fieldsOfOpenResume = (read: OpenResumeResult): ImportFields => ({
  name: [read.profile.name],
  email: [read.profile.email],
  phone: [read.profile.phone],
  url: [bareAddress(read.profile.url)],
  location: [read.profile.location],
  summary: [read.profile.summary],
  companies: read.workExperiences.map(({ company }) => company),
  titles: read.workExperiences.map(({ jobTitle }) => jobTitle),
  jobDates: read.workExperiences.map(({ date }) => date),
  bullets: read.workExperiences.flatMap(({ descriptions }) => descriptions),
  schools: read.educations.map(({ school }) => school),
  degrees: read.educations.map(({ degree }) => degree),
  studyDates: read.educations.map(({ date }) => date),
  projects: read.projects.map(({ project }) => project),
  projectDates: read.projects.map(({ date }) => date),
  skills: [...read.skills.descriptions, ...read.skills.featuredSkills.map(({ skill }) => skill)],
});

const ownScores: Readonly<Partial<Record<FieldName, typeof scorePeriod>>> = {
  ...{ jobDates: scorePeriod, studyDates: scorePeriod, projectDates: scorePeriod },
  ...{ degrees: scoreDegree, skills: scoreSkill },
};

/** The score of each field that the truth has, from 0 to 1. */
export const scoreImport = (
  wanted: ImportFields,
  found: ImportFields,
): ReadonlyMap<FieldName, number> =>
  new Map(
    fieldNames.flatMap((field) => {
      const scores = scoreList(wanted[field], found[field], ownScores[field]);
      return scores.map((score) => [field, score] as const);
    }),
  );
