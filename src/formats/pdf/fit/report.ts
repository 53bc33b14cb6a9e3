import type { Tokens } from '../../../theme/manifest.ts';
import { scaleTokens, type Scale } from '../../../theme/scale.ts';

/** The main measures of a page. */
export interface Measures {
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
  readonly designed: Measures;
  readonly printed: Measures;
}

export const reportFit = (pages: number, scale: Scale, tokens: Tokens): FitReport => ({
  pages,
  scale,
  designed: measuresOf(tokens),
  printed: measuresOf(scaleTokens(tokens, scale)),
});

const measuresOf = ({ size, leading, page }: Tokens): Measures => ({
  bodyPt: size.body,
  leading,
  marginMm: Math.min(page.marginTopMm, page.marginSideMm, page.marginBottomMm),
});
