import type { Resume } from '../resume/schema/resume.ts';
import type { Redaction } from '../options/schema.ts';
import { isoDateParts } from '../text/iso-date.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import type { ResumeView } from '../view/model.ts';
import { sectionPointer } from './expected-content.ts';
import { headingReader } from './known-headings.ts';
import type { DraftAdvice } from './report.ts';

export interface AdviceInput {
  readonly resume: Resume;
  readonly view: ResumeView;
  readonly language: DocumentLanguage;
  /** Parts hidden by `redact`; advice to add them would be wrong. */
  readonly redacted: readonly Redaction[];
}

/** Advice for the author of a résumé, independent of the format. */
export const adviseOn = (subject: AdviceInput): DraftAdvice[] => [
  ...adviseOnContact(subject),
  ...adviseOnDates(subject.resume),
  ...adviseOnHeadings(subject),
];

const adviseOnContact = ({ resume, view, redacted }: AdviceInput): DraftAdvice[] => {
  const advice: DraftAdvice[] = [];
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
interface DateSpan {
  readonly pointer: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether both dates have a month. A year alone is too coarse to find gaps. */
  readonly isPrecise: boolean;
}

const monthNumber = (date: string | undefined, isEnd: boolean): number | undefined => {
  const parts = isoDateParts(date ?? '');
  if (parts === undefined) return undefined;
  return Number(parts.year) * 12 + Number(parts.month ?? (isEnd ? 12 : 1)) - 1;
};

interface Dated {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
}

interface DatedItem extends Dated {
  /** Roles of a job, which may have the dates that the job has not. */
  readonly positions?: readonly Dated[] | undefined;
}

interface DatedPart {
  readonly pointer: string;
  readonly dates: Dated;
}

const rolesOf = ({ positions = [] }: DatedItem, pointer: string): DatedPart[] =>
  positions.map((dates, index) => ({ pointer: `${pointer}/positions/${index}`, dates }));

const dateSpans = <Item extends DatedItem>(
  section: string,
  items: readonly Item[] | undefined,
  nameOf: (item: Item) => string | undefined,
): DateSpan[] =>
  (items ?? []).flatMap((item, index) => {
    const pointer = `/${section}/${index}`;
    const parts = item.startDate === undefined ? rolesOf(item, pointer) : [];
    const name = nameOf(item) ?? '';
    return [{ pointer, dates: item }, ...parts].flatMap((part) => spanOf(part, name));
  });

const spanOf = (
  { pointer, dates: { startDate, endDate } }: DatedPart,
  name: string,
): DateSpan[] => {
  const start = monthNumber(startDate, false);
  const end = endDate === undefined ? Infinity : monthNumber(endDate, true);
  if (start === undefined || end === undefined || end < start) return [];
  const isPrecise = [startDate, endDate].every((date) => date === undefined || date.length > 4);
  return [{ pointer, name, start, end, isPrecise }];
};

/** Months between two jobs up to which a gap is not reported. */
const maxUnremarkedGap = 6;
/** Months that two jobs may overlap for a handover. */
const maxOverlap = 1;

const adviseOnDates = (resume: Resume): DraftAdvice[] => {
  const jobs = dateSpans('work', resume.work, ({ name, position }) => name ?? position);
  const others = [
    ...dateSpans('education', resume.education, ({ institution }) => institution),
    ...dateSpans('volunteer', resume.volunteer, ({ organization }) => organization),
  ];
  return [...adviseOnOrder(resume), ...adviseOnOverlaps(jobs), ...adviseOnGaps(jobs, others)];
};

const adviseOnOrder = (resume: Resume): DraftAdvice[] =>
  (['work', 'volunteer', 'education', 'projects'] as const).flatMap((section) =>
    (resume[section] ?? []).flatMap((item: DatedItem, index) => {
      const pointer = `/${section}/${index}`;
      return [{ pointer, dates: item }, ...rolesOf(item, pointer)].flatMap(adviseOnReversed);
    }),
  );

const adviseOnReversed = ({ pointer, dates: { startDate, endDate } }: DatedPart): DraftAdvice[] => {
  const [start, end] = [monthNumber(startDate, false), monthNumber(endDate, true)];
  if (start === undefined || end === undefined || end >= start) return [];
  const message = `The end date ${endDate ?? ''} is before the start date ${startDate ?? ''}.`;
  return [{ code: 'dates_reversed', pointer: `${pointer}/endDate`, message }];
};

const byStart = (spans: readonly DateSpan[]): DateSpan[] =>
  [...spans].sort((one, two) => one.start - two.start);

/** The spans that begin later than another, in order, each with the one before it that ends last. */
const successors = (
  spans: readonly DateSpan[],
): (readonly [before: DateSpan, span: DateSpan])[] => {
  let latest: DateSpan | undefined;
  return byStart(spans).flatMap((span) => {
    const pair = latest && ([latest, span] as const);
    if (!latest || span.end >= latest.end) latest = span;
    return pair?.every(({ isPrecise }) => isPrecise) ? [pair] : [];
  });
};

const adviseOnOverlaps = (jobs: readonly DateSpan[]): DraftAdvice[] =>
  successors(jobs).flatMap(([before, { pointer, name, start }]): DraftAdvice[] => {
    if (start >= before.end - maxOverlap || name === before.name) return [];
    const message = `"${name}" begins before "${before.name}" ends.`;
    return [{ code: 'dates_overlap', pointer, message }];
  });

/** Education and volunteer work fill gaps between jobs. */
const adviseOnGaps = (jobs: readonly DateSpan[], others: readonly DateSpan[]): DraftAdvice[] =>
  successors([...jobs, ...others]).flatMap(([before, { pointer, name, start }]): DraftAdvice[] => {
    const gap = start - before.end - 1;
    if (gap <= maxUnremarkedGap) return [];
    const message = `There is a gap of ${gap} months between "${before.name}" and "${name}".`;
    return [{ code: 'gap', pointer, message }];
  });

const adviseOnHeadings = ({ view, language }: AdviceInput): DraftAdvice[] => {
  const sectionOf = headingReader(language.labels);
  return view.sections
    .filter(({ title }) => sectionOf(title) === undefined)
    .map((section) => ({
      code: 'heading_unusual',
      pointer: sectionPointer(section),
      text: section.title,
      message: `Applicant tracking systems may not recognize the heading "${section.title}".`,
    }));
};
