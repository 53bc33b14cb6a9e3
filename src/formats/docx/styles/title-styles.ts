import { BorderStyle, ShadingType } from 'docx';
import { isUpperCase, type Layout } from '../../../theme/layout.ts';
import { lineSpacing } from './line-spacing.ts';
import type { PageGeometry, ThemeStyle } from './page-geometry.ts';
import { boldFrom, headingFont, type ParagraphStyleOptions } from './style-options.ts';
import { halfPoints, twips, wordColor } from './units.ts';
import { themeColors } from './word-theme.ts';

/** Line height of titles, × size; smaller than in running text, as in the HTML of every theme. */
export const titleLeading = 1.3;

/** Indents and tab of a line with a period: at the right tab, or hanging into the left column. */
export const datedLine = ({ dates }: Layout, { start, textWidth }: PageGeometry) =>
  dates === 'gutter'
    ? { indent: { left: start, hanging: start } }
    : { indent: { left: start }, rightTabStop: textWidth };

/** The style of a title line of an entry or role, with the period at the right tab. */
export const titleStyle = (
  { tokens, layout }: ThemeStyle,
  page: PageGeometry,
  outlineLevel: number,
): ParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: { before: twips(tokens.space.entry), ...lineSpacing(tokens.size.title, titleLeading) },
    keepNext: true,
    keepLines: true,
    ...datedLine(layout, page),
    outlineLevel,
  },
  run: { size: halfPoints(tokens.size.title), ...headingFont },
});

/** The rule of a title. Word's units: `size` in eighths of a point, `space` in points. */
export const rule = { style: BorderStyle.SINGLE, size: 4, space: 2, color: themeColors.rule };

/** The ground of a boxed title. Borders of its colour extend it beyond the letters; the indents keep it in the text width. */
const box = (color: string) => {
  const fill = wordColor(color);
  const border = { style: BorderStyle.SINGLE, size: 8, color: fill };
  const [edge, side] = [
    { ...border, space: 1 },
    { ...border, space: boxPadding - 1 },
  ];
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    border: { top: edge, bottom: edge, left: side, right: side },
    indent: { left: twips(boxPadding), right: twips(boxPadding) },
  };
};

/** Points between the edge of a boxed title and its text. */
const boxPadding = 5;

/** The title of a section, by the word `headings`. */
export const sectionTitleStyle = ({ tokens, layout }: ThemeStyle): ParagraphStyleOptions => {
  const { size, space, color, weight } = tokens;
  // A title beside its text has no space of its own; the last line of a section has the space below it.
  const isBeside = layout.headings === 'beside';
  return {
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: {
      spacing: {
        before: isBeside ? 0 : twips(space.section),
        after: isBeside ? 0 : twips(space.heading),
        ...lineSpacing(size.section, 1.25),
      },
      keepNext: true,
      keepLines: true,
      outlineLevel: 0,
      ...(layout.headings === 'ruled' && { border: { bottom: rule } }),
      ...(layout.headings === 'boxed' && box(color.tint)),
    },
    run: {
      size: halfPoints(size.section),
      color: themeColors.accent,
      ...headingFont,
      ...boldFrom(weight.heading),
      ...(isUpperCase(layout) && { allCaps: true, characterSpacing: twips(size.section * 0.05) }),
    },
  };
};
