import type { FitReport } from '../render.ts';

/** The result of a fit in words: "1 page; space × 0.82, body 9.6 pt". */
export const fitLine = ({ pages, scale, printed }: FitReport): string => {
  const changes = [
    scale.space !== 1 && `space × ${short(scale.space)}`,
    scale.leading !== 1 && `line height ${short(printed.leading)}`,
    scale.size !== 1 && `body ${short(printed.bodyPt)} pt`,
    scale.margin !== 1 && `margins ${short(printed.marginMm)} mm`,
  ].filter((change) => change !== false);
  const count = pages === 1 ? '1 page' : `${pages} pages`;
  return changes.length === 0 ? `${count}, as designed` : `${count}; ${changes.join(', ')}`;
};

const short = (value: number): string => String(Math.round(value * 100) / 100);
