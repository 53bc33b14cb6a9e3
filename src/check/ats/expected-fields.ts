import { keysOf } from '../../text/json-pointer.ts';
import type { Resume } from '../../resume/schema/resume.ts';
import type { ContactKind, Entry, ResumeView, Section } from '../../view/model.ts';
import { comparableText } from '../normalize-text.ts';
import type { AtsFieldName } from './report.ts';

export interface ExpectedValue {
  readonly text: string;
  readonly pointer: string;
}
export type ExpectedFields = Readonly<Record<AtsFieldName, readonly ExpectedValue[]>>;

export interface PrintedResume {
  readonly resume: Pick<Resume, 'work' | 'education'>;
  readonly view: ResumeView;
}

/** The fields of a résumé as a document prints them. */
export const expectedFields = ({ resume, view }: PrintedResume): ExpectedFields => {
  const { header } = view;
  const contact = (wanted: ContactKind, pointer: string): ExpectedValue[] =>
    header.contacts
      .filter(({ kind }) => kind === wanted)
      .slice(0, 1)
      .flatMap(({ text }) => expectedValue(text, pointer));
  const jobs = entriesOf(view, 'work').flatMap((entry) => jobsOf(entry, resume));
  const studies = entriesOf(view, 'education').map((entry) =>
    headOf(entry, degreeTexts(resume, entry)),
  );
  return {
    name: expectedValue(header.name, '/basics/name'),
    email: contact('email', '/basics/email'),
    phone: contact('phone', '/basics/phone'),
    location: contact('location', '/basics/location'),
    employers: valuesIn(jobs, 'organization'),
    titles: valuesIn(jobs, 'role'),
    dates: valuesIn(jobs, 'period'),
    schools: valuesIn(studies, 'organization'),
    degrees: valuesIn(studies, 'role'),
    skills: view.sections.flatMap(skillsOf),
  };
};

const expectedValue = (text: string | undefined, pointer: string): ExpectedValue[] =>
  text === undefined || text.trim() === '' ? [] : [{ text, pointer }];

const entriesOf = ({ sections }: ResumeView, id: Section['id']): readonly Entry[] =>
  sections.flatMap((section) =>
    section.id === id && section.kind === 'entries' ? section.entries : [],
  );

interface Head {
  readonly organization: string | undefined;
  readonly role: string | undefined;
  readonly period: string | undefined;
  readonly pointer: string;
}

const valuesIn = (heads: readonly Head[], part: Exclude<keyof Head, 'pointer'>): ExpectedValue[] =>
  heads.flatMap((head) => expectedValue(head[part], head.pointer));

const indexOf = ({ pointer }: Entry): number => Number(keysOf(pointer)[1]);

const jobsOf = (entry: Entry, { work }: PrintedResume['resume']): Head[] => {
  const head = headOf(entry, [work?.[indexOf(entry)]?.position]);
  if (entry.roles.length === 0) return [head];
  return entry.roles.map(({ title: role, period = entry.period, pointer }) => ({
    ...head,
    ...{ role, period, pointer },
  }));
};

const degreeTexts = ({ education }: PrintedResume['resume'], entry: Entry) => {
  const { studyType, area } = education?.[indexOf(entry)] ?? {};
  return [studyType, area, [studyType, area].filter((text) => text !== undefined).join(' ')];
};

/** The title of an entry is its organization, unless it is one of the texts that name the role. */
const headOf = (entry: Entry, roles: readonly (string | undefined)[]): Head => {
  const { title, subtitle, period, pointer } = entry;
  const isRole = roles.some(
    (role) => role !== undefined && comparableText(role) === comparableText(title.text),
  );
  const [organization, role] = isRole ? [subtitle, title.text] : [title.text, subtitle];
  return { organization, role, period, pointer };
};

/** The keywords of each skill, or its name if it has none. */
const skillsOf = (section: Section): ExpectedValue[] =>
  section.id === 'skills' && section.kind === 'terms'
    ? section.terms.flatMap(({ name, keywords, pointer }) =>
        (keywords.length > 0 ? keywords : [name]).flatMap((text) => expectedValue(text, pointer)),
      )
    : [];
