import type { Tokens } from './manifest.ts';

/** Factors on the tokens of a theme. 1 is the theme as designed. */
export interface Scale {
  /** On every gap. */
  readonly space: number;
  /** On the line height. */
  readonly leading: number;
  /** On every font size, and the indent of lists with it. */
  readonly size: number;
  /** On the margins of the page. */
  readonly margin: number;
}

export const asDesigned: Scale = { space: 1, leading: 1, size: 1, margin: 1 };

const round = (value: number): number => Math.round(value * 1000) / 1000;

const times = <Group extends Record<string, number>>(group: Group, factor: number): Group =>
  // Same keys, each a number again.
  Object.fromEntries(
    Object.entries(group).map(([key, value]) => [key, round(value * factor)]),
  ) as Group;

/** Proportions stay: every gap by one factor, every size by one. What has no factor stays as it is. */
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
