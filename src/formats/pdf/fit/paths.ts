import type { RenderOptions } from '../../../options.ts';
import { densities } from '../../../theme/customise.ts';
import type { Tokens } from '../../../theme/manifest.ts';
import { asDesigned, type Scale } from '../../../theme/scale.ts';

/** How small a page may get to fit: below these, a reader notices before the page is worth it. */
export const floors = {
  /** × the theme's own gaps. */
  space: 0.6,
  /** × the size; scripts that want more air keep their surplus. */
  leading: 1.2,
  bodyPt: 9,
  marginMm: 10,
} as const;

/** How far a half-empty page may spread. */
export const ceilings = {
  /** × the theme's own gaps. */
  space: 1.5,
  /** × the theme's own line height. */
  leading: 1.06,
  bodyPt: 11,
} as const;

/** As much, more or less, is done unasked against a last page of a few lines: less of a fault than that. */
export const gentle = { space: 0.2, leading: 0.02 } as const;

/** The ways from the design to another look, as waypoints; between two of them everything is allowed. */
export interface Paths {
  /** Spacing, then line height, then sizes, then margins, each to its floor. */
  readonly shrink: readonly Scale[];
  /** Spacing, then line height, then sizes, each to its ceiling. */
  readonly spread: readonly Scale[];
  /** A little tighter. */
  readonly tighten: readonly Scale[];
  /** A little looser. */
  readonly loosen: readonly Scale[];
}

/** A size or margin that the caller states is kept. */
type Wishes = Pick<RenderOptions, 'size' | 'margin' | 'density'>;

export const pathsOf = (tokens: Tokens, { size, margin, density }: Wishes): Paths => {
  const { page } = tokens;
  const narrowestMm = Math.min(page.marginTopMm, page.marginSideMm, page.marginBottomMm);
  // A density was asked for on the way: what counts is the distance from the theme's own gaps.
  const gaps = densities[density];
  return {
    shrink: path([
      { space: atMostOne(floors.space / gaps) },
      { leading: atMostOne(floors.leading / tokens.leading) },
      ...(size === undefined ? [{ size: atMostOne(floors.bodyPt / tokens.size.body) }] : []),
      ...(margin === undefined ? [{ margin: atMostOne(floors.marginMm / narrowestMm) }] : []),
    ]),
    spread: path([
      { space: atLeastOne(ceilings.space / gaps) },
      { leading: ceilings.leading },
      ...(size === undefined ? [{ size: atLeastOne(ceilings.bodyPt / tokens.size.body) }] : []),
    ]),
    tighten: path([{ space: 1 - gentle.space }, { leading: 1 - gentle.leading }]),
    loosen: path([{ space: 1 + gentle.space }, { leading: 1 + gentle.leading }]),
  };
};

/** Each step changes one thing more. */
const path = (steps: readonly Partial<Scale>[]): Scale[] => {
  const waypoints = [asDesigned];
  let scale = asDesigned;
  for (const step of steps) {
    scale = { ...scale, ...step };
    waypoints.push(scale);
  }
  return waypoints;
};

// Rounded to the side of the design: 0.878 × 10.25 pt would be less than 9 pt.
const atMostOne = (factor: number): number => Math.min(1, Math.ceil(factor * 1000) / 1000);
const atLeastOne = (factor: number): number => Math.max(1, Math.floor(factor * 1000) / 1000);
