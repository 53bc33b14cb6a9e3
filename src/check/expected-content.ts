import type {
  Block,
  Contact,
  Entry,
  EntryBody,
  Inline,
  Link,
  ResumeView,
  RichText,
  Role,
  Section,
  Term,
} from '../view/model.ts';
import { inlineText } from '../view/read-tokens.ts';
import { plainOrder, type DocumentOrder } from '../view/document-order.ts';
import { headLines, metaBelow, type HeadWords } from '../view/entry-head.ts';
import { metaItems } from '../view/separators.ts';

/** Role of a text: a heading must not end a page, a bullet should be short, a marker is added by the format. */
export type TextRole = 'heading' | 'bullet' | 'text' | 'marker';

export interface ExpectedText {
  readonly text: string;
  /** JSON Pointer of its source in the résumé. */
  readonly pointer: string;
  readonly role: TextRole;
  /** JSON Pointers of the jobs that share the text of their employer. */
  readonly sharedBy?: readonly string[];
}

export interface ExpectedLink {
  readonly href: string;
  readonly pointer: string;
  readonly sharedBy?: readonly string[];
}

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
  const isAside = ({ id }: Section): boolean => order.aside.includes(id);
  const contacts = contactTexts(view);
  const main = [
    ...nameTexts(view),
    ...(order.hasContactsAside ? [] : contacts),
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
    links: [...view.header.contacts.flatMap(contactLinks), ...view.sections.flatMap(sectionLinks)],
  };
};

const textAt =
  (pointer: string, role: TextRole) =>
  (text: string | undefined): ExpectedText[] =>
    text === undefined || text.trim() === '' ? [] : [{ text, pointer, role }];

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

/** Plain texts of rich text: one per paragraph, without markup. A numbered item is preceded by its number. */
const richTexts = (blocks: RichText, pointer: string, role: TextRole): ExpectedText[] =>
  blocks.flatMap((block: Block) => {
    if (block.kind === 'paragraph') return textAt(pointer, role)(inlineText(block.children, ' '));
    const { start, items } = block;
    return items.flatMap((item, index) => [
      ...textAt(pointer, 'marker')(start === undefined ? undefined : `${start + index}.`),
      ...richTexts(item, pointer, 'bullet'),
    ]);
  });

const linkAt = (pointer: string, href: string | undefined): ExpectedLink[] =>
  href === undefined ? [] : [{ href, pointer }];

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

const richLinks = (blocks: RichText, pointer: string): ExpectedLink[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? inlineLinks(block.children, pointer)
      : block.items.flatMap((item) => richLinks(item, pointer)),
  );

const inlineLinks = (nodes: readonly Inline[], pointer: string): ExpectedLink[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'text' || node.kind === 'code' || node.kind === 'break') return [];
    const inside = inlineLinks(node.children, pointer);
    return node.kind === 'link' ? [...linkAt(pointer, node.href), ...inside] : inside;
  });
