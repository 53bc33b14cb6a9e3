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
import { partsOfView } from '../view/document-parts.ts';
import { plainOrder, type DocumentOrder } from '../view/document-order.ts';
import { headLines, metaBelow, type HeadWords } from '../view/entry-head.ts';
import { metaItems } from '../view/separators.ts';
import { letterLinks, letterTexts } from './expected-letter.ts';
import {
  inlineLinks,
  linkAt,
  richLinks,
  richTexts,
  textAt,
  type ExpectedLink,
  type ExpectedText,
} from './expected-text.ts';

export type { ExpectedLink, ExpectedText, TextRole } from './expected-text.ts';

export interface ExpectedContent {
  /** Texts in reading order, one list per column of the page. */
  readonly flows: readonly (readonly ExpectedText[])[];
  readonly links: readonly ExpectedLink[];
}

/** The texts and links that a document of this view must contain. A side column is a flow of its own. */
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
  // A letter has one column.
  const order = view.letter ? { ...given, aside: [], hasContactsAside: false } : given;
  const isAside = ({ id }: Section): boolean => order.aside.includes(id);
  const contacts = contactTexts(view);
  const main = [
    ...nameTexts(view),
    ...(order.hasContactsAside ? [] : contacts),
    ...letterTexts(view.letter),
    ...view.sections
      .filter((section) => !isAside(section))
      .flatMap((section) => sectionTexts(section, order)),
    ...signatureTexts(view),
  ];
  const flows = [
    main,
    [
      ...(order.hasContactsAside ? contacts : []),
      ...view.sections.filter(isAside).flatMap((section) => sectionTexts(section, order)),
    ],
  ];
  return {
    flows: flows.filter((flow) => flow.length > 0),
    links: [
      ...view.header.contacts.flatMap(contactLinks),
      ...letterLinks(view.letter),
      ...view.sections.flatMap(sectionLinks),
    ],
  };
};

const contactPointers: Readonly<Record<Contact['kind'], string>> = {
  email: '/basics/email',
  phone: '/basics/phone',
  url: '/basics/url',
  location: '/basics/location',
  profile: '/basics/profiles',
  fact: '/basics/details',
};

const nameTexts = ({ header }: ResumeView): ExpectedText[] => [
  ...textAt('/basics/name', 'heading')(header.name),
  ...textAt('/basics/label', 'text')(header.label),
];

const contactTexts = ({ header }: ResumeView): ExpectedText[] =>
  header.contacts.flatMap(({ kind, text }) => textAt(contactPointers[kind], 'text')(text));

const signatureTexts = ({ signature }: ResumeView): ExpectedText[] =>
  [signature?.placeAndDate, signature?.name].flatMap(textAt('/basics', 'text'));

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
  return inside ? inside.pointer.split('/').slice(0, 3).join('/') : '/sections';
};

const sectionTexts = (section: Section, order: DocumentOrder): ExpectedText[] => {
  const pointer = sectionPointer(section);
  return [...textAt(pointer, 'heading')(section.title), ...contentTexts(section, pointer, order)];
};

const contentTexts = (section: Section, pointer: string, order: DocumentOrder): ExpectedText[] => {
  switch (section.kind) {
    case 'prose':
      return richTexts(section.body, pointer, 'text');
    case 'terms':
      return section.terms.flatMap(termTexts);
    case 'entries':
      return section.entries.flatMap((entry, index) => [
        ...(order.numbered.includes(section.id)
          ? textAt(entry.pointer, 'marker')(`${index + 1}.`)
          : []),
        ...entryTexts(entry, order),
      ]);
  }
};

const termTexts = ({ pointer, name, level, keywords, body }: Term): ExpectedText[] => [
  ...[name, level, ...keywords].flatMap(textAt(pointer, 'text')),
  ...richTexts(body, pointer, 'text'),
];

const entryTexts = (entry: Entry, heads: HeadWords): ExpectedText[] => [
  ...shared(entry, [...headTexts(entry, heads), ...bodyTexts(entry, heads)]),
  ...entry.roles.flatMap((role) => [...roleHeadTexts(role, heads), ...bodyTexts(role, heads)]),
];

const headTexts = (entry: Entry, heads: HeadWords): ExpectedText[] => {
  const { title, subtitle, period, place } = entry;
  const texts = { title: title.text, subtitle, period, place };
  return headLines(entry, heads)
    .flat()
    .flatMap((part) => textAt(entry.pointer, 'heading')(texts[part]));
};

const roleHeadTexts = ({ pointer, title, period }: Role, { dates }: HeadWords): ExpectedText[] =>
  (dates === 'gutter' ? [period, title] : [title, period]).flatMap(textAt(pointer, 'heading'));

/** Marks what several jobs share: the texts and links of their employer. */
const shared = <Item extends object>({ pointer, roles }: Entry, items: readonly Item[]): Item[] => {
  const sharedBy = roles.map((role) => role.pointer).filter((role) => role !== pointer);
  const isOneJob = sharedBy.every((role) => role.startsWith(`${pointer}/`));
  return items.map((item) => (isOneJob ? item : { ...item, sharedBy }));
};

const bodyTexts = (entry: EntryBody | Entry, heads: HeadWords): ExpectedText[] => {
  const { pointer } = entry;
  return [
    ...metaBelow(entry, heads).flatMap(({ text }) => textAt(pointer, 'text')(text)),
    ...richTexts(entry.body, pointer, 'text'),
    ...entry.groups.flatMap(({ name, highlights }) => [
      ...richTexts(name ?? [], pointer, 'heading'),
      ...highlights.flatMap((highlight) => richTexts(highlight, pointer, 'bullet')),
    ]),
    ...entry.keywords.flatMap(textAt(pointer, 'text')),
  ];
};

const contactLinks = ({ kind, href }: Contact): ExpectedLink[] =>
  linkAt(contactPointers[kind], href);

const sectionLinks = (section: Section): ExpectedLink[] => {
  switch (section.kind) {
    case 'prose':
      return richLinks(section.body, sectionPointer(section));
    case 'terms':
      return section.terms.flatMap(({ body, pointer }) => richLinks(body, pointer));
    case 'entries':
      return section.entries.flatMap((entry) => [
        ...shared(entry, [
          // An empty title cannot be a link.
          ...(entry.title.text === '' ? [] : shortLinks(entry.title, entry.pointer)),
          ...inlineLinks(entry.subtitleChildren ?? [], entry.pointer),
          ...bodyLinks(entry),
        ]),
        ...entry.roles.flatMap(bodyLinks),
      ]);
  }
};

const shortLinks = ({ href, children = [] }: Link, pointer: string): ExpectedLink[] => [
  ...linkAt(pointer, href),
  ...inlineLinks(children, pointer),
];

const bodyLinks = (entry: EntryBody | Entry): ExpectedLink[] => [
  ...metaItems(entry).flatMap((item) => shortLinks(item, entry.pointer)),
  ...richLinks(entry.body, entry.pointer),
  ...entry.groups.flatMap(({ name, highlights }) =>
    [name ?? [], ...highlights].flatMap((rich) => richLinks(rich, entry.pointer)),
  ),
];
