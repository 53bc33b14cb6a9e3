import type {
  Block,
  Entry,
  EntryBody,
  Header,
  Inline,
  ResumeView,
  RichText,
  Section,
  SectionId,
  Term,
} from '../../src/view/model.ts';
import { plainOrder } from '../../src/view/document-order.ts';
import { headLines, metaBelow, type HeadWords } from '../../src/view/entry-head.ts';
import type { ExpectedLines } from './ats.ts';

/** The texts that a document of this view must contain. `aside`: ids of the sections in the side column. */
export const expectedText = (
  { header, sections }: ResumeView,
  aside: readonly SectionId[] = [],
  heads: HeadWords = plainOrder,
): ExpectedLines => {
  const isAside = (id: Section['id']): boolean => aside.some((each) => each === id);
  const name = header.name ?? header.label;
  const email = contactOf(header, 'email');
  const phone = contactOf(header, 'phone');
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    flows: [
      [...present([header.name, header.label]), ...header.contacts.map(({ text }) => text)],
      sections
        .filter(({ id }) => !isAside(id))
        .flatMap((section) => sectionStrings(section, heads)),
      sections.filter(({ id }) => isAside(id)).flatMap((section) => sectionStrings(section, heads)),
    ],
    titles: sections.map(({ title }) => title),
    periods: sections.flatMap(periodsOf),
  };
};

const contactOf = ({ contacts }: Header, kind: 'email' | 'phone'): string | undefined =>
  contacts.find((contact) => contact.kind === kind)?.text;

const present = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text ? [text] : []));

const sectionStrings = (section: Section, heads: HeadWords): string[] => [
  section.title,
  ...contentStrings(section, heads),
];

const contentStrings = (section: Section, heads: HeadWords): string[] => {
  switch (section.kind) {
    case 'prose':
      return richStrings(section.body);
    case 'terms':
      return section.terms.flatMap(termStrings);
    case 'entries':
      return section.entries.flatMap((entry) => entryStrings(entry, heads));
  }
};

const termStrings = ({ name, level, keywords, body }: Term): string[] => [
  ...present([name, level]),
  ...keywords,
  ...richStrings(body),
];

const entryStrings = (entry: Entry, heads: HeadWords): string[] => [
  ...headStrings(entry, heads),
  ...bodyStrings(entry, heads),
  ...entry.roles.flatMap((role) => [
    ...present(heads.dates === 'gutter' ? [role.period, role.title] : [role.title, role.period]),
    ...bodyStrings(role, heads),
  ]),
];

const headStrings = (entry: Entry, heads: HeadWords): string[] => {
  const { title, subtitle, period, place } = entry;
  const texts = { title: title.text, subtitle, period, place };
  return present(
    headLines(entry, heads)
      .flat()
      .map((part) => texts[part]),
  );
};

const bodyStrings = (entry: EntryBody | Entry, heads: HeadWords): string[] => [
  ...metaBelow(entry, heads).map(({ text }) => text),
  ...richStrings(entry.body),
  ...entry.groups.flatMap(({ name, highlights }) => [
    ...richStrings(name ?? []),
    ...highlights.flatMap(richStrings),
  ]),
  ...entry.keywords,
];

/** One string per paragraph, without markup. */
const richStrings = (blocks: RichText): string[] =>
  blocks.flatMap((block: Block) =>
    block.kind === 'paragraph'
      ? present([block.children.map(inlineText).join('')])
      : block.items.flatMap(richStrings),
  );

const inlineText = (node: Inline): string => {
  if (node.kind === 'text' || node.kind === 'code') return node.text;
  return node.kind === 'break' ? ' ' : node.children.map(inlineText).join('');
};

const periodsOf = (section: Section): string[] =>
  section.kind === 'entries'
    ? section.entries.flatMap(({ period, roles }) =>
        present([period, ...roles.map((role) => role.period)]),
      )
    : [];
