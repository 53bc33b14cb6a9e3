import type {
  Contact,
  Entry,
  EntryBody,
  Link,
  ResumeView,
  Role,
  Section,
  Term,
} from '../view/model.ts';
import { pointerStart } from '../text/json-pointer.ts';
import { partsOfView } from '../view/document-parts.ts';
import { plainOrder, type DocumentOrder } from '../view/document-order.ts';
import { headLines, metaBelow, type HeadWords } from '../view/entry-head.ts';
import { metaItems } from '../view/separators.ts';
import { addLetter, addLetterLinks } from './expected-letter.ts';
import {
  addInlineLinks,
  addLink,
  addRich,
  addRichLinks,
  addText,
  type ExpectedLink,
  type ExpectedText,
} from './expected-text.ts';

export interface ExpectedContent {
  /** Texts in reading order, one list per column of the page. */
  readonly flows: readonly (readonly ExpectedText[])[];
  readonly links: readonly ExpectedLink[];
}

/** The texts and links that a document of this view must contain. A side column is a separate flow. */
export const expectedContent = (
  view: ResumeView,
  order: DocumentOrder = plainOrder,
): ExpectedContent => {
  const parts = partsOfView(view).map((part) => expectedInPart(part, order));
  return {
    flows: parts.flatMap(({ flows }) => flows),
    links: parts.flatMap(({ links }) => links),
  };
};

const expectedInPart = (view: ResumeView, given: DocumentOrder): ExpectedContent => {
  const { header, letter, signature } = view;
  // A letter has one column.
  const order = letter ? { ...given, aside: [], hasContactsAside: false } : given;
  const main: ExpectedText[] = [];
  const side: ExpectedText[] = [];
  const links: ExpectedLink[] = [];
  addText(main, header.name, '/basics/name', 'heading');
  addText(main, header.label, '/basics/label', 'text');
  addContacts(order.hasContactsAside ? side : main, view);
  for (const { kind, href } of header.contacts) addLink(links, href, contactPointers[kind]);
  if (letter) {
    addLetter(main, letter);
    addLetterLinks(links, letter);
  }
  for (const section of view.sections) {
    addSection(order.aside.includes(section.id) ? side : main, section, order);
    addSectionLinks(links, section);
  }
  addText(main, signature?.placeAndDate, '/basics', 'text');
  addText(main, signature?.name, '/basics', 'text');
  return { flows: [main, side].filter((flow) => flow.length > 0), links };
};

const contactPointers: Readonly<Record<Contact['kind'], string>> = {
  email: '/basics/email',
  phone: '/basics/phone',
  url: '/basics/url',
  location: '/basics/location',
  profile: '/basics/profiles',
  fact: '/basics/details',
};

const addContacts = (texts: ExpectedText[], { header }: ResumeView): void => {
  for (const { kind, text } of header.contacts) addText(texts, text, contactPointers[kind], 'text');
};

/** JSON Pointer of a section in the résumé. */
export const sectionPointer = (section: Section): string => {
  if (section.id === 'summary') return '/basics/summary';
  if (!section.id.startsWith('custom-')) return `/${section.id}`;
  const inside =
    section.kind === 'entries'
      ? section.entries[0]
      : section.kind === 'terms'
        ? section.terms[0]
        : undefined;
  return inside ? pointerStart(inside.pointer, 2) : '/sections';
};

const addSection = (texts: ExpectedText[], section: Section, order: DocumentOrder): void => {
  const pointer = sectionPointer(section);
  addText(texts, section.title, pointer, 'heading');
  switch (section.kind) {
    case 'prose':
      addRich(texts, section.body, pointer, 'text');
      break;
    case 'terms':
      for (const term of section.terms) addTerm(texts, term);
      break;
    case 'entries':
      for (const [index, entry] of section.entries.entries()) {
        if (order.numbered.includes(section.id))
          addText(texts, `${index + 1}.`, entry.pointer, 'marker');
        addEntry(texts, entry, order);
      }
  }
};

const addTerm = (texts: ExpectedText[], { pointer, name, level, keywords, body }: Term): void => {
  addText(texts, name, pointer, 'text');
  addText(texts, level, pointer, 'text');
  for (const keyword of keywords) addText(texts, keyword, pointer, 'text');
  addRich(texts, body, pointer, 'text');
};

const addEntry = (texts: ExpectedText[], entry: Entry, heads: HeadWords): void => {
  const own: ExpectedText[] = [];
  addHead(own, entry, heads);
  addBody(own, entry, heads);
  texts.push(...shared(entry, own));
  for (const role of entry.roles) {
    addRoleHead(texts, role, heads);
    addBody(texts, role, heads);
  }
};

const addHead = (texts: ExpectedText[], entry: Entry, heads: HeadWords): void => {
  const { pointer, title, subtitle, period, place } = entry;
  const words = { title: title.text, subtitle, period, place };
  for (const line of headLines(entry, heads))
    for (const part of line) addText(texts, words[part], pointer, 'heading');
};

const addRoleHead = (
  texts: ExpectedText[],
  { pointer, title, period }: Role,
  { dates }: HeadWords,
): void => {
  for (const text of dates === 'gutter' ? [period, title] : [title, period])
    addText(texts, text, pointer, 'heading');
};

/** Marks what several jobs share: the texts and links of their employer. */
const shared = <Item extends object>(
  { pointer, roles }: Entry,
  items: readonly Item[],
): readonly Item[] => {
  const sharedBy = roles.map((role) => role.pointer).filter((role) => role !== pointer);
  const isOneJob = sharedBy.every((role) => role.startsWith(`${pointer}/`));
  return isOneJob ? items : items.map((item) => ({ ...item, sharedBy }));
};

const addBody = (texts: ExpectedText[], entry: EntryBody | Entry, heads: HeadWords): void => {
  const { pointer } = entry;
  for (const { text } of metaBelow(entry, heads)) addText(texts, text, pointer, 'text');
  addRich(texts, entry.body, pointer, 'text');
  for (const { name, highlights } of entry.groups) {
    addRich(texts, name ?? [], pointer, 'heading');
    for (const highlight of highlights) addRich(texts, highlight, pointer, 'bullet');
  }
  for (const keyword of entry.keywords) addText(texts, keyword, pointer, 'text');
};

const addSectionLinks = (links: ExpectedLink[], section: Section): void => {
  switch (section.kind) {
    case 'prose':
      addRichLinks(links, section.body, sectionPointer(section));
      break;
    case 'terms':
      for (const { body, pointer } of section.terms) addRichLinks(links, body, pointer);
      break;
    case 'entries':
      for (const entry of section.entries) addEntryLinks(links, entry);
  }
};

const addEntryLinks = (links: ExpectedLink[], entry: Entry): void => {
  const own: ExpectedLink[] = [];
  // An empty title cannot be a link.
  if (entry.title.text !== '') addShortLinks(own, entry.title, entry.pointer);
  addInlineLinks(own, entry.subtitleChildren ?? [], entry.pointer);
  addBodyLinks(own, entry);
  links.push(...shared(entry, own));
  for (const role of entry.roles) addBodyLinks(links, role);
};

const addShortLinks = (
  links: ExpectedLink[],
  { href, children = [] }: Link,
  pointer: string,
): void => {
  addLink(links, href, pointer);
  addInlineLinks(links, children, pointer);
};

const addBodyLinks = (links: ExpectedLink[], entry: EntryBody | Entry): void => {
  for (const item of metaItems(entry)) addShortLinks(links, item, entry.pointer);
  addRichLinks(links, entry.body, entry.pointer);
  for (const { name, highlights } of entry.groups) {
    addRichLinks(links, name ?? [], entry.pointer);
    for (const highlight of highlights) addRichLinks(links, highlight, entry.pointer);
  }
};
