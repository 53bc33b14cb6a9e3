import type { Resume } from '../resume/schema/resume.ts';
import { isObject } from '../text/json.ts';
import { strictResume } from '../resume/strict-schema.ts';

/** The sections of JSON Resume. */
type OfficialKey = keyof ReturnType<typeof strictResume>['shape'];
export type SectionName = Exclude<OfficialKey, '$schema' | 'basics' | 'meta'>;
export const sectionNames = Object.keys(strictResume().shape).filter(
  (name): name is SectionName => !['$schema', 'basics', 'meta'].includes(name),
);

/** Fields of Vitae that no theme of JSON Resume knows. */
const ownFields = new Set(['tags', 'highlightTags', 'private', 'hidden', 'redact']);

/**
 * The résumé that a theme of JSON Resume gets: its sections, without the settings of Vitae. Each role is a job. The
 * photo is a `data:` URL, because a theme cannot load one.
 */
export const cleanResume = (resume: Resume, photo: string | undefined): Record<string, unknown> => {
  const { image: _image, details: _details, ...basics } = resume.basics ?? {};
  const sections = sectionNames.flatMap((name) => {
    const entries = resume[name];
    return entries && entries.length > 0 ? [[name, entries] as const] : [];
  });
  const { vitae: _vitae, ...meta } = resume.meta ?? {};
  const standard: Record<string, unknown> = {
    basics: { ...basics, ...(photo !== undefined && { image: photo, picture: photo }) },
    ...Object.fromEntries(sections),
    ...(Object.keys(meta).length > 0 && { meta }),
  };
  if (resume.work) standard['work'] = resume.work.flatMap(jobsOf);
  return withoutOwnFields(standard) as Record<string, unknown>; // an object stays an object
};

type Job = NonNullable<Resume['work']>[number];

const jobsOf = ({ positions, highlightGroups, ...job }: Job): Record<string, unknown>[] => {
  const grouped = highlightGroups?.flatMap(({ highlights }) => highlights ?? []) ?? [];
  const whole = { ...job, ...(grouped.length > 0 && { highlights: grouped }) };
  return positions && positions.length > 0
    ? positions.map((position) => ({ ...whole, ...position }))
    : [whole];
};

const withoutOwnFields = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOwnFields);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !ownFields.has(name) && member !== undefined)
      .map(([name, member]) => [name, withoutOwnFields(member)]),
  );
};
