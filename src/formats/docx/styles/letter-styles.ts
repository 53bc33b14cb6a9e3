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

/** The height of lines of a letter, in twips. Gaps are lines. */
export const letterLines = ({ size, leading }: ThemeStyle['tokens'], count = 1): number =>
  twips(size.body * leading * count);

/** The space above the parts of a letter, in lines: the larger of the margins that meet there in `base.css`. */
export const letterGaps: Readonly<Record<(typeof letterStyleIds)[number], number>> = {
  InsideAddress: 0,
  Date: 1,
  LetterSubject: 1.5,
  Salutation: 1,
  LetterText: 0.65,
  Closing: 1,
  LetterName: 2.5,
  Enclosures: 1.5,
};

/** Between the opening and the text, in lines. */
export const gapBelowOpening = 0.75;

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
  const style = (
    id: keyof typeof letterGaps,
    { spacing, ...more }: NonNullable<ParagraphStyleOptions['paragraph']> = {},
  ) => ({
    basedOn: 'Normal',
    next: 'LetterText',
    paragraph: {
      spacing: { before: letterLines(tokens, letterGaps[id]), after: 0, ...spacing },
      indent: { left: start, right: end },
      ...more,
    },
  });
  const kept = { keepNext: true, keepLines: true };
  const dateEnd = form === 'din5008' ? { alignment: AlignmentType.END } : {};
  return {
    InsideAddress: style('InsideAddress', { keepLines: true }),
    Date: style('Date', { keepLines: true, ...dateEnd }),
    LetterSubject: {
      ...style('LetterSubject', { ...kept, outlineLevel: 0 }),
      run: { bold: true },
    },
    Salutation: style('Salutation', kept),
    LetterText: style('LetterText'),
    Closing: style('Closing', kept),
    LetterName: style('LetterName', { keepLines: true }),
    Enclosures: {
      ...style('Enclosures', {
        keepLines: true,
        spacing: lineSpacing(tokens.size.meta, tokens.leading),
      }),
      run: { size: halfPoints(tokens.size.meta) },
    },
  } as const satisfies Record<(typeof letterStyleIds)[number], ParagraphStyleOptions>;
};
