import type { Resume } from '../resume/schema.ts';
import type { Redaction } from '../resume/variant.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { ResumeView } from '../view/model.ts';
import { sectionPointer } from './expected.ts';
import type { AdviceCode, Observation } from './report.ts';
import { squeeze } from './squeeze.ts';

type Advice = Observation<AdviceCode>;

export interface Subject {
  readonly resume: Resume;
  readonly view: ResumeView;
  readonly language: DocumentLanguage;
  /** Parts hidden by `redact`; advice to add them would be wrong. */
  readonly redacted: readonly Redaction[];
}

/** Advice for the author of a résumé, independent of the format. */
export const adviseOn = (subject: Subject): Advice[] => [
  ...adviseOnContact(subject),
  ...adviseOnDates(subject.resume),
  ...adviseOnHeadings(subject),
];

const adviseOnContact = ({ resume, view, redacted }: Subject): Advice[] => {
  const advice: Advice[] = [];
  const { name, contacts } = view.header;
  const pointer = resume.basics ? '/basics' : '';
  if (name === undefined && !redacted.includes('name')) {
    advice.push({
      code: 'name_missing',
      pointer,
      message: 'The name is missing; add basics.name.',
    });
  }
  const canAnswer = contacts.some(({ kind }) => kind === 'email' || kind === 'phone');
  if (!canAnswer && !redacted.includes('contact')) {
    const message = 'E-mail address and phone number are missing; add one of them.';
    advice.push({ code: 'contact_missing', pointer, message });
  }
  return advice;
};

/** First and last month of a job, in months since year 0. Without an end date `end` is Infinity. */
interface Span {
  readonly pointer: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether both dates have a month. A year alone is too coarse to find gaps. */
  readonly isPrecise: boolean;
}

const monthOf = (date: string | undefined, isEnd: boolean): number | undefined => {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  return Number(year) * 12 + (month === undefined ? (isEnd ? 11 : 0) : Number(month) - 1);
};

interface Dated {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

const spansOf = <Item extends Dated>(
  section: string,
  items: readonly Item[] | undefined,
  nameOf: (item: Item) => string | undefined,
): Span[] =>
  (items ?? []).flatMap((item, index) => {
    const { startDate, endDate } = item;
    const start = monthOf(startDate, false);
    const end = endDate === undefined ? Infinity : monthOf(endDate, true);
    if (start === undefined || end === undefined || end < start) return [];
    const isPrecise = [startDate, endDate].every((date) => date === undefined || date.length > 4);
    return [{ pointer: `/${section}/${index}`, name: nameOf(item) ?? '', start, end, isPrecise }];
  });

/** Months between two jobs up to which a gap is not reported. */
const unremarkableGap = 6;
/** Months that two jobs may overlap for a handover. */
const handover = 1;

const adviseOnDates = (resume: Resume): Advice[] => {
  const jobs = spansOf('work', resume.work, ({ name, position }) => name ?? position);
  const others = [
    ...spansOf('education', resume.education, ({ institution }) => institution),
    ...spansOf('volunteer', resume.volunteer, ({ organization }) => organization),
  ];
  return [...adviseOnOrder(resume), ...adviseOnOverlaps(jobs), ...adviseOnGaps(jobs, others)];
};

const adviseOnOrder = (resume: Resume): Advice[] =>
  (['work', 'volunteer', 'education', 'projects'] as const).flatMap((section) =>
    (resume[section] ?? []).flatMap(({ startDate, endDate }, index): Advice[] => {
      const [start, end] = [monthOf(startDate, false), monthOf(endDate, true)];
      if (start === undefined || end === undefined || end >= start) return [];
      const message = `The end date ${endDate ?? ''} is before the start date ${startDate ?? ''}.`;
      return [{ code: 'dates_reversed', pointer: `/${section}/${index}/endDate`, message }];
    }),
  );

const byStart = (spans: readonly Span[]): Span[] =>
  [...spans].sort((one, two) => one.start - two.start);

const adviseOnOverlaps = (jobs: readonly Span[]): Advice[] => {
  const advice: Advice[] = [];
  let latest: Span | undefined;
  for (const job of byStart(jobs)) {
    const isPrecise = job.isPrecise && latest?.isPrecise === true;
    if (latest && isPrecise && job.start < latest.end - handover && job.name !== latest.name) {
      const message = `"${job.name}" begins before "${latest.name}" ends.`;
      advice.push({ code: 'dates_overlap', pointer: job.pointer, message });
    }
    if (!latest || job.end >= latest.end) latest = job;
  }
  return advice;
};

/** Education and volunteer work fill gaps between jobs. */
const adviseOnGaps = (jobs: readonly Span[], others: readonly Span[]): Advice[] => {
  const advice: Advice[] = [];
  let latest: Span | undefined;
  for (const span of byStart([...jobs, ...others])) {
    const gap = latest ? span.start - latest.end - 1 : 0;
    if (latest && gap > unremarkableGap && span.isPrecise && latest.isPrecise) {
      const message = `There is a gap of ${gap} months between "${latest.name}" and "${span.name}".`;
      advice.push({ code: 'gap', pointer: span.pointer, message });
    }
    if (!latest || span.end >= latest.end) latest = span;
  }
  return advice;
};

/** English headings that applicant tracking systems look for, besides our own in each language. */
const knownHeadings = new Set(
  `
  Summary, Profile, About, About me, Objective
  Experience, Work experience, Professional experience, Employment, Employment history
  Work history, Career history
  Education, Academic background, Training, Courses
  Skills, Technical skills, Key skills, Core competencies, Competencies
  Projects, Personal projects, Patents, Publications, Conferences, Talks, Presentations
  Certifications, Certificates, Licenses, Awards, Honors, Honours, Achievements, Memberships
  Volunteering, Volunteer experience, Volunteer work
  Languages, Interests, Hobbies, References
  `
    .split(/[,\n]/)
    .map((heading) => squeeze(heading)),
);

const adviseOnHeadings = ({ view, language }: Subject): Advice[] => {
  const own = new Set(Object.values(language.labels.sections).map((title) => squeeze(title)));
  return view.sections
    .filter(({ title }) => !own.has(squeeze(title)) && !knownHeadings.has(squeeze(title)))
    .map((section) => ({
      code: 'heading_unusual',
      pointer: sectionPointer(section),
      text: section.title,
      message: `Applicant tracking systems may not recognize the heading "${section.title}".`,
    }));
};
