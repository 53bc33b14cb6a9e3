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
  /** What a blind reader does not see: nobody is advised to add it. */
  readonly redacted: readonly Redaction[];
}

/** What its author may want to know about a résumé, whatever it is printed as. */
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
    advice.push({ code: 'name_missing', pointer, message: 'There is no name; add basics.name.' });
  }
  const canAnswer = contacts.some(({ kind }) => kind === 'email' || kind === 'phone');
  if (!canAnswer && !redacted.includes('contact')) {
    const message = 'There is neither an e-mail address nor a phone number to answer to.';
    advice.push({ code: 'contact_missing', pointer, message });
  }
  return advice;
};

/** Months since year 0, of the first and the last month of a job; an open end is never. */
interface Span {
  readonly pointer: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether both ends are known to the month: a year alone says too little about gaps. */
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

/** Months between two jobs that nobody asks about. */
const unremarkableGap = 6;
/** Months that two jobs may share while one hands over to the other. */
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
      const message = `${endDate ?? ''} comes before ${startDate ?? ''}.`;
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
      const message = `"${job.name}" began while "${latest.name}" went on.`;
      advice.push({ code: 'dates_overlap', pointer: job.pointer, message });
    }
    if (!latest || job.end >= latest.end) latest = job;
  }
  return advice;
};

/** Studies and volunteer work explain why there was no job. */
const adviseOnGaps = (jobs: readonly Span[], others: readonly Span[]): Advice[] => {
  const advice: Advice[] = [];
  let latest: Span | undefined;
  for (const span of byStart([...jobs, ...others])) {
    const gap = latest ? span.start - latest.end - 1 : 0;
    if (latest && gap > unremarkableGap && span.isPrecise && latest.isPrecise) {
      const message = `Between "${latest.name}" and "${span.name}" lie ${gap} months.`;
      advice.push({ code: 'gap', pointer: span.pointer, message });
    }
    if (!latest || span.end >= latest.end) latest = span;
  }
  return advice;
};

/** Headings that programs which sort applications look for, besides our own in each language. */
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
      message: `"${section.title}" is a heading that programs which sort applications may not know.`,
    }));
};
