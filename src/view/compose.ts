import type { Resume } from '../resume/schema.ts';
import { composeContacts } from './contacts.ts';
import type { DocumentLanguage } from './labels.ts';
import { sectionIds, type Header, type ResumeView, type Section, type SectionId } from './model.ts';
import { composeKeywords } from './entry.ts';
import { given } from './rich-text.ts';
import { composeSection } from './sections.ts';

export interface ComposeOptions {
  readonly language: DocumentLanguage;
  /** Sections that come first, and those of the side column, which are read last. */
  readonly layout: {
    readonly sections: readonly SectionId[];
    readonly aside: readonly SectionId[];
  };
  /** The photo, ready to print: a `data:` URL. */
  readonly photo?: string | undefined;
}

/** First what the theme names, then the rest in the default order, then the side column: reordered, never lost. */
export const orderSections = ({ sections, aside }: ComposeOptions['layout']): SectionId[] => [
  ...new Set([...sections, ...sectionIds].filter((id) => !aside.includes(id))),
  ...new Set(aside),
];

const composeHeader = (
  basics: NonNullable<Resume['basics']>,
  labels: DocumentLanguage['labels'],
  photo: string | undefined,
): Header => {
  const name = given(basics.name);
  const label = given(basics.label);
  return {
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label }),
    contacts: composeContacts(basics),
    ...(photo !== undefined && { photo: { source: photo, alt: name ?? labels.resume } }),
  };
};

// Windows and macOS refuse these in file names; a leading dot hides a file.
const unsafeInFileName = /[\u0000-\u001F\u007F<>:"/\\|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const longestStem = 120;

const fileStem = (title: string): string => {
  const safe = title
    .replace(unsafeInFileName, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  return [...safe].slice(0, longestStem).join('').trim().replace(/\.+$/, '');
};

const keywordsOf = (sections: readonly Section[], resume: Resume): string[] => {
  const skills = sections.find((section) => section.id === 'skills');
  const named =
    skills?.kind === 'terms'
      ? skills.terms.flatMap(({ name, keywords }) => [name, ...keywords])
      : [];
  const used = (resume.work ?? []).flatMap(({ keywords }) => composeKeywords(keywords));
  return [...new Set([...named.filter((word) => word !== undefined), ...used])];
};

/** Resume + language + order → what a reader will see. Pure. */
export const compose = (
  resume: Resume,
  { language, layout, photo }: ComposeOptions,
): ResumeView => {
  const { tag, direction, labels } = language;
  const header = composeHeader(resume.basics ?? {}, labels, photo);
  const sections = orderSections(layout)
    .map((id) => composeSection(id, resume, language))
    .filter((section) => section !== undefined);
  const who = header.name ?? header.label;
  const title = who === undefined ? labels.resume : `${who} – ${labels.resume}`;
  return {
    language: tag,
    direction,
    title,
    fileStem: fileStem(title) || 'resume',
    header,
    sections,
    keywords: keywordsOf(sections, resume),
  };
};
