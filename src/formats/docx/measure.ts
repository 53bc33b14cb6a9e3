import { papers, type Paper } from '../../options.ts';
import type { Tokens } from '../../theme/manifest.ts';

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
}

export const pageOf = (paper: Paper, { page }: Tokens): Page => {
  const width = twipsFromMm(papers[paper].widthMm);
  const side = twipsFromMm(page.marginSideMm);
  return {
    width,
    height: twipsFromMm(papers[paper].heightMm),
    top: twipsFromMm(page.marginTopMm),
    side,
    bottom: twipsFromMm(page.marginBottomMm),
    textWidth: width - 2 * side,
  };
};
