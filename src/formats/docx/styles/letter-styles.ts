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

/** The space above the parts of a letter, in lines: the larger of the margins that meet there in `base.css`. */
export const letterGaps = {
  date: 1,
  subject: 1.5,
  opening: 1,
  /** Between the opening and the text. */
  start: 0.75,
  text: 0.65,
  closing: 1,
  name: 2.5,
  enclosures: 1.5,
} as const;

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
  const style = (before: number, more: ParagraphStyleOptions['paragraph'] = {}) => ({
    basedOn: 'Normal',
    next: 'LetterText',
    paragraph: {
      spacing: { before: gap(before), after: 0 },
      indent: { left: start, right: end },
      ...more,
    },
  });
  const kept = { keepNext: true, keepLines: true };
  const dateEnd = form === 'din5008' ? { alignment: AlignmentType.END } : {};
  const small = lineSpacing(tokens.size.meta, tokens.leading);
  return {
    InsideAddress: style(0, { keepLines: true }),
    Date: style(letterGaps.date, { keepLines: true, ...dateEnd }),
    LetterSubject: {
      ...style(letterGaps.subject, { ...kept, outlineLevel: 0 }),
      run: { bold: true },
    },
    Salutation: style(letterGaps.opening, kept),
    LetterText: style(letterGaps.text),
    Closing: style(letterGaps.closing, kept),
    LetterName: style(letterGaps.name, { keepLines: true }),
    Enclosures: {
      ...style(0, {
        keepLines: true,
        spacing: { before: gap(letterGaps.enclosures), after: 0, ...small },
      }),
      run: { size: halfPoints(tokens.size.meta) },
    },
  } as const satisfies Record<(typeof letterStyleIds)[number], ParagraphStyleOptions>;
};
