import { Run, Tab, type ParagraphChild } from 'docx';
import { staysWhole } from '../../../view/entry-length.ts';
import type { Entry, EntryBody, HighlightGroup, Inline, Link, Role } from '../../../view/model.ts';
import { metaItems, separators, subtitleSeparator } from '../../../view/separators.ts';
import { hyperlink, textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import type { CharacterStyle, ParagraphStyle } from '../styles/style-names.ts';
import { bulletParagraphs, inlineRuns, richParagraphs } from './rich-text.ts';
import { splitByScript } from './script-runs.ts';

/** Uses a no-break space before the separator, so that a dot or comma never starts a line. */
const noBreakBefore = (separator: string): string => separator.replace(/^ /, '\u00A0');

/** A short text as runs, with its link if it has one. The link has no underline, because an address is recognisable. */
export const linkRuns = (
  context: DocxContext,
  { text, href, children }: Link,
  style?: CharacterStyle,
): ParagraphChild[] => {
  const linked = href === undefined ? style : (style ?? 'QuietHyperlink');
  const runs = children
    ? inlineRuns(context, children, linked && { base: linked })
    : textRuns(context, text, linked && { style: linked });
  return href === undefined ? runs : [hyperlink(href, runs)];
};

/** Joins the items of one line with a separator. */
export const joinRuns = (
  context: DocxContext,
  items: readonly (readonly ParagraphChild[])[],
  separator: string,
): ParagraphChild[] =>
  items.flatMap((item, index) =>
    index === 0 ? item : [...textRuns(context, noBreakBefore(separator)), ...item],
  );

/**
 * Joins short texts in one line. If some are right-to-left, each separator is a separate run. Otherwise the bidi
 * algorithm reorders the separator and the next item with the adjacent words.
 */
export const joinTexts = (
  context: DocxContext,
  texts: readonly string[],
  separator: string,
): ParagraphChild[] => {
  const text = texts.join(noBreakBefore(separator));
  const isLeftToRight = splitByScript(text, context.direction).every(
    ({ direction }) => direction === 'ltr',
  );
  if (context.direction === 'ltr' && isLeftToRight) return textRuns(context, text);
  const items = texts.map((item) => textRuns(context, item));
  return joinRuns(context, items, separator);
};

interface TitleParts {
  readonly title: Link;
  /** Character style of the title, in addition to the paragraph style. */
  readonly style?: CharacterStyle;
  readonly subtitle?: string;
  readonly subtitleChildren?: readonly Inline[];
  readonly period?: string;
}

const titleRuns = (
  context: DocxContext,
  { title, style, subtitle, subtitleChildren, period }: TitleParts,
): ParagraphChild[] => [
  ...(title.text === '' ? [] : linkRuns(context, title, style)),
  ...(subtitle === undefined
    ? []
    : [
        ...textRuns(context, subtitleSeparator(title.text, subtitle), { style: 'EntrySubtitle' }),
        ...linkRuns(
          context,
          { text: subtitle, ...(subtitleChildren && { children: subtitleChildren }) },
          'EntrySubtitle',
        ),
      ]),
  ...(period === undefined
    ? []
    : [new Run({ children: [new Tab()] }), ...textRuns(context, period, { style: 'Period' })]),
];

const groupParagraphs = (
  context: DocxContext,
  { name, highlights }: HighlightGroup,
): ParagraphSpec[] => [
  ...(name ? richParagraphs(context, name, { style: 'GroupTitle', level: 0 }) : []),
  ...bulletParagraphs(context, highlights),
];

/** Keeps the line before the keywords on their page, so that keywords never start a page. */
const withKeywords = (
  context: DocxContext,
  lines: readonly ParagraphSpec[],
  keywords: readonly string[],
) => {
  if (keywords.length === 0) return lines;
  const last = lines.at(-1);
  return [
    ...lines.slice(0, -1),
    ...(last ? [{ ...last, keepNext: true }] : []),
    { style: 'Keywords', children: joinTexts(context, keywords, separators.keyword) } as const,
  ];
};

const contentParagraphs = (context: DocxContext, { body, groups, keywords }: EntryBody) =>
  withKeywords(
    context,
    [
      ...richParagraphs(context, body),
      ...groups.flatMap((group) => groupParagraphs(context, group)),
    ],
    keywords,
  );

const metaParagraphs = (context: DocxContext, entry: EntryBody | Entry): ParagraphSpec[] => {
  const items = metaItems(entry).map((item) => linkRuns(context, item));
  const children = joinRuns(context, items, separators.item);
  return items.length === 0 ? [] : [{ style: 'EntryMeta', children }];
};

const titleParagraphs = (
  context: DocxContext,
  style: 'Heading2' | 'Heading3',
  title: TitleParts,
): ParagraphSpec[] => {
  const children = titleRuns(context, title);
  return children.length === 0 ? [] : [{ style, children }];
};

/** Removes "keep with next" from the last line, so that an entry of titles only does not pull the next title along. */
export const allowBreakAfterLast = (lines: readonly ParagraphSpec[]): ParagraphSpec[] =>
  lines.map((line, index) =>
    index === lines.length - 1 && keepWithNextStyles.has(line.style)
      ? { ...line, keepNext: false }
      : line,
  );

/** Joins blocks of lines. Allows a page break between two blocks if the second starts with a title. */
export const joinBlocks = (
  blocks: readonly (readonly ParagraphSpec[])[],
  title: 'Heading2' | 'Heading3',
): ParagraphSpec[] =>
  blocks.flatMap((lines, index) =>
    blocks[index + 1]?.[0]?.style === title ? allowBreakAfterLast(lines) : lines,
  );

const keepWithNextStyles: ReadonlySet<string> = new Set([
  'Heading2',
  'Heading3',
  'EntryMeta',
  'GroupTitle',
] satisfies ParagraphStyle[]);

/** Keeps the lines of a short entry or role on one page. */
const keepWhole = (
  entry: Entry | EntryBody,
  lines: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  if (!staysWhole(entry)) return lines;
  return lines.map((line, index) => {
    if (keepWithNextStyles.has(line.style)) return line;
    return { ...line, keepLines: true, ...(index < lines.length - 1 && { keepNext: true }) };
  });
};

const roleParagraphs = (context: DocxContext, role: Role): readonly ParagraphSpec[] =>
  keepWhole(role, [
    ...titleParagraphs(context, 'Heading3', { ...role, title: { text: role.title } }),
    ...metaParagraphs(context, role),
    ...contentParagraphs(context, role),
  ]);

/** The lines of an entry: title, meta line, text, lists, then roles. */
export const entryParagraphs = (context: DocxContext, entry: Entry): readonly ParagraphSpec[] =>
  keepWhole(entry, [
    ...titleParagraphs(context, 'Heading2', { ...entry, style: 'EntryTitle' }),
    ...metaParagraphs(context, entry),
    ...contentParagraphs(context, entry),
    ...joinBlocks(
      entry.roles.map((role) => roleParagraphs(context, role)),
      'Heading3',
    ),
  ]);
