import type { Work } from '../resume/schema/resume.ts';
import {
  composeBody,
  composeList,
  detail,
  entryLink,
  isEntryFilled,
  subtitleOf,
  titleLink,
  type EntrySource,
} from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Entry, Role } from './model.ts';
import { formatJobPeriod } from './period.ts';
import { nonBlank } from './rich-text.ts';
import { readShortText, wordsOf } from './short-text.ts';

type Position = NonNullable<Work['positions']>[number];

/** A job with its JSON Pointer in the résumé. */
interface Job {
  readonly work: Work;
  readonly pointer: string;
}

const employerKey = (work: Work): string | undefined => wordsOf(work.name)?.toLowerCase();

const sameOrAbsent = (one: string | undefined, other: string | undefined): boolean =>
  nonBlank(other) === undefined || nonBlank(one) === nonBlank(other);

/**
 * Whether two consecutive jobs are roles at one employer. Résumés write a promotion as a second job after the first
 * (resume-schema #297). Jobs whose employer fields differ stay separate, so that no field is lost.
 */
const belongsTo = (first: Work, next: Work): boolean =>
  employerKey(first) !== undefined &&
  employerKey(first) === employerKey(next) &&
  nonBlank(next.position) !== undefined &&
  nonBlank(first.position) !== undefined &&
  sameOrAbsent(first.url, next.url) &&
  sameOrAbsent(first.description, next.description) &&
  !next.positions &&
  !first.positions;

const groupByEmployer = (jobs: readonly Job[]): Job[][] => {
  const groups: Job[][] = [];
  for (const job of jobs) {
    const group = groups.at(-1);
    if (group?.[0] && belongsTo(group[0].work, job.work)) group.push(job);
    else groups.push([job]);
  }
  return groups;
};

/** The fields of a job or of a position in it. */
const sourceOf = (
  job: Work | Position,
  pointer: string,
  language: DocumentLanguage,
): EntrySource => ({
  pointer,
  period: formatJobPeriod(job, language),
  place: job.location,
  context: job.context,
  body: [job.summary],
  highlights: job.highlights,
  keywords: job.keywords,
  given: job.details,
  language,
});

const roleOf = (job: Work | Position, source: EntrySource): Role => ({
  title: wordsOf(job.position) ?? '',
  ...composeBody(source),
});

/** Several jobs at one employer → one entry with roles. A common place is printed once. */
const composeRoles = (jobs: readonly Job[], first: Job, language: DocumentLanguage): Entry => {
  const { work, pointer } = first;
  const shared = jobs.every((job) => nonBlank(job.work.location) === nonBlank(work.location));
  return {
    title: titleLink(work.name, work.url),
    ...entryLink(work.url),
    roles: jobs.map((job) => {
      const source = sourceOf(job.work, job.pointer, language);
      const place = shared ? undefined : source.place;
      return roleOf(job.work, { ...source, place, groups: job.work.highlightGroups });
    }),
    ...composeBody({
      pointer,
      period: undefined,
      place: shared ? work.location : undefined,
      details: [detail(work.description)],
      language,
    }),
  };
};

/** The roles of an entry. Roles with nothing to print are left out. */
export const composePositions = (
  positions: readonly Position[] | undefined,
  pointer: string,
  language: DocumentLanguage,
): Role[] =>
  composeList(positions, `${pointer}/positions`, (position, at) => {
    const role = roleOf(position, sourceOf(position, at, language));
    return role.title !== '' || role.period !== undefined || isEntryFilled(role) ? role : undefined;
  });

/** One job → one entry. The employer is the title and the role the subtitle; without an employer the role is the title. */
const composeJob = ({ work, pointer }: Job, language: DocumentLanguage): Entry | undefined => {
  const employer = nonBlank(work.name);
  const position = nonBlank(work.position);
  const roles = composePositions(work.positions, pointer, language);
  const under = readShortText(position);
  const isRole = roles.some((role) => role.title === wordsOf(position));
  const title = employer ?? position ?? nonBlank(work.context) ?? nonBlank(work.description);
  const source = sourceOf(work, pointer, language);
  const body = composeBody({
    ...source,
    groups: work.highlightGroups,
    context: title === nonBlank(work.context) ? undefined : work.context,
    details: [title === nonBlank(work.description) ? undefined : detail(work.description)],
  });
  const isNamed = title !== undefined || nonBlank(work.url) !== undefined;
  if (!isNamed && roles.length === 0 && body.period === undefined && !isEntryFilled(body)) {
    return undefined;
  }
  return {
    title: titleLink(title, work.url),
    ...(employer !== undefined &&
      under &&
      !isRole && { ...subtitleOf(under), subtitleKind: 'role' as const }),
    ...entryLink(work.url),
    roles,
    ...body,
  };
};

export const composeWork = (works: readonly Work[], language: DocumentLanguage): Entry[] =>
  groupByEmployer(
    works
      .map((work, index) => ({ work, pointer: `/work/${index}` }))
      // Removes empty jobs, which a variant leaves out, so that they do not separate two roles at one employer.
      .filter(({ work }) => Object.keys(work).length > 0),
  )
    .map((jobs) => {
      const [first] = jobs;
      if (first && jobs.length > 1) return composeRoles(jobs, first, language);
      return first && composeJob(first, language);
    })
    .filter((entry) => entry !== undefined);
