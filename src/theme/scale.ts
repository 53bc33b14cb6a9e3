import { rounded } from '../text/format-text.ts';
import type { Tokens } from './manifest.ts';

/** Factors on the tokens of a theme. 1 means unchanged. */
export interface Scale {
  /** Factor on every gap. */
  readonly space: number;
  /** Factor on the line height. */
  readonly leading: number;
  /** Factor on every font size and on the indent of lists. */
  readonly size: number;
  /** Factor on the page margins. */
  readonly margin: number;
}

export const asDesigned: Scale = { space: 1, leading: 1, size: 1, margin: 1 };

/** In millimetres. */
export const narrowestMargin = (page: Tokens['page']): number =>
  Math.min(page.marginTopMm, page.marginSideMm, page.marginBottomMm);

const round = (value: number): number => rounded(value, 3);

const times = <Group extends Record<string, number>>(group: Group, factor: number): Group =>
  // The cast holds, because every key keeps a number.
  Object.fromEntries(
    Object.entries(group).map(([key, value]) => [key, round(value * factor)]),
  ) as Group;

/** Multiplies the tokens by the factors, rounded to 0.001. An absent factor is 1. */
export const scaleTokens = (tokens: Tokens, scale: Partial<Scale>): Tokens => {
  const { space, leading, size, margin } = { ...asDesigned, ...scale };
  return {
    ...tokens,
    size: times(tokens.size, size),
    space: { ...times(tokens.space, space), indent: round(tokens.space.indent * size) },
    leading: round(tokens.leading * leading),
    page: {
      ...tokens.page,
      marginTopMm: round(tokens.page.marginTopMm * margin),
      marginSideMm: round(tokens.page.marginSideMm * margin),
      marginBottomMm: round(tokens.page.marginBottomMm * margin),
    },
  };
};
