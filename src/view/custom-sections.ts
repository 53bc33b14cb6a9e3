import type { CustomSection, Resume } from '../resume/schema/resume.ts';
import { customSectionIds } from '../resume/section-id.ts';
import { composeTexts, emptyEntry } from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import { composeDetails, groupBlocks } from './details.ts';
import type { Block, CustomSectionId, Detail, Entry, RichText, Section, Term } from './model.ts';
import { parseHighlights } from './rich-text.ts';
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
      const source: CustomSource = { section, pointer: `/sections/${index}` };
      return composeCustom(
        source,
        `custom-${name}`,
        sectionTitle(resume, section, name, language),
        language,
      );
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
  // `hasOwn`, because a section may be named "constructor".
  const key = [name, `custom-${name}`].find((each) => Object.hasOwn(titles, each));
  const wanted = key === undefined ? undefined : titles[key];
  // A heading must not be empty.
  return wordsOf(wanted) ?? wordsOf(title) ?? labels.resume;
};

const composeCustom = (
  source: CustomSource,
  id: CustomSectionId,
  title: string,
  language: DocumentLanguage,
): CustomViewSection | undefined => {
  const { section, pointer } = source;
  const body = composeBody(section, language);
  const entries = (section.entries ?? [])
    .map((entry, index) => customEntry(entry, `${pointer}/entries/${index}`, language))
    .filter((entry) => entry !== undefined);
  const terms = (section.terms ?? [])
    .map((term, index) => composeTerm(term, `${pointer}/terms/${index}`, language))
    .filter((term) => term !== undefined);
  if (entries.length > 0) {
    return {
      id,
      title,
      kind: 'entries',
      entries: [...leadEntry(body, pointer), ...entries, ...terms.map(termEntry)],
    };
  }
  if (terms.length > 0) {
    return { id, title, kind: 'terms', terms: [...leadTerm(body, pointer), ...terms] };
  }
  return body.length > 0 ? { id, title, kind: 'prose', body } : undefined;
};

const composeBody = (
  { summary, highlights, details }: CustomSection,
  language: DocumentLanguage,
): RichText => {
  const items = (highlights ?? []).flatMap(parseHighlights);
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
  const { href } = fact;
  return {
    kind: 'paragraph',
    children: href === undefined ? [text] : [{ kind: 'link', href, children: [text] }],
  };
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
