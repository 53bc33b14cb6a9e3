import { papers, type Paper } from '../../../options/schema.ts';
import type { Theme } from '../../../theme/theme.ts';
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

export const pageGeometry = (paper: Paper, { tokens, layout }: ThemeStyle): PageGeometry => {
  const { page, size } = tokens;
  const width = twipsFromMm(papers[paper].widthMm);
  const side = twipsFromMm(page.marginSideMm);
  const textWidth = width - 2 * side;
  const em = (count: number): number => twips(size.body * count);
  // Word prints two-column themes in one column, with outdented titles instead.
  const isOutdented = layout.titles === 'outdented' || layout.aside.side !== 'none';
  const start = isOutdented
    ? Math.max(twipsFromMm(minOutdentMm), textWidth - em(measureEm.column))
    : 0;
  const measure = em(isOutdented ? measureEm.outdented : measureEm.flush);
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
