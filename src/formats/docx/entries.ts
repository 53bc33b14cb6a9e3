import { Run, Tab, type ParagraphChild } from 'docx';
import type { Entry, EntryBody, HighlightGroup, Link, Role } from '../../view/model.ts';
import { metaItems, separators } from '../../view/reading.ts';
import { hyperlink, textRuns, type Line, type Manuscript } from './manuscript.ts';
import { bulletLines, richLines } from './rich-text.ts';
import { stretchesOf } from './scripts.ts';
import type { CharacterStyle, ParagraphStyle } from './style-names.ts';

/** Uses a no-break space before the separator, so that a dot or comma never starts a line. */
const noBreakBefore = (separator: string): string => separator.replace(/^ /, '\u00A0');

/** A short text as runs, with its link if it has one. The link has no underline, because an address is recognisable. */
export const linkRuns = (
  manuscript: Manuscript,
  { text, href }: Link,
  style?: CharacterStyle,
): ParagraphChild[] =>
  href === undefined
    ? textRuns(manuscript, text, style && { style })
    : [hyperlink(href, textRuns(manuscript, text, { style: style ?? 'QuietHyperlink' }))];

/** Joins the items of one line with a separator. */
export const joinRuns = (
  manuscript: Manuscript,
  items: readonly (readonly ParagraphChild[])[],
  separator: string,
): ParagraphChild[] =>
  items.flatMap((item, index) =>
    index === 0 ? item : [...textRuns(manuscript, noBreakBefore(separator)), ...item],
  );

/**
 * Joins short texts in one line. If some are right-to-left, each separator is a separate run. Otherwise the bidi
 * algorithm reorders the separator and the next item with the adjacent words.
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
  /** Character style of the title, in addition to the paragraph style. */
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

/** Keeps the line before the keywords on their page, so that keywords never start a page. */
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

/** Removes "keep with next" from the last line, so that an entry of titles only does not pull the next title along. */
export const released = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) =>
    index === lines.length - 1 && keepingStyles.has(line.style)
      ? { ...line, keepNext: false }
      : line,
  );

/** Joins blocks of lines. Allows a page break between two blocks if the second starts with a title. */
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

/** The lines of an entry: title, meta line, text, lists, then roles. */
export const entryLines = (manuscript: Manuscript, entry: Entry): Line[] => [
  ...titleLines(manuscript, 'Heading2', { ...entry, style: 'EntryTitle' }),
  ...metaLines(manuscript, entry),
  ...contentLines(manuscript, entry),
  ...inSequence(
    entry.roles.map((role) => roleLines(manuscript, role)),
    'Heading3',
  ),
];
