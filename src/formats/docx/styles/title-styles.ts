import { BorderStyle } from 'docx';
import { isUpperCase } from '../../../theme/layout.ts';
import type { Tokens } from '../../../theme/manifest.ts';
import type { LineSpacing } from './line-spacing.ts';
import type { PageGeometry, ThemeStyle } from './page-geometry.ts';
import { boldFrom, headingFont, type ParagraphStyleOptions } from './style-options.ts';
import { halfPoints, twips } from './units.ts';
import { themeColors } from './word-theme.ts';

/** Line height of titles, × size; smaller than in running text, as in the HTML of every theme. */
export const titleLeading = 1.3;

/** The style of a title line of an entry or role, with the period at the right tab. */
export const titleStyle = (
  tokens: Tokens,
  page: PageGeometry,
  lines: LineSpacing,
  outlineLevel: number,
): ParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: { before: twips(tokens.space.entry), ...lines(tokens.size.title, titleLeading) },
    keepNext: true,
    keepLines: true,
    rightTabStop: page.textWidth,
    indent: { left: page.start },
    outlineLevel,
  },
  run: { size: halfPoints(tokens.size.title), ...headingFont },
});

export const sectionTitleStyle = (
  { tokens, layout }: ThemeStyle,
  lines: LineSpacing,
): ParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: {
      before: twips(tokens.space.section),
      after: twips(tokens.space.heading),
      ...lines(tokens.size.section, 1.25),
    },
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
    ...(layout.headings === 'ruled' && {
      // Word's units: `size` in eighths of a point, `space` in points.
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: 4,
          space: 2,
          color: themeColors.rule,
        },
      },
    }),
  },
  run: {
    size: halfPoints(tokens.size.section),
    color: themeColors.accent,
    ...headingFont,
    ...boldFrom(tokens.weight.heading),
    ...(isUpperCase(layout) && {
      allCaps: true,
      characterSpacing: twips(tokens.size.section * 0.05),
    }),
  },
});
