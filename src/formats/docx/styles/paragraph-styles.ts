import { BorderStyle } from 'docx';
import type { Tokens } from '../../../theme/manifest.ts';
import { headerStyles } from './header-styles.ts';
import { letterStyles, type LetterLook } from './letter-styles.ts';
import { lineSpacing } from './line-spacing.ts';
import { listIndent, listStyles, styleLists, type ListKind, type ListStyle } from './numbering.ts';
import type { PageGeometry, ThemeStyle } from './page-geometry.ts';
import type { ParagraphStyle } from './style-names.ts';
import type { ParagraphStyleOptions } from './style-options.ts';
import { datedLine, sectionTitleStyle, titleLeading, titleStyle } from './title-styles.ts';
import { halfPoints, twips, twipsFromMm } from './units.ts';
import { themeColors } from './word-theme.ts';

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

const listItemStyles = ({ tokens }: ThemeStyle, page: PageGeometry) => {
  const styles = Object.entries(listStyles).flatMap(([name, ids]) =>
    ids.map((id, level) => [id, listStyleOptions(tokens, page, name as ListKind, level)] as const),
  );
  // `Object.entries` and `Object.fromEntries` widen the keys of the table to string.
  return Object.fromEntries(styles) as Record<ListStyle, ParagraphStyleOptions>;
};

/** Room to sign, in points, and the length of the line. */
export const signature = { room: 23, lineMm: 74 } as const;

/** Place and date at the start of the line, and the line to sign on at its end, above the name. */
const signatureStyles = ({ tokens }: ThemeStyle, { textWidth }: PageGeometry) => ({
  SignatureDate: {
    basedOn: 'Normal',
    next: 'Signature',
    paragraph: {
      spacing: { before: twips(signature.room) },
      keepNext: true,
      keepLines: true,
    },
  },
  Signature: {
    basedOn: 'Normal',
    paragraph: {
      spacing: lineSpacing(tokens.size.meta, tokens.leading),
      keepLines: true,
      indent: { left: Math.max(0, textWidth - twipsFromMm(signature.lineMm)) },
      border: {
        top: { style: BorderStyle.SINGLE, size: 4, space: 2, color: themeColors.text },
      },
    },
    run: { size: halfPoints(tokens.size.meta), color: themeColors.meta },
  },
});

/** The width of the labels of terms in columns. Where dates have a column, labels are in it. */
export const termLabelWidth = ({ tokens: { page }, layout }: ThemeStyle, start: number): number =>
  layout.dates === 'gutter' ? start : twipsFromMm(page.termMm + page.gutterGapMm);

/** Indents of terms in columns: labels before the values. */
const termColumns = (theme: ThemeStyle, { start, end }: PageGeometry) => {
  const hanging = termLabelWidth(theme, start);
  const left = theme.layout.dates === 'gutter' ? start : start + hanging;
  return { left, right: end, hanging };
};

/** The lines of an entry besides its text: titles, dates, meta line, titles of groups, keywords. */
const entryStyles = (theme: ThemeStyle, page: PageGeometry) => {
  const { size, space, leading } = theme.tokens;
  const quiet = { size: halfPoints(size.meta), color: themeColors.meta };
  const indent = { left: page.start, right: page.end };
  const role = titleStyle(theme, page, 2);
  const below = {
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: {
      spacing: { before: twips(size.meta * 0.17), ...lineSpacing(size.meta, leading) },
      keepNext: true,
      indent,
    },
    run: quiet,
  };
  return {
    Heading2: titleStyle(theme, page, 1),
    Heading3: {
      ...role,
      paragraph: {
        ...role.paragraph,
        spacing: { before: twips(space.entry * 0.6), ...lineSpacing(size.body, titleLeading) },
      },
      run: { ...role.run, size: halfPoints(size.body) },
    },
    // The second of two lines, below the title.
    EntryRole: {
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        spacing: lineSpacing(size.body, leading),
        keepNext: true,
        keepLines: true,
        ...(theme.layout.dates === 'below' ? { indent } : datedLine(theme.layout, page)),
      },
    },
    EntryDates: { ...below, paragraph: { ...below.paragraph, keepLines: true } },
    EntryMeta: below,
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
  };
};

/** The head and the foot of pages. */
const marginStyle = (
  { tokens: { size, leading } }: ThemeStyle,
  { textWidth }: PageGeometry,
): ParagraphStyleOptions => ({
  basedOn: 'Normal',
  paragraph: { spacing: lineSpacing(size.foot, leading), rightTabStop: textWidth },
  run: { size: halfPoints(size.foot), color: themeColors.meta },
});

/** The definition of every paragraph style. All lengths come from the tokens of the theme. */
export const paragraphStyles = (
  theme: ThemeStyle,
  page: PageGeometry,
  letter: LetterLook = { theme, page, form: 'block' },
): Record<ParagraphStyle, ParagraphStyleOptions> => {
  const { space } = theme.tokens;
  const indent = { left: page.start, right: page.end };
  return {
    Normal: {},
    BodyText: {
      basedOn: 'Normal',
      paragraph: { spacing: { before: twips(space.paragraph) }, indent },
    },
    ...headerStyles(theme, page),
    Heading1: sectionTitleStyle(theme),
    ...entryStyles(theme, page),
    Term: {
      basedOn: 'BodyText',
      paragraph: {
        spacing: { before: twips(space.item) },
        ...(theme.layout.terms === 'columns' && { indent: termColumns(theme, page) }),
      },
    },
    ...signatureStyles(theme, page),
    ...letterStyles(letter),
    ...listItemStyles(theme, page),
    Header: marginStyle(theme, page),
    Footer: marginStyle(theme, page),
  };
};
