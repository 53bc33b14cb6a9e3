import type { Resume } from '../resume/schema/resume.ts';
import { composeDetails, groupBlocks } from './details.ts';
import { composeList, composeTexts } from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Entry, RichText, Section, SectionId, Term } from './model.ts';
import {
  awardEntry,
  certificateEntry,
  educationEntry,
  projectEntry,
  publicationEntry,
  referenceEntry,
  volunteerEntry,
} from './section-entries.ts';
import { wordsOf } from './short-text.ts';
import { composeTerm } from './terms.ts';
import { composeWork } from './work.ts';

type Content =
  | { readonly body: RichText }
  | { readonly entries: readonly Entry[] }
  | { readonly terms: readonly Term[] };

/** The content of a section. Items with nothing to print are left out. */
const composeContent = (id: SectionId, resume: Resume, language: DocumentLanguage): Content => {
  const list = <Item, Made>(
    items: readonly Item[] | undefined,
    make: (item: Item, pointer: string, language: DocumentLanguage) => Made | undefined,
  ): Made[] => composeList(items, `/${id}`, (item, pointer) => make(item, pointer, language));

  switch (id) {
    case 'summary':
      return { body: composeSummary(resume, language) };
    case 'work':
      return { entries: composeWork(resume.work ?? [], language) };
    case 'projects':
      return { entries: list(resume.projects, projectEntry) };
    case 'volunteer':
      return { entries: list(resume.volunteer, volunteerEntry) };
    case 'education':
      return { entries: list(resume.education, educationEntry) };
    case 'certificates':
      return { entries: list(resume.certificates, certificateEntry) };
    case 'publications':
      return { entries: list(resume.publications, publicationEntry) };
    case 'awards':
      return { entries: list(resume.awards, awardEntry) };
    case 'references':
      return { entries: list(resume.references, referenceEntry) };
    case 'skills':
      return { terms: list(resume.skills, composeTerm) };
    case 'interests':
      // An interest has no level. A member of that name comes from another program and may have any type.
      return {
        terms: list(resume.interests, ({ name, keywords, summary, details }, pointer) =>
          composeTerm({ name, keywords, summary, details }, pointer, language),
        ),
      };
    case 'languages':
      return {
        terms: list(resume.languages, ({ language: name, fluency: level, details }, pointer) =>
          composeTerm({ name, level, details }, pointer, language),
        ),
      };
  }
};

/** The summary, and the longer details about the person. */
const composeSummary = ({ basics }: Resume, language: DocumentLanguage): RichText => {
  const { body, groups } = composeDetails(basics?.details, language);
  return [...composeTexts([basics?.summary]), ...body, ...groupBlocks(groups)];
};

/** The section with an id; `undefined` if the résumé has no content for it. */
export const composeSection = (
  id: SectionId,
  resume: Resume,
  language: DocumentLanguage,
): Section | undefined => {
  const content = composeContent(id, resume, language);
  const title = wordsOf(resume.meta?.vitae?.titles?.[id]) ?? language.labels.sections[id];
  const base = { id, title };
  if ('body' in content)
    return content.body.length > 0 ? { ...base, kind: 'prose', ...content } : undefined;
  if ('terms' in content)
    return content.terms.length > 0 ? { ...base, kind: 'terms', ...content } : undefined;
  return content.entries.length > 0 ? { ...base, kind: 'entries', ...content } : undefined;
};
