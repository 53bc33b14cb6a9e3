import { BorderStyle, FrameAnchorType, FrameWrap, type IFrameOptions } from 'docx';
import { placeHeader, shownPhoto } from '../../../theme/header-places.ts';
import { splitSections, type Layout } from '../../../theme/layout.ts';
import type { Header, ResumeView, Section } from '../../../view/model.ts';
import type { DocxContext, ParagraphSpec } from '../context.ts';
import { isDarkColumn, type SideColumn } from '../styles/page-geometry.ts';
import { groundRun } from './band.ts';
import { headerParagraphs, personParagraphs } from './header.ts';
import { anchorDrawings } from './lines.ts';
import { personHeight, sectionHeight } from './side-column-height.ts';
import { sectionParagraphs, withoutSpaceBefore } from './sections.ts';
import { signedParagraphs } from './signature.ts';

/** The context of the lines in the column: dates and values have lines of their own. */
const columnContext = (context: DocxContext, column: SideColumn): DocxContext => ({
  ...context,
  isInColumn: true,
  page: { ...context.page, textWidth: column.width, start: 0, end: 0 },
  layout: { ...context.layout, dates: 'below', terms: 'lines', contacts: 'list' },
  ...(isDarkColumn(context.layout, context.page) && { onGround: 'Text' }),
});

/** The sections of the column that fit on the first page, and the others. */
const fitSections = (
  context: DocxContext,
  sections: readonly Section[],
  height: number,
): { inside: readonly Section[]; over: readonly Section[] } => {
  let left = height;
  const count = sections.findIndex((section) => (left -= sectionHeight(context, section)) < 0);
  const end = count === -1 ? sections.length : count;
  return { inside: sections.slice(0, end), over: sections.slice(end) };
};

const frameOf = ({ x, y, width }: SideColumn): IFrameOptions => ({
  type: 'absolute',
  position: { x, y },
  width,
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.AROUND,
  space: { horizontal: 0, vertical: 0 },
});

const noRule = { bottom: { style: BorderStyle.NONE } } as const;

/** The lines of the column. The dark ground has no rules, which are drawn for white. */
const columnLines = (
  context: DocxContext,
  column: SideColumn,
  person: Header,
  sections: readonly Section[],
): readonly ParagraphSpec[] => {
  const lines = [
    ...personParagraphs(context, person),
    ...sections.flatMap((section) => sectionParagraphs(context, section)),
  ];
  const isPlain = context.onGround !== undefined && context.layout.headings === 'ruled';
  return withoutSpaceBefore(lines).map((line) => ({
    ...line,
    ...(isPlain && line.style === 'Heading1' && { border: noRule }),
    frame: frameOf(column),
  }));
};

/** The first line outside the frame carries the ground, at a fixed place of the first page. */
const withGround = (
  { layout, tokens }: DocxContext,
  column: SideColumn,
  lines: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  if (layout.aside.ground === 'none') return lines;
  const color = tokens.color[layout.aside.ground === 'dark' ? 'ground' : 'tint'];
  return anchorDrawings(lines, [groundRun(column.ground, color, 1000)]);
};

/**
 * Where the side column of a document is; undefined if it has none. The styles of a letter and of its résumé are the
 * same, and a letter has no column. On right-to-left pages programs disagree whether a position counts from the left.
 */
export const columnPlace = (
  layout: Layout,
  { header, letter, sections, direction }: ResumeView,
): 'left' | 'right' | undefined => {
  const { aside, photo } = layout;
  const inside = splitSections(layout, sections).aside.length;
  const isFilled =
    inside > 0 ||
    (aside.contacts && header.contacts.length > 0) ||
    (photo.place === 'aside' && shownPhoto(layout, header) !== undefined);
  const isOnlyColumn = inside === sections.length;
  if (aside.side === 'none' || letter || !isFilled || isOnlyColumn || direction === 'rtl') {
    return undefined;
  }
  return aside.side === 'start' ? 'left' : 'right';
};

/**
 * The lines of a résumé with a side column. The column is a frame in the margin of the first page, so that it keeps its
 * place in the reading order: below the header, before the main column. Sections that are too high for the page follow
 * the main column.
 */
export const sideColumnParagraphs = (
  context: DocxContext,
  column: SideColumn,
  { header, sections, signature }: ResumeView,
): readonly ParagraphSpec[] => {
  const columns = splitSections(context.layout, sections);
  const { above, aside: person } = placeHeader(context.layout, header);
  const beside = columnContext(context, column);
  const room = column.height - personHeight(beside, person);
  const { inside, over } = fitSections(beside, columns.aside, room);
  const main = [...columns.main, ...over];
  return withGround(context, column, [
    ...headerParagraphs(context, above),
    ...columnLines(beside, column, person, inside),
    ...withoutSpaceBefore(signedParagraphs(context, main, signature)),
  ]);
};
