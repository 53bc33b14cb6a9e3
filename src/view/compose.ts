import type { Resume } from '../resume/schema/resume.ts';
import { fileStem } from '../text/file-stem.ts';
import { joinPresent } from '../text/format-text.ts';
import { composeContacts } from './contacts.ts';
import { composeCustomSections } from './custom-sections.ts';
import type { DocumentLanguage } from './labels.ts';
import { composeLetter } from './letter.ts';
import type { Header, LetterForm, Picture, ResumeView, Section, Signature } from './model.ts';
import { formatDay } from './period.ts';
import { joinNonBlank } from './rich-text.ts';
import { isCustom, orderSections, type SectionOrder } from './section-order.ts';
import { composeSection } from './sections.ts';
import { wordsOf, wordsOfAll } from './short-text.ts';

export interface ComposeOptions {
  readonly language: DocumentLanguage;
  readonly layout: SectionOrder & { readonly signature?: boolean };
  /** The date of the document, for its signature. */
  readonly date?: Date | undefined;
  readonly photo?: Picture | undefined;
  /** Form of the letter. @default 'block' */
  readonly letterForm?: LetterForm;
}

const composeHeader = (
  basics: NonNullable<Resume['basics']>,
  language: DocumentLanguage,
  photo: Picture | undefined,
): Header => {
  const name = wordsOf(basics.name);
  const label = wordsOf(basics.label);
  return {
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label }),
    contacts: composeContacts(basics, language),
    ...(photo !== undefined && { photo: { ...photo, alt: photoText(name, language.labels) } }),
  };
};

const photoText = (name: string | undefined, { photo, photoOf }: DocumentLanguage['labels']) =>
  // A function, because "$&" in a replacement string would be a pattern.
  name === undefined ? photo : photoOf.replace('{name}', () => name);

const documentKeywords = (sections: readonly Section[], resume: Resume): string[] => {
  const skills = sections.find((section) => section.id === 'skills');
  const named =
    skills?.kind === 'terms'
      ? skills.terms.flatMap(({ name, keywords }) => [name, ...keywords])
      : [];
  const used = (resume.work ?? []).flatMap(({ keywords }) => wordsOfAll(keywords));
  return [...new Set([...named.filter((word) => word !== undefined), ...used])];
};

const composeSections = (
  resume: Resume,
  language: DocumentLanguage,
  layout: SectionOrder,
): Section[] => {
  const own = new Map(
    composeCustomSections(resume, language).map((section) => [section.id, section]),
  );
  const first = resume.meta?.vitae?.order;
  return orderSections(layout, { first, custom: [...own.keys()] })
    .map((id) => (isCustom(id) ? own.get(id) : composeSection(id, resume, language)))
    .filter((section) => section !== undefined);
};

const composeSignature = (
  { basics }: Resume,
  language: DocumentLanguage,
  date: Date | undefined,
): Signature => {
  const name = wordsOf(basics?.name);
  const day = date && formatDay(date.toISOString().slice(0, 10), language);
  const placeAndDate = joinNonBlank([basics?.location?.city, day], ', ');
  return {
    ...(placeAndDate !== undefined && { placeAndDate }),
    ...(name !== undefined && { name }),
  };
};

/** Composes the view of a résumé: all printed words in reading order. Pure. */
export const composeView = (
  resume: Resume,
  { language, layout, photo, date, letterForm = 'block' }: ComposeOptions,
): ResumeView => {
  const { tag, direction, labels } = language;
  const header = composeHeader(resume.basics ?? {}, language, photo);
  const sections = composeSections(resume, language, layout);
  const subject = header.name ?? header.label;
  const letter = composeLetter(resume, { language, form: letterForm, date });
  const kinds = [letter && labels.letter, (!letter || sections.length > 0) && labels.resume];
  const what = joinPresent(kinds, ', ');
  const title = subject === undefined ? what : `${subject} – ${what}`;
  return {
    language: tag,
    direction,
    title,
    fileStem: fileStem(title) || 'resume',
    header,
    ...(letter && { letter }),
    sections,
    ...(layout.signature === true && { signature: composeSignature(resume, language, date) }),
    keywords: documentKeywords(sections, resume),
  };
};
