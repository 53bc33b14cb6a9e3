import { papers, type Paper } from '../options/schema.ts';
import { rounded } from '../text/format-text.ts';
import type { Theme } from './theme.ts';

/** A thumb on the edge of a small page covers this much. */
const leastSideMm = 12;

/** The width of a paper × A4, for which themes are designed; 1 on wider paper. */
export const paperShare = (paper: Paper): number =>
  rounded(Math.min(1, papers[paper].widthMm / papers.a4.widthMm), 3);

/** The theme with side margins in the proportion of a paper narrower than A4, where words have little room. */
export const onPaper = (theme: Theme, paper: Paper): Theme => {
  const share = paperShare(paper);
  if (share === 1) return theme;
  const { page } = theme.tokens;
  const designed = page.marginSideMm;
  const marginSideMm = Math.round(Math.max(Math.min(designed, leastSideMm), designed * share));
  return { ...theme, tokens: { ...theme.tokens, page: { ...page, marginSideMm } } };
};
