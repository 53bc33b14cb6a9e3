import type { Tokens } from './manifest.ts';

/** Factors on the tokens of a theme. 1 is the theme as designed. */
export interface Scale {
  /** On every gap. */
  readonly space: number;
  /** On the line height. */
  readonly leading: number;
  /** On every font size. */
  readonly size: number;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const times = <Group extends Record<string, number>>(group: Group, factor: number): Group =>
  // Same keys, each a number again.
  Object.fromEntries(
    Object.entries(group).map(([key, value]) => [key, round(value * factor)]),
  ) as Group;

/** Proportions stay: every gap by one factor, every size by one, the line height by one. */
export const scaleTokens = (tokens: Tokens, { space, leading, size }: Scale): Tokens => ({
  ...tokens,
  size: times(tokens.size, size),
  space: { ...times(tokens.space, space), indent: round(tokens.space.indent * size) },
  leading: round(tokens.leading * leading),
});
