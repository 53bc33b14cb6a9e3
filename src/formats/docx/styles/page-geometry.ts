import { papers, type Paper } from '../../../options/schema.ts';
import { asideWidthMm, type Layout } from '../../../theme/layout.ts';
import { paperShare } from '../../../theme/narrow-paper.ts';
import type { Theme } from '../../../theme/theme.ts';
import { bandReach } from './borders.ts';
import { twips, twipsFromMm } from './units.ts';

/** The parts of a theme that Word documents use. */
export type ThemeStyle = Pick<Theme, 'tokens' | 'layout'>;

/** A rectangle of the page in twips. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The side column of the first page: its text, and its ground to the edges of the page. */
export interface SideColumn extends PageArea {
  readonly ground: PageArea;
}

/** Page geometry in twips. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  /** The margin of the theme. */
  readonly side: number;
  /** The margins of the page, one of which holds the side column. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly column?: SideColumn;
  /** Width between the margins, and position of the right tab. */
  readonly textWidth: number;
  /** Left indent of entries and running text, so that outdented titles start before them. */
  readonly start: number;
  /** Right indent of running text, so that lines have at most about 95 letters. */
  readonly end: number;
}

/** Line lengths in em. 48 em hold about 95 letters of a serif font; outdented titles leave a column of 44 em, 41 em of it for text. */
const measureEm = { flush: 48, column: 44, outdented: 41 } as const;

const minOutdentMm = 12;

/** Inside the side column, and between it and the text, on A4. */
const columnPaddingMm = 7;
const columnGapMm = 8;

const sideColumn = (paper: Paper, { tokens, layout }: ThemeStyle, at: 'left' | 'right') => {
  const { widthMm, heightMm } = papers[paper];
  const width = twipsFromMm(asideWidthMm(layout, widthMm));
  const x = at === 'left' ? 0 : twipsFromMm(widthMm) - width;
  const [padding, y] = [
    twipsFromMm(columnPaddingMm * paperShare(paper)),
    twipsFromMm(tokens.page.marginTopMm),
  ];
  const height = twipsFromMm(heightMm - tokens.page.marginTopMm - tokens.page.marginBottomMm);
  const ground = { x, y: 0, width, height: twipsFromMm(heightMm) };
  return { x: x + padding, y, width: width - 2 * padding, height, ground };
};

/** The width of the column before the text: of section titles, of dates, or that outdented titles leave free. */
const startWidth = (
  { tokens: { page, size }, layout }: ThemeStyle,
  textWidth: number,
  hasColumn: boolean,
): number => {
  if (layout.headings === 'beside' || layout.dates === 'gutter') {
    return twipsFromMm(page.gutterMm + page.gutterGapMm);
  }
  // Without its side column, a theme has outdented titles instead.
  const isOutdented = !hasColumn && (layout.titles === 'outdented' || layout.aside.side !== 'none');
  return isOutdented
    ? Math.max(twipsFromMm(minOutdentMm), textWidth - twips(size.body * measureEm.column))
    : 0;
};

/** The side margin. A band reaches the edges of the page only from a margin as wide as its borders. */
const sideMargin = ({ tokens: { page }, layout }: ThemeStyle): number =>
  layout.header === 'band'
    ? Math.min(twipsFromMm(page.marginSideMm), twips(bandReach))
    : twipsFromMm(page.marginSideMm);

/** @param columnAt where the side column is, in a document that has one */
export const pageGeometry = (
  paper: Paper,
  theme: ThemeStyle,
  columnAt?: 'left' | 'right',
): PageGeometry => {
  const { page, size } = theme.tokens;
  const width = twipsFromMm(papers[paper].widthMm);
  const side = sideMargin(theme);
  const column = columnAt && sideColumn(paper, theme, columnAt);
  const beside = column ? column.ground.width + twipsFromMm(columnGapMm * paperShare(paper)) : side;
  const textWidth = width - side - beside;
  const start = startWidth(theme, textWidth, column !== undefined);
  // Rules above sections beside their titles end where the dates do.
  const isNarrow = start > 0 && theme.layout.headings !== 'beside';
  const measure = twips(size.body * (isNarrow ? measureEm.outdented : measureEm.flush));
  return {
    width,
    height: twipsFromMm(papers[paper].heightMm),
    top: twipsFromMm(page.marginTopMm),
    side,
    left: columnAt === 'left' ? beside : side,
    right: columnAt === 'right' ? beside : side,
    ...(column && { column }),
    bottom: twipsFromMm(page.marginBottomMm),
    textWidth,
    start,
    end: Math.max(0, textWidth - start - measure),
  };
};

/** Whether the document has a side column whose text is light. */
export const isDarkColumn = ({ aside }: Layout, { column }: PageGeometry): boolean =>
  column !== undefined && aside.ground === 'dark';
