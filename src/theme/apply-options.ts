import { fontFamilies, textFontIds } from '../fonts/families.ts';
import { suggestion } from '../options/suggest.ts';
import type { Layout } from './layout.ts';
import type { Tokens } from './manifest.ts';
import { scaleTokens } from './scale.ts';
import type { Theme } from './theme.ts';
import { invalidOption } from '../options/invalid-options.ts';

/** Changes to a theme. An absent value keeps the value of the theme. */
export interface ThemeOptions {
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
type Density = keyof typeof densities;

/** The family of an id, "source-sans-3", or of a name, "Source Sans 3". */
const familyOf = (asked: string): string | undefined => {
  const id = asked.toLowerCase().replaceAll(' ', '-');
  return fontFamilies.find((family) => family.text !== undefined && family.id === id)?.name;
};

/** What is wrong with the name of a font; `undefined` for a bundled one. */
export const fontProblem = (asked: string): string | undefined => {
  if (familyOf(asked) !== undefined) return undefined;
  return `must be one of ${textFontIds.join(', ')}, not ${JSON.stringify(asked)}${suggestion(asked, textFontIds)}`;
};

const findFamily = (asked: string): string => {
  const family = familyOf(asked);
  if (family !== undefined) return family;
  throw invalidOption('font', fontProblem(asked) ?? '');
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
export const applyOptions = (theme: Theme, options: ThemeOptions): Theme => {
  let { tokens } = theme;
  if (options.margin !== undefined) tokens = withMargin(tokens, Number(options.margin));
  if (options.accent !== undefined) tokens = withAccent(tokens, options.accent);
  if (options.font !== undefined) tokens = withFont(tokens, options.font);
  const size = options.size === undefined ? 1 : Number(options.size) / tokens.size.body;
  const space = densities[options.density ?? 'normal'];
  if (size !== 1 || space !== 1) tokens = scaleTokens(tokens, { size, space, leading: 1 });
  const foot = footOf(theme.layout, options);
  // Returns the same object if nothing changes, because compiled templates are cached by identity.
  if (tokens === theme.tokens && foot === theme.layout.foot) return theme;
  return { ...theme, tokens, layout: { ...theme.layout, foot } };
};

const footOf = ({ foot }: Layout, { pageNumbers }: ThemeOptions): Layout['foot'] => {
  if (pageNumbers === 'off') return 'none';
  return pageNumbers === 'on' && foot === 'none' ? 'name-page' : foot;
};
