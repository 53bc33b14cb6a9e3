import { AlignmentType } from 'docx';
import { singleSpacing, type LineSpacing } from './line-spacing.ts';
import type { ThemeStyle } from './page-geometry.ts';
import { boldFrom, headingFont, type ParagraphStyleOptions } from './style-options.ts';
import { halfPoints, twips } from './units.ts';
import { themeColors } from './word-theme.ts';

/** Line height of the name, × size; larger than in HTML, because Word cuts Å or É below single spacing. */
const nameLeading = 1.28;

/** Line heights by the font of the name and of the lines below it. */
interface HeaderLines {
  readonly name: LineSpacing;
  readonly label: LineSpacing;
}

/** The styles of the header. */
export const headerStyles = ({ tokens, layout }: ThemeStyle, lines: HeaderLines) => {
  const { size, space, weight, leading } = tokens;
  const alignment = layout.header === 'centered' ? { alignment: AlignmentType.CENTER } : {};
  return {
    Title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      paragraph: {
        spacing: lines.name(size.name, nameLeading),
        keepNext: true,
        keepLines: true,
        ...alignment,
      },
      run: {
        size: halfPoints(size.name),
        color: layout.nameColor === 'accent' ? themeColors.accent : themeColors.text,
        noProof: true,
        ...headingFont,
        ...boldFrom(weight.name),
      },
    },
    Subtitle: {
      basedOn: 'Normal',
      next: 'Contact',
      paragraph: { spacing: lines.label(size.label, 1.3), keepNext: true, ...alignment },
      run: { size: halfPoints(size.label) },
    },
    Contact: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: {
          before: twips(space.paragraph),
          after: twips(space.header),
          ...lines.label(size.meta, leading),
        },
        ...alignment,
      },
      run: { size: halfPoints(size.meta), color: themeColors.meta, noProof: true },
    },
    Photo: {
      basedOn: 'Normal',
      next: 'Title',
      // Larger spacing would leave a gap above the picture.
      paragraph: {
        spacing: singleSpacing,
        keepNext: true,
        alignment: AlignmentType.RIGHT,
      },
    },
  } as const satisfies Record<string, ParagraphStyleOptions>;
};
