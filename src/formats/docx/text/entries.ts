import { staysWhole } from '../../../view/entry-length.ts';
import type { Entry, EntryBody, HighlightGroup, Role } from '../../../view/model.ts';
import { metaBelow } from '../../../view/entry-head.ts';
import { separators } from '../../../view/separators.ts';
import type { DocxContext, ParagraphSpec } from '../context.ts';
import type { ParagraphStyle } from '../styles/style-names.ts';
import { entryHead, roleHead } from './entry-head.ts';
import { changeLast, keepLastWithNext } from './lines.ts';
import { bulletParagraphs, richParagraphs } from './rich-text.ts';
import { joinRuns, joinShortTexts, linkRuns } from './short-texts.ts';

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
  return [
    ...keepLastWithNext(lines),
    { style: 'Keywords', children: joinShortTexts(context, keywords, separators.keyword) } as const,
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
  const items = metaBelow(entry, context.layout).map((item) => linkRuns(context, item));
  const children = joinRuns(context, items, separators.item);
  return items.length === 0 ? [] : [{ style: 'EntryMeta', children }];
};

/** Removes "keep with next" from the last line, so that an entry of titles only does not pull the next title along. */
export const allowBreakAfterLast = (lines: readonly ParagraphSpec[]): readonly ParagraphSpec[] =>
  changeLast(lines, (line) =>
    keepWithNextStyles.has(line.style) ? { ...line, keepNext: false } : line,
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
  'EntryRole',
  'EntryDates',
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
    ...roleHead(context, role),
    ...metaParagraphs(context, role),
    ...contentParagraphs(context, role),
  ]);

/** The lines of an entry: title, meta line, text, lists, then roles. */
export const entryParagraphs = (context: DocxContext, entry: Entry): readonly ParagraphSpec[] =>
  keepWhole(entry, [
    ...entryHead(context, entry),
    ...metaParagraphs(context, entry),
    ...contentParagraphs(context, entry),
    ...joinBlocks(
      entry.roles.map((role) => roleParagraphs(context, role)),
      'Heading3',
    ),
  ]);
