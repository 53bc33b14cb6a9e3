import type { Tokens } from '../../../theme/manifest.ts';
import { narrowestMargin, scaleTokens, type Scale } from '../../../theme/scale.ts';
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
  marginMm: narrowestMargin(page),
});
