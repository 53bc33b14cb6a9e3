import type { CustomSection, Resume } from '../resume/schema/resume.ts';
import { customSectionIds } from '../resume/section-id.ts';
import { lookUp } from '../text/json.ts';
import { composeList, composeTexts, emptyEntry } from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import { composeDetails, groupBlocks } from './details.ts';
import type { Block, CustomSectionId, Detail, Entry, RichText, Section, Term } from './model.ts';
import { parseAllHighlights } from './rich-text.ts';
import { linked } from './markdown-tokens.ts';
import { customEntry } from './section-entries.ts';
import { detailText } from './separators.ts';
import { wordsOf } from './short-text.ts';
import { composeTerm } from './terms.ts';

type CustomViewSection = Section & { readonly id: CustomSectionId };

/** The custom sections, each with its title. Sections without content are left out. */
export const composeCustomSections = (
  resume: Resume,
  language: DocumentLanguage,
): CustomViewSection[] => {
  const sections = resume.sections ?? [];
  const names = customSectionIds(sections);
  return sections
    .map((section, index) => {
      const name = names[index] ?? String(index + 1);
      const title = sectionTitle(resume, section, name, language);
      const source: CustomSource = { section, pointer: `/sections/${index}` };
      return composeCustom(source, { id: `custom-${name}`, title }, language);
    })
    .filter((section) => section !== undefined);
};

interface CustomSource {
  readonly section: CustomSection;
  readonly pointer: string;
}

const sectionTitle = (
  resume: Resume,
  { title }: CustomSection,
  name: string,
  { labels }: DocumentLanguage,
): string => {
  const titles = resume.meta?.vitae?.titles ?? {};
  const wanted = lookUp(titles, name) ?? lookUp(titles, `custom-${name}`);
  // A heading must not be empty.
  return wordsOf(wanted) ?? wordsOf(title) ?? labels.resume;
};

const composeCustom = (
  { section, pointer }: CustomSource,
  base: Pick<CustomViewSection, 'id' | 'title'>,
  language: DocumentLanguage,
): CustomViewSection | undefined => {
  const body = composeBody(section, language);
  const entries = composeList(section.entries, `${pointer}/entries`, (entry, at) =>
    customEntry(entry, at, language),
  );
  const terms = composeList(section.terms, `${pointer}/terms`, (term, at) =>
    composeTerm(term, at, language),
  );
  if (entries.length > 0) {
    return {
      ...base,
      kind: 'entries',
      entries: [...leadEntry(body, pointer), ...entries, ...terms.map(termEntry)],
    };
  }
  if (terms.length > 0) {
    return { ...base, kind: 'terms', terms: [...leadTerm(body, pointer), ...terms] };
  }
  return body.length > 0 ? { ...base, kind: 'prose', body } : undefined;
};

const composeBody = (
  { summary, highlights, details }: CustomSection,
  language: DocumentLanguage,
): RichText => {
  const items = parseAllHighlights(highlights);
  const { facts, body, groups } = composeDetails(details, language);
  return [
    ...composeTexts([summary]),
    ...facts.map(factParagraph),
    ...body,
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...groupBlocks(groups),
  ];
};

const factParagraph = (fact: Detail): Block => {
  const text = { kind: 'text', text: detailText(fact) } as const;
  return { kind: 'paragraph', children: linked([text], fact.href) };
};

/** The text of a section as an entry without title, before the other entries. */
const leadEntry = (body: RichText, pointer: string): Entry[] =>
  body.length > 0 ? [{ ...emptyEntry(pointer), body }] : [];

const leadTerm = (body: RichText, pointer: string): Term[] =>
  body.length > 0 ? [{ pointer, keywords: [], body }] : [];

/** A term as an entry, for a section with entries and terms. */
const termEntry = ({ pointer, name, level, keywords, body }: Term): Entry => ({
  ...emptyEntry(pointer),
  title: { text: name ?? level ?? '' },
  ...(name !== undefined && level !== undefined && { subtitle: level }),
  body,
  keywords,
});
