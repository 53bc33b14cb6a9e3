import { papers, type Paper } from '../../../options/schema.ts';
import type { Theme } from '../../../theme/theme.ts';
import { bandReach } from './borders.ts';
import { twips, twipsFromMm } from './units.ts';

/** The parts of a theme that Word documents use. */
export type ThemeStyle = Pick<Theme, 'tokens' | 'layout'>;

/** Page geometry in twips. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** Width between the side margins, and position of the right tab. */
  readonly textWidth: number;
  /** Left indent of entries and running text, so that outdented titles start before them. */
  readonly start: number;
  /** Right indent of running text, so that lines have at most about 95 letters. */
  readonly end: number;
}

/** Line lengths in em. 48 em hold about 95 letters of a serif font; outdented titles leave a column of 44 em, 41 em of it for text. */
const measureEm = { flush: 48, column: 44, outdented: 41 } as const;

const minOutdentMm = 12;

/** The width of the column before the text: of section titles, of dates, or that outdented titles leave free. */
const columnWidth = ({ tokens: { page, size }, layout }: ThemeStyle, textWidth: number): number => {
  if (layout.headings === 'beside' || layout.dates === 'gutter') {
    return twipsFromMm(page.gutterMm + page.gutterGapMm);
  }
  // Word prints two-column themes in one column, with outdented titles instead.
  const isOutdented = layout.titles === 'outdented' || layout.aside.side !== 'none';
  return isOutdented
    ? Math.max(twipsFromMm(minOutdentMm), textWidth - twips(size.body * measureEm.column))
    : 0;
};

/** The side margin. A band reaches the edges of the page only from a margin as wide as its borders. */
const sideMargin = ({ tokens: { page }, layout }: ThemeStyle): number =>
  layout.header === 'band'
    ? Math.min(twipsFromMm(page.marginSideMm), twips(bandReach))
    : twipsFromMm(page.marginSideMm);

export const pageGeometry = (paper: Paper, theme: ThemeStyle): PageGeometry => {
  const { page, size } = theme.tokens;
  const width = twipsFromMm(papers[paper].widthMm);
  const side = sideMargin(theme);
  const textWidth = width - 2 * side;
  const start = columnWidth(theme, textWidth);
  // Rules above sections beside their titles end where the dates do.
  const isNarrow = start > 0 && theme.layout.headings !== 'beside';
  const measure = twips(size.body * (isNarrow ? measureEm.outdented : measureEm.flush));
  return {
    width,
    height: twipsFromMm(papers[paper].heightMm),
    top: twipsFromMm(page.marginTopMm),
    side,
    bottom: twipsFromMm(page.marginBottomMm),
    textWidth,
    start,
    end: Math.max(0, textWidth - start - measure),
  };
};
