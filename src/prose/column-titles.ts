import { entryWords, wholeLabel } from './labels.ts';
import { withoutMarkup, type ProseLine } from './line.ts';

const otherTitles =
  'to|start|end|city|country|subject|field|grade|gpa|skills?|level|proficiency|language|fluency|name|project|issuer|award|category|tools?|technolog(?:y|ies)|datum|bis|note|sprache|niveau|kenntnisse|langue|idioma|nivel|opleiding|taal';

const titles = wholeLabel(...Object.values(entryWords), otherTitles);

/** Whether a line is the first row of a table: titles of its columns and nothing else. */
export const hasColumnTitles = ({ kind, text }: ProseLine): boolean => {
  const cells = text.split('\t').map(withoutMarkup);
  return kind === 'text' && cells.length > 1 && cells.every((cell) => titles.test(cell));
};
