import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
} from 'docx';
import { isUpperCase } from '../../../theme/layout.ts';
import type { Tokens } from '../../../theme/manifest.ts';
import { lineSpacing, singleSpacing } from './line-spacing.ts';
import { listIndent, styleLists, type ListKind } from './numbering.ts';
import type { PageGeometry, ThemeStyle } from './page-geometry.ts';
import type { ParagraphStyle } from './style-names.ts';
import { halfPoints, twips } from './units.ts';
import { themeColors, themeFonts } from './word-theme.ts';

export type ParagraphStyleOptions = Pick<
  IParagraphStyleOptions,
  'basedOn' | 'next' | 'paragraph' | 'run'
>;

const boldFrom = (weight: number): { bold?: boolean } => (weight >= 600 ? { bold: true } : {});

const headingFont: IRunStylePropertiesOptions = { font: themeFonts.heading };

const listStyleOptions = (
  tokens: Tokens,
  page: PageGeometry,
  kind: ListKind,
  level: number,
): ParagraphStyleOptions => ({
  basedOn: 'BodyText',
  paragraph: {
    ...(kind !== 'continued' && {
      numbering: { reference: styleLists[kind], level },
    }),
    spacing: { before: twips(tokens.space.item) },
    indent: listIndent({ tokens, page }, kind, level),
  },
});

/** Line height of titles, × size; smaller than in running text, as in the HTML of every theme. */
const titleLeading = 1.3;

/** Line height of the name, × size; larger than in HTML, because Word cuts Å or É in lines that are too low. */
const nameLeading = 1.28;

/** The style of a title line of an entry or role, with the period at the right tab. */
const titleStyle = (
  tokens: Tokens,
  page: PageGeometry,
  outlineLevel: number,
): ParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: { before: twips(tokens.space.entry), ...lineSpacing(tokens.size.title, titleLeading) },
    keepNext: true,
    keepLines: true,
    rightTabStop: page.textWidth,
    indent: { left: page.start },
    outlineLevel,
  },
  run: { size: halfPoints(tokens.size.title), ...headingFont },
});

const sectionTitleStyle = ({ tokens, layout }: ThemeStyle): ParagraphStyleOptions => ({
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: {
    spacing: {
      before: twips(tokens.space.section),
      after: twips(tokens.space.heading),
      ...lineSpacing(tokens.size.section, 1.25),
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

/** The definition of every paragraph style. All lengths come from the tokens of the theme. */
export const paragraphStyles = (
  theme: ThemeStyle,
  page: PageGeometry,
): Record<ParagraphStyle, ParagraphStyleOptions> => {
  const { tokens, layout } = theme;
  const { size, space, weight, leading } = tokens;
  const alignment = layout.header === 'centered' ? { alignment: AlignmentType.CENTER } : {};
  const quiet = { size: halfPoints(size.meta), color: themeColors.meta };
  const indent = { left: page.start, right: page.end };
  const list = (kind: ListKind, level: number): ParagraphStyleOptions =>
    listStyleOptions(tokens, page, kind, level);
  const role = titleStyle(tokens, page, 2);
  return {
    Normal: {},
    BodyText: {
      basedOn: 'Normal',
      paragraph: { spacing: { before: twips(space.paragraph) }, indent },
    },
    Title: {
      basedOn: 'Normal',
      next: 'Subtitle',
      paragraph: {
        spacing: lineSpacing(size.name, nameLeading),
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
      paragraph: { spacing: lineSpacing(size.label, 1.3), keepNext: true, ...alignment },
      run: { size: halfPoints(size.label) },
    },
    Contact: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: {
          before: twips(space.paragraph),
          after: twips(space.header),
          ...lineSpacing(size.meta, leading),
        },
        ...alignment,
      },
      run: { ...quiet, noProof: true },
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
    Heading1: sectionTitleStyle(theme),
    Heading2: titleStyle(tokens, page, 1),
    Heading3: {
      ...role,
      paragraph: {
        ...role.paragraph,
        spacing: { before: twips(space.entry * 0.6), ...lineSpacing(size.body, titleLeading) },
      },
      run: { ...role.run, size: halfPoints(size.body) },
    },
    EntryMeta: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: { before: twips(size.meta * 0.17), ...lineSpacing(size.meta, leading) },
        keepNext: true,
        indent,
      },
      run: quiet,
    },
    GroupTitle: {
      basedOn: 'BodyText',
      next: 'ListBullet',
      paragraph: {
        spacing: { before: twips(space.paragraph * 1.3) },
        keepNext: true,
        keepLines: true,
      },
      run: { italics: true },
    },
    Keywords: {
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: twips(space.item), ...lineSpacing(size.meta, leading) },
        indent,
      },
      run: { ...quiet, noProof: true },
    },
    Term: { basedOn: 'BodyText', paragraph: { spacing: { before: twips(space.item) } } },
    Footer: {
      basedOn: 'Normal',
      paragraph: { spacing: lineSpacing(size.meta, leading), rightTabStop: page.textWidth },
      run: quiet,
    },
    ListBullet: list('bullet', 0),
    ListBullet2: list('bullet', 1),
    ListBullet3: list('bullet', 2),
    ListNumber: list('number', 0),
    ListNumber2: list('number', 1),
    ListNumber3: list('number', 2),
    ListContinue: list('continued', 0),
    ListContinue2: list('continued', 1),
    ListContinue3: list('continued', 2),
  };
};
