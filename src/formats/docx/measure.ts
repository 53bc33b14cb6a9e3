import { papers, type Paper } from '../../options.ts';
import type { Theme } from '../../theme/theme.ts';

/** What of a theme a Word document is made from. */
export type Looks = Pick<Theme, 'tokens' | 'layout'>;

/** Word measures lengths in twips, twentieths of a point (ECMA-376, ST_TwipsMeasure). */
export const twips = (pt: number): number => Math.round(pt * 20);

export const twipsFromMm = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Word counts font sizes in half-points (ECMA-376, w:sz). */
export const halfPoints = (pt: number): number => Math.round(pt * 2);

/** docx takes picture sizes in CSS pixels, 96 to the inch. */
export const pixelsFromMm = (mm: number): number => (mm * 96) / 25.4;

/** Word writes colours as six upper-case digits without the sign. */
export const wordColor = (color: string): string => color.slice(1).toUpperCase();

/** The page of a document, in twips. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** Between the side margins: where the right tab stands. */
  readonly textWidth: number;
  /** Where entries and running text begin, behind titles that hang out. */
  readonly start: number;
  /** What running text leaves free at the end of its lines, so that they stay near 95 letters. */
  readonly end: number;
}

/** Lines of 48 em hold some 95 letters of a serif; beside outdented titles there are 44 em, 41 of them for text. */
const measureEm = { flush: 48, column: 44, outdented: 41 } as const;
const leastOutdentMm = 12;

export const pageOf = (paper: Paper, { tokens, layout }: Looks): Page => {
  const { page, size } = tokens;
  const width = twipsFromMm(papers[paper].widthMm);
  const side = twipsFromMm(page.marginSideMm);
  const textWidth = width - 2 * side;
  const em = (count: number): number => twips(size.body * count);
  // A side column has no place in Word; its theme gets the titles at the side instead.
  const isOutdented = layout.titles === 'outdented' || layout.columns === 2;
  const start = isOutdented
    ? Math.max(twipsFromMm(leastOutdentMm), textWidth - em(measureEm.column))
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
