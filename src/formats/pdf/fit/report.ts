import type { Tokens } from '../../../theme/manifest.ts';
import { scaleTokens, type Scale } from '../../../theme/scale.ts';

/** The main measures of a page. */
export interface PageMeasures {
  /** Size of running text in points. */
  readonly bodyPt: number;
  /** Line height, × size. */
  readonly leading: number;
  /** Narrowest margin in millimetres. */
  readonly marginMm: number;
}

/** The changes to the theme that make the document fit. */
export interface FitReport {
  /** Pages of the PDF. */
  readonly pages: number;
  readonly scale: Scale;
  readonly designed: PageMeasures;
  readonly printed: PageMeasures;
}

export const reportFit = (pages: number, scale: Scale, tokens: Tokens): FitReport => ({
  pages,
  scale,
  designed: pageMeasures(tokens),
  printed: pageMeasures(scaleTokens(tokens, scale)),
});

const pageMeasures = ({ size, leading, page }: Tokens): PageMeasures => ({
  bodyPt: size.body,
  leading,
  marginMm: Math.min(page.marginTopMm, page.marginSideMm, page.marginBottomMm),
});
