import { familyList } from '../fonts/font-face-rule.ts';
import { selectFonts, type FontRun, type SelectedFonts } from '../fonts/select-fonts.ts';
import { codePointsOf } from '../text/unicode.ts';
import type { GenericFonts } from './font-fallbacks.ts';

/** Bundled families in the place of generic ones. */
const families = { sans: 'Source Sans 3', serif: 'Source Serif 4', mono: 'IBM Plex Mono' } as const;
const weights = [400, 700];

export interface ThemeFonts {
  readonly fonts: Pick<SelectedFonts, 'files' | 'rules'>;
  readonly families: GenericFonts;
}

/** The fonts that draw a text in place of those that the theme does not bring. */
export const fontsForTheme = async (text: string, language: string): Promise<ThemeFonts> => {
  const codePoints = new Set(codePointsOf(text));
  const runs = Object.values(families).flatMap((family) =>
    weights.flatMap((weight) =>
      [false, true].map((isItalic): FontRun => ({ family, weight, isItalic, codePoints })),
    ),
  );
  const { files, rules, fallbacks } = await selectFonts(runs, language);
  const listOf = (family: string): string => familyList([family, ...fallbacks]);
  return {
    fonts: { files, rules },
    families: {
      sans: listOf(families.sans),
      serif: listOf(families.serif),
      mono: listOf(families.mono),
    },
  };
};
