import type { Tokens } from '../../../theme/manifest.ts';
import { scaleTokens, type Scale } from '../../../theme/scale.ts';
import type { FitReport, PageMeasures } from '../../format.ts';

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
