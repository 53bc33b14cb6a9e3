import type { ResumeView } from './model.ts';

/** A line at the left edge of the first page, in millimetres from its upper left corner. */
export interface LetterMark {
  readonly topMm: number;
  readonly fromMm: number;
  readonly toMm: number;
}

/** DIN 5008, form B: to fold the letter in three, and, longer, the middle of the page to punch it. */
export const foldMarks: readonly LetterMark[] = [
  { topMm: 105, fromMm: 2.5, toMm: 5 },
  { topMm: 148.5, fromMm: 1, toMm: 5 },
  { topMm: 210, fromMm: 2.5, toMm: 5 },
];

/** Whether the document begins with a letter of this form, on its paper. */
export const hasFoldMarks = (
  { letter }: Pick<ResumeView, 'letter'>,
  { paper }: { readonly paper: string },
): boolean => letter?.form === 'din5008' && paper === 'a4';
