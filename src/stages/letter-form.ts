import type { RenderOptions } from '../options/schema.ts';
import type { LetterForm } from '../view/model.ts';

/** The form of a letter: the requested one, or the one that is usual for its language and paper. */
export const letterFormOf = (
  { letterForm, paper }: Pick<RenderOptions, 'letterForm' | 'paper'>,
  language: string,
): LetterForm => {
  if (letterForm !== 'auto') return letterForm;
  if (paper === 'letter' || paper === 'legal') return 'us';
  return paper === 'a4' && new Intl.Locale(language).language === 'de' ? 'din5008' : 'block';
};
