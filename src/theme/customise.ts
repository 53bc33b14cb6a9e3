import { RenderError } from '../errors.ts';
import { textFamilyNames } from './fonts/families.ts';
import type { Theme } from './theme.ts';
import { scaleTokens } from './scale.ts';
import type { Tokens } from './manifest.ts';

/** Changes to a theme. An absent value keeps the value of the theme. */
export interface Customisation {
  /** All margins, in millimetres. */
  readonly margin?: string | undefined;
  /** Accent colour: six hexadecimal digits, with or without "#". */
  readonly accent?: string | undefined;
  /** Name of a bundled font family: "source-sans-3". */
  readonly font?: string | undefined;
  /** Size of running text in points. The other sizes scale with it. */
  readonly size?: string | undefined;
  readonly density?: Density | undefined;
  readonly pageNumbers?: 'on' | 'off' | undefined;
}

/** Factor on every gap, by density name. */
export const densities = { compact: 0.75, normal: 1, airy: 1.25 } as const;
export type Density = keyof typeof densities;

/** "Source Sans 3" → "source-sans-3", the spelling in flags and queries. */
const optionName = (family: string): string => family.toLowerCase().replaceAll(' ', '-');

const findFamily = (asked: string): string => {
  const family = textFamilyNames.find((name) => optionName(name) === optionName(asked));
  if (family !== undefined) return family;
  const names = textFamilyNames.map(optionName).join(', ');
  throw new RenderError('invalid_options', `"${asked}" is not a bundled font. Fonts: ${names}.`, {
    issues: [{ path: '/font', message: `must be one of ${names}` }],
  });
};

const withMargin = (tokens: Tokens, margin: number): Tokens => ({
  ...tokens,
  page: { ...tokens.page, marginTopMm: margin, marginSideMm: margin, marginBottomMm: margin },
});

const withFont = (tokens: Tokens, asked: string): Tokens => {
  const family = findFamily(asked);
  return { ...tokens, font: { body: family, heading: family } };
};

const withAccent = (tokens: Tokens, accent: string): Tokens => ({
  ...tokens,
  color: { ...tokens.color, accent: `#${accent.replace('#', '').toLowerCase()}` },
});

/** Applies the changes to a theme. @throws RenderError invalid_options for an unknown font */
export const customise = (theme: Theme, wish: Customisation): Theme => {
  let { tokens } = theme;
  if (wish.margin !== undefined) tokens = withMargin(tokens, Number(wish.margin));
  if (wish.accent !== undefined) tokens = withAccent(tokens, wish.accent);
  if (wish.font !== undefined) tokens = withFont(tokens, wish.font);
  const size = wish.size === undefined ? 1 : Number(wish.size) / tokens.size.body;
  const space = densities[wish.density ?? 'normal'];
  if (size !== 1 || space !== 1) tokens = scaleTokens(tokens, { size, space, leading: 1 });
  const pageNumbers = wish.pageNumbers ?? theme.layout.pageNumbers;
  // Returns the same object if nothing changes, because compiled templates are cached by identity.
  if (tokens === theme.tokens && pageNumbers === theme.layout.pageNumbers) return theme;
  return { ...theme, tokens, layout: { ...theme.layout, pageNumbers } };
};
