import type { Labels } from '../view/labels.ts';
import type { SectionId } from '../view/model.ts';
import { comparableText } from './normalize-text.ts';

/** English headings that applicant tracking systems look for, besides our own in each language. */
const headings: Readonly<Partial<Record<SectionId, string>>> = {
  summary: 'Summary, Professional summary, Profile, About, About me, Objective',
  work: `Experience, Work experience, Professional experience, Employment, Employment history,
    Work history, Career history`,
  education: 'Education, Academic background, Training, Courses',
  skills: 'Skills, Technical skills, Key skills, Core competencies, Competencies',
  projects: 'Projects, Personal projects',
  publications: 'Patents, Publications, Conferences, Talks, Presentations',
  certificates: 'Certifications, Certificates, Licenses',
  awards: 'Awards, Honors, Honours, Achievements, Memberships',
  volunteer: 'Volunteering, Volunteer experience, Volunteer work',
  languages: 'Languages',
  interests: 'Interests, Hobbies',
  references: 'References',
};

const known: ReadonlyMap<string, SectionId> = new Map(
  Object.entries(headings).flatMap(
    ([id, titles]) =>
      titles.split(',').map((title) => [comparableText(title), id as SectionId] as const), // a key of `headings`
  ),
);

/** Longest heading of a section, in characters. */
const longestHeading = 100;

/**
 * Returns the section that an applicant tracking system expects below a heading in a language; `undefined` if it does
 * not know the heading.
 */
export const headingReader = ({
  sections,
}: Pick<Labels, 'sections'>): ((heading: string) => SectionId | undefined) => {
  const own = new Map(
    Object.entries(sections).map(
      ([id, title]) => [comparableText(title), id as SectionId] as const,
    ), // a key of `sections`
  );
  return (heading) => {
    if (heading.length > longestHeading) return undefined;
    const wanted = comparableText(heading);
    return known.get(wanted) ?? own.get(wanted);
  };
};
