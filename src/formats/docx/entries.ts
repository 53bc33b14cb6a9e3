import { Run, Tab, type ParagraphChild } from 'docx';
import type { Entry, EntryBody, HighlightGroup, Link, Role } from '../../view/model.ts';
import { metaItems, separators } from '../../view/reading.ts';
import { hyperlink, textRuns, type Line, type Manuscript } from './manuscript.ts';
import { bulletLines, richLines } from './rich-text.ts';
import { stretchesOf } from './scripts.ts';
import type { CharacterStyle, ParagraphStyle } from './style-names.ts';

/** Dots and commas stay at the end of a line when what follows them moves to the next. */
const noBreakBefore = (separator: string): string => separator.replace(/^ /, '\u00A0');

/** A short text, leading where it leads. An address is visible as one: its link needs no line under it. */
export const linkRuns = (
  manuscript: Manuscript,
  { text, href }: Link,
  style?: CharacterStyle,
): ParagraphChild[] =>
  href === undefined
    ? textRuns(manuscript, text, style && { style })
    : [hyperlink(href, textRuns(manuscript, text, { style: style ?? 'QuietHyperlink' }))];

/** Items of one line with a separator between them. */
export const joinRuns = (
  manuscript: Manuscript,
  items: readonly (readonly ParagraphChild[])[],
  separator: string,
): ParagraphChild[] =>
  items.flatMap((item, index) =>
    index === 0 ? item : [...textRuns(manuscript, noBreakBefore(separator)), ...item],
  );

/**
 * Short texts in one line. Where some run from right to left, the separators are runs of their own, or they
 * would turn around with the words beside them and take the next item along.
 */
export const joinTexts = (
  manuscript: Manuscript,
  texts: readonly string[],
  separator: string,
): ParagraphChild[] => {
  const text = texts.join(noBreakBefore(separator));
  const isLeftToRight = stretchesOf(text, manuscript.direction).every(
    ({ direction }) => direction === 'ltr',
  );
  if (manuscript.direction === 'ltr' && isLeftToRight) return textRuns(manuscript, text);
  const items = texts.map((item) => textRuns(manuscript, item));
  return joinRuns(manuscript, items, separator);
};

interface TitleLine {
  readonly title: Link;
  /** Of the title, beyond the paragraph's. */
  readonly style?: CharacterStyle;
  readonly subtitle?: string;
  readonly period?: string;
}

const titleRuns = (
  manuscript: Manuscript,
  { title, style, subtitle, period }: TitleLine,
): ParagraphChild[] => [
  ...(title.text === '' ? [] : linkRuns(manuscript, title, style)),
  ...(subtitle === undefined
    ? []
    : [separators.subtitle, subtitle].flatMap((text) =>
        textRuns(manuscript, text, { style: 'EntrySubtitle' }),
      )),
  ...(period === undefined
    ? []
    : [new Run({ children: [new Tab()] }), ...textRuns(manuscript, period, { style: 'Period' })]),
];

const groupLines = (manuscript: Manuscript, { name, highlights }: HighlightGroup): Line[] => [
  ...(name ? richLines(manuscript, name, { style: 'GroupTitle', level: 0 }) : []),
  ...bulletLines(manuscript, highlights),
];

/** Keywords never stand alone at the top of a page. */
const withKeywords = (
  manuscript: Manuscript,
  lines: readonly Line[],
  keywords: readonly string[],
) => {
  if (keywords.length === 0) return lines;
  const last = lines.at(-1);
  return [
    ...lines.slice(0, -1),
    ...(last ? [{ ...last, keepNext: true }] : []),
    { style: 'Keywords', children: joinTexts(manuscript, keywords, separators.keyword) } as const,
  ];
};

const contentLines = (manuscript: Manuscript, { body, groups, keywords }: EntryBody) =>
  withKeywords(
    manuscript,
    [...richLines(manuscript, body), ...groups.flatMap((group) => groupLines(manuscript, group))],
    keywords,
  );

const metaLines = (manuscript: Manuscript, entry: EntryBody | Entry): Line[] => {
  const items = metaItems(entry).map((item) => linkRuns(manuscript, item));
  const children = joinRuns(manuscript, items, separators.item);
  return items.length === 0 ? [] : [{ style: 'EntryMeta', children }];
};

const titleLines = (
  manuscript: Manuscript,
  style: 'Heading2' | 'Heading3',
  title: TitleLine,
): Line[] => {
  const children = titleRuns(manuscript, title);
  return children.length === 0 ? [] : [{ style, children }];
};

/** Titles and meta lines stay with what follows them; the last of an entry must let a title after it go. */
export const released = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) =>
    index === lines.length - 1 && keepingStyles.has(line.style)
      ? { ...line, keepNext: false }
      : line,
  );

/** One block after the other, each parted from the next where that starts with a title of its own. */
export const inSequence = (
  blocks: readonly (readonly Line[])[],
  title: 'Heading2' | 'Heading3',
): Line[] =>
  blocks.flatMap((lines, index) =>
    blocks[index + 1]?.[0]?.style === title ? released(lines) : lines,
  );

const keepingStyles: ReadonlySet<string> = new Set([
  'Heading2',
  'Heading3',
  'EntryMeta',
  'GroupTitle',
] satisfies ParagraphStyle[]);

const roleLines = (manuscript: Manuscript, role: Role): Line[] => [
  ...titleLines(manuscript, 'Heading3', { ...role, title: { text: role.title } }),
  ...metaLines(manuscript, role),
  ...contentLines(manuscript, role),
];

/** An entry: who and what, when, where; then its text, its lists and its roles. */
export const entryLines = (manuscript: Manuscript, entry: Entry): Line[] => [
  ...titleLines(manuscript, 'Heading2', { ...entry, style: 'EntryTitle' }),
  ...metaLines(manuscript, entry),
  ...contentLines(manuscript, entry),
  ...inSequence(
    entry.roles.map((role) => roleLines(manuscript, role)),
    'Heading3',
  ),
];
