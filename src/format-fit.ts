import type { FitReport } from './render.ts';
import { counted, rounded } from './text/format-text.ts';

/** The result of a fit in words: "1 page; space × 0.82, body 9.6 pt". */
export const formatFit = ({ pages, scale, printed }: FitReport): string => {
  const changes = [
    scale.space !== 1 && `space × ${twoDecimals(scale.space)}`,
    scale.leading !== 1 && `line height ${twoDecimals(printed.leading)}`,
    scale.size !== 1 && `body ${twoDecimals(printed.bodyPt)} pt`,
    scale.margin !== 1 && `margins ${twoDecimals(printed.marginMm)} mm`,
  ].filter((change) => change !== false);
  const count = counted(pages, 'page');
  return changes.length === 0 ? `${count}, as designed` : `${count}; ${changes.join(', ')}`;
};

const twoDecimals = (value: number): string => String(rounded(value, 2));
