import { AlignmentType } from 'docx';
import type { LetterForm } from '../../../view/model.ts';
import { lineSpacing } from './line-spacing.ts';
import type { PageGeometry, ThemeStyle } from './page-geometry.ts';
import type { ParagraphStyle } from './style-names.ts';
import type { ParagraphStyleOptions } from './style-options.ts';
import { halfPoints, twips, twipsFromMm } from './units.ts';

/** The styles of a letter, which a document without one does not have. */
export const letterStyleIds = [
  'InsideAddress',
  'Date',
  'LetterSubject',
  'Salutation',
  'LetterText',
  'Closing',
  'LetterName',
  'Enclosures',
] as const satisfies readonly ParagraphStyle[];

/** A line of the letter, in points. Gaps are lines. */
export const letterLine = ({ size, leading }: ThemeStyle['tokens']): number => size.body * leading;

/** The text of a letter keeps the margin of its theme, also below a band, where the margin of the page is narrower. */
export const letterGeometry = (page: PageGeometry, { tokens }: ThemeStyle): PageGeometry => {
  const inset = twipsFromMm(tokens.page.marginSideMm) - page.side;
  return { ...page, start: inset, end: Math.max(page.end, inset) };
};

/** What the styles of a letter depend on. */
export interface LetterLook {
  readonly theme: ThemeStyle;
  readonly page: PageGeometry;
  readonly form: LetterForm;
}

export const letterStyles = ({ theme: { tokens }, page: { start, end }, form }: LetterLook) => {
  const gap = (lines: number): number => twips(letterLine(tokens) * lines);
  const style = (before: number, after: number, more: ParagraphStyleOptions['paragraph'] = {}) => ({
    basedOn: 'Normal',
    next: 'LetterText',
    paragraph: {
      spacing: { before: gap(before), after: gap(after) },
      indent: { left: start, right: end },
      ...more,
    },
  });
  const kept = { keepNext: true, keepLines: true };
  const date =
    form === 'din5008'
      ? style(0, 1, { keepLines: true, alignment: AlignmentType.END })
      : style(1, 1, { keepLines: true });
  const small = lineSpacing(tokens.size.meta, tokens.leading);
  return {
    InsideAddress: style(0, 0, { keepLines: true }),
    Date: date,
    LetterSubject: { ...style(0.5, 1, { ...kept, outlineLevel: 0 }), run: { bold: true } },
    Salutation: style(0, 0.1, kept),
    LetterText: style(0.65, 0),
    Closing: style(1, 0, kept),
    LetterName: style(2.5, 0, { keepLines: true }),
    Enclosures: {
      ...style(1.5, 0, { keepLines: true, spacing: { before: gap(1.5), ...small } }),
      run: { size: halfPoints(tokens.size.meta) },
    },
  } as const satisfies Record<(typeof letterStyleIds)[number], ParagraphStyleOptions>;
};
