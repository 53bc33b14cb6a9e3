import type { RenderOptions } from '../../../options/schema.ts';
import { densities } from '../../../theme/apply-options.ts';
import type { Tokens } from '../../../theme/manifest.ts';
import { asDesigned, narrowestMargin, type Scale } from '../../../theme/scale.ts';

/** Lower limits of the design values. Smaller values harm legibility more than a further page does. */
export const floors = {
  /** × the gaps of the theme. */
  space: 0.6,
  /** × the size. The script factor of `leadingFactor` is applied on top. */
  leading: 1.2,
  bodyPt: 9,
  marginMm: 10,
} as const;

/** Upper limits of the design values, for a half-empty last page. */
export const ceilings = {
  /** × the gaps of the theme. */
  space: 1.5,
  /** × the line height of the theme. */
  leading: 1.06,
  bodyPt: 11,
} as const;

/** Largest relative change with `fit=auto`, against a last page of a few lines. It must be less visible than that page. */
export const gentleLimits = { space: 0.2, leading: 0.02 } as const;

/** Paths from the design to other scales, as waypoints. Every scale between two waypoints is allowed. */
export interface ScaleSteps {
  /** Spacing, then line height, then sizes, then margins, each to its floor. */
  readonly shrink: readonly Scale[];
  /** Spacing, then line height, then sizes, each to its ceiling. */
  readonly spread: readonly Scale[];
  /** Slightly tighter spacing and line height. */
  readonly tighten: readonly Scale[];
  /** Slightly looser spacing and line height. */
  readonly loosen: readonly Scale[];
}

/** Options that limit the paths. A requested size or margin is not changed. */
type FixedOptions = Pick<RenderOptions, 'size' | 'margin' | 'density'>;

export const scaleSteps = (tokens: Tokens, { size, margin, density }: FixedOptions): ScaleSteps => {
  // The tokens already contain the density, but the limits refer to the gaps of the theme.
  const gaps = densities[density];
  return {
    shrink: accumulate([
      { space: atMostOne(floors.space / gaps) },
      { leading: atMostOne(floors.leading / tokens.leading) },
      ...(size === undefined ? [{ size: atMostOne(floors.bodyPt / tokens.size.body) }] : []),
      ...(margin === undefined
        ? [{ margin: atMostOne(floors.marginMm / narrowestMargin(tokens.page)) }]
        : []),
    ]),
    spread: accumulate([
      { space: atLeastOne(ceilings.space / gaps) },
      { leading: ceilings.leading },
      ...(size === undefined ? [{ size: atLeastOne(ceilings.bodyPt / tokens.size.body) }] : []),
    ]),
    tighten: accumulate([{ space: 1 - gentleLimits.space }, { leading: 1 - gentleLimits.leading }]),
    loosen: accumulate([{ space: 1 + gentleLimits.space }, { leading: 1 + gentleLimits.leading }]),
  };
};

/** Builds the waypoints: each step changes one further factor. */
const accumulate = (steps: readonly Partial<Scale>[]): Scale[] => {
  const waypoints = [asDesigned];
  let scale = asDesigned;
  for (const step of steps) {
    scale = { ...scale, ...step };
    waypoints.push(scale);
  }
  return waypoints;
};

// Rounds towards 1, so that the limits hold: 0.878 × 10.25 pt would be less than 9 pt.
const atMostOne = (factor: number): number => Math.min(1, Math.ceil(factor * 1000) / 1000);
const atLeastOne = (factor: number): number => Math.max(1, Math.floor(factor * 1000) / 1000);
