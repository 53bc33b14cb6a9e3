import { pointsFromMm } from '../../../lengths.ts';
import { AlignmentType, BorderStyle, ShadingType } from 'docx';
import type { Tokens } from '../../../theme/manifest.ts';
import { widestBorder } from './borders.ts';
import { lineSpacing, singleSpacing } from './line-spacing.ts';
import type { PageGeometry, ThemeStyle } from './page-geometry.ts';
import { boldFrom, headingFont, type ParagraphStyleOptions } from './style-options.ts';
import { halfPoints, twips, wordColor } from './units.ts';
import { themeColors } from './word-theme.ts';

/** Line height of the name, × size; larger than in HTML, because Word cuts Å or É in lines that are too low. */
export const nameLeading = 1.28;
/** The same of the label. */
export const labelLeading = 1.3;

/** The space between the edges of a band and its text, in points, as wide as borders may have it. */
const bandEdges = (space: number, marginTopMm: number) => {
  const within = (padding: number): number =>
    Math.round(Math.min(Math.max(padding, 1), widestBorder.space));
  return { top: within(space - pointsFromMm(marginTopMm)), bottom: within(space) };
};

/** The height of a band besides its text, below the top margin, in twips. */
export const bandPadding = ({ space, page }: Tokens): number => {
  const { top, bottom } = bandEdges(space.band, page.marginTopMm);
  return twips(top + bottom + 2);
};

/**
 * The ground of a band: shading that borders of the same colour extend to the edges of the page. Paragraphs with equal
 * borders are one box, so that the space between them has the ground too. Above it is the top margin.
 */
const bandGround = ({ color, space, page }: Tokens): ParagraphStyleOptions['paragraph'] => {
  const fill = wordColor(color.ground);
  const border = { style: BorderStyle.SINGLE, color: fill };
  const side = { ...border, size: widestBorder.width * 8, space: widestBorder.space };
  const { top, bottom } = bandEdges(space.band, page.marginTopMm);
  const edge = (padding: number) => ({ ...border, size: 8, space: padding });
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    border: {
      top: edge(top),
      bottom: edge(bottom),
      left: side,
      right: side,
    },
  };
};

/** Least space before a line on a band, because LibreOffice leaves the ground out beside lines without it. */
export const bandGap = twips(1);

const alignments = {
  left: {},
  centered: { alignment: AlignmentType.CENTER },
  split: {},
  band: {},
} as const;

export const headerStyles = ({ tokens, layout }: ThemeStyle, page: PageGeometry) => {
  const { size, space, color, weight, leading } = tokens;
  const isBand = layout.header === 'band';
  const shared = {
    ...alignments[layout.header],
    ...(isBand && bandGround(tokens)),
  };
  const gap = isBand ? { before: bandGap } : {};
  const onGround = wordColor(color.onGround);
  const nameColor = layout.nameColor === 'accent' ? themeColors.accent : themeColors.text;
  return {
    Title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      paragraph: {
        spacing: { ...gap, ...lineSpacing(size.name, nameLeading) },
        keepNext: true,
        keepLines: true,
        ...shared,
      },
      run: {
        size: halfPoints(size.name),
        color: isBand ? onGround : nameColor,
        noProof: true,
        ...headingFont,
        ...boldFrom(weight.name),
      },
    },
    Subtitle: {
      basedOn: 'Normal',
      next: 'Contact',
      paragraph: {
        spacing: { ...gap, ...lineSpacing(size.label, labelLeading) },
        keepNext: true,
        ...shared,
      },
      run: { size: halfPoints(size.label), ...(isBand && { color: onGround }) },
    },
    Contact: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: {
          before: twips(space.paragraph),
          // Only the last of several lines has space below it, which a style cannot select.
          ...(layout.contacts === 'line' && { after: twips(space.header) }),
          ...lineSpacing(size.meta, leading),
        },
        ...shared,
        ...(layout.header === 'split' && { alignment: AlignmentType.END }),
        ...(layout.contacts === 'columns' && { leftTabStop: Math.round(page.textWidth / 2) }),
      },
      run: {
        size: halfPoints(size.meta),
        color: isBand ? wordColor(color.onGroundMeta) : themeColors.meta,
        noProof: true,
      },
    },
    Photo: {
      basedOn: 'Normal',
      next: 'Title',
      // Larger spacing would leave a gap above the picture.
      paragraph: {
        spacing: singleSpacing,
        keepNext: true,
        ...(page.column === undefined && { alignment: AlignmentType.RIGHT }),
      },
    },
  } as const satisfies Record<string, ParagraphStyleOptions>;
};
