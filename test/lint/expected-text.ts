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
import { metaItems } from '../../src/view/separators.ts';
import type { ExpectedLines } from './ats.ts';

/** The texts that a document of this view must contain. `aside`: ids of the sections in the side column. */
export const expectedText = (
  { header, sections }: ResumeView,
  aside: readonly SectionId[] = [],
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
      sections.filter(({ id }) => !isAside(id)).flatMap(sectionStrings),
      sections.filter(({ id }) => isAside(id)).flatMap(sectionStrings),
    ],
    titles: sections.map(({ title }) => title),
    periods: sections.flatMap(periodsOf),
  };
};

const contactOf = ({ contacts }: Header, kind: 'email' | 'phone'): string | undefined =>
  contacts.find((contact) => contact.kind === kind)?.text;

const present = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text ? [text] : []));

const sectionStrings = (section: Section): string[] => [section.title, ...contentStrings(section)];

const contentStrings = (section: Section): string[] => {
  switch (section.kind) {
    case 'prose':
      return richStrings(section.body);
    case 'terms':
      return section.terms.flatMap(termStrings);
    case 'entries':
      return section.entries.flatMap(entryStrings);
  }
};

const termStrings = ({ name, level, keywords, body }: Term): string[] => [
  ...present([name, level]),
  ...keywords,
  ...richStrings(body),
];

const entryStrings = (entry: Entry): string[] => [
  ...present([entry.title.text, entry.subtitle, entry.period]),
  ...bodyStrings(entry),
  ...entry.roles.flatMap((role) => [...present([role.title, role.period]), ...bodyStrings(role)]),
];

const bodyStrings = (entry: EntryBody | Entry): string[] => [
  ...metaItems(entry).map(({ text }) => text),
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
