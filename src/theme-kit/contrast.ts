import { black, colorOfHex, contrastOf } from '../check/text-contrast.ts';
import type { Issue } from '../errors.ts';
import type { Tokens } from '../theme/manifest.ts';

/** Least contrast of text to its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

const paper = '#ffffff';

/** Contrast of two colours of a theme, 1 to 21 (WCAG 2.2). */
export const hexContrast = (one: string, other: string): number =>
  contrastOf(colorOfHex(one) ?? black, colorOfHex(other) ?? black);

/** The grounds of a colour of text: paper and tint, or the token that "on…" in its name states. */
const groundsOf = (name: string, colors: Readonly<Record<string, string>>) => {
  if (['text', 'meta', 'accent'].includes(name)) {
    return [
      ['paper', paper],
      ['tint', colors['tint']],
    ] as const;
  }
  const ground = /^on([A-Z][a-z]+)/.exec(name)?.[1]?.toLowerCase();
  return ground === undefined ? [] : ([[ground, colors[ground]]] as const);
};

/** The colours of text that are hard to read on a ground of the theme. */
export const findLowContrast = ({ color }: Pick<Tokens, 'color'>): Issue[] => {
  const colors: Readonly<Record<string, string>> = color;
  return Object.entries(colors).flatMap(([name, value]) =>
    groundsOf(name, colors).flatMap(([ground, behind]) => {
      const contrast = behind === undefined ? leastContrast : hexContrast(value, behind);
      // Rounded down, so that a refused value is not shown as the limit.
      const shown = Math.floor(contrast * 100) / 100;
      const message = `${value} on ${ground} ${behind} has a contrast of ${shown}:1; text needs ${leastContrast}:1.`;
      return contrast >= leastContrast ? [] : [{ path: `/tokens/color/${name}`, message }];
    }),
  );
};
