import type { IThemeOptions } from 'docx';
import type { Tokens } from '../../../theme/manifest.ts';
import type { DocumentScripts } from './script-fonts.ts';
import { wordColor } from './units.ts';

/** The fonts of the document's theme, so that "Design → Fonts" in Word changes the styles. */
export const themeFonts = {
  body: { theme: 'body' },
  heading: { theme: 'headings' },
} as const;

/** The colours of the document's theme, so that "Design → Colors" in Word changes the styles. */
export const themeColors = {
  text: { theme: 'dark1' },
  meta: { theme: 'dark2' },
  rule: { theme: 'light2' },
  accent: { theme: 'accent1' },
  link: { theme: 'hyperlink' },
} as const;

/** The theme part of a document: fonts and colours that the styles refer to. */
export const wordTheme = (
  name: string,
  { font, color }: Pick<Tokens, 'font' | 'color'>,
  { eastAsian, complex }: Pick<DocumentScripts, 'eastAsian' | 'complex'>,
): IThemeOptions => {
  const fontsOf = (latin: string) => ({
    latin,
    ...(eastAsian && { eastAsia: eastAsian.font }),
    complexScript: complex?.font ?? latin,
  });
  const accent = wordColor(color.accent);
  return {
    name,
    fonts: { headings: fontsOf(font.heading), body: fontsOf(font.body) },
    colors: {
      dark1: wordColor(color.text),
      dark2: wordColor(color.meta),
      light2: wordColor(color.rule),
      accent1: accent,
      hyperlink: accent,
      followedHyperlink: accent,
    },
  };
};
