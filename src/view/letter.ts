import type { Resume } from '../resume/schema/resume.ts';
import { composeTexts } from './entry-parts.ts';
import type { DocumentLanguage } from './labels.ts';
import type { Letter, LetterForm, LetterLines } from './model.ts';
import { formatLongDay } from './period.ts';
import { separators } from './separators.ts';
import { wordsOf, wordsOfAll } from './short-text.ts';
import { textLines } from '../text/position.ts';

export interface LetterOptions {
  readonly language: DocumentLanguage;
  readonly form: LetterForm;
  /** The date of the document, for a letter without one. */
  readonly date?: Date | undefined;
}

type GivenLetter = NonNullable<Resume['letter']>;

const listOf = (texts: string | readonly string[] | undefined): readonly string[] =>
  texts === undefined || typeof texts === 'string' ? [texts ?? ''] : texts;

/** The lines of the address. DIN 5008 has the company before the person. */
const recipientLines = ({ recipient }: GivenLetter, form: LetterForm): readonly string[] => {
  const { name, company, address } = recipient ?? {};
  const whom = form === 'din5008' ? [company, name] : [name, company];
  const lines = listOf(address).flatMap((text) => textLines(text));
  return wordsOfAll([...whom, ...lines]);
};

const dateLine = (
  { date: given }: GivenLetter,
  { language, date }: LetterOptions,
): readonly string[] => {
  const text = formatLongDay(given ?? date?.toISOString().slice(0, 10), language);
  return text === undefined ? [] : [text];
};

const subjectOf = (
  { subject }: GivenLetter,
  { language, form }: LetterOptions,
): string | undefined => {
  const text = wordsOf(subject);
  const { subject: label } = language.labels;
  // DIN 5008 has no word before the subject.
  if (text === undefined || label === undefined || form === 'din5008') return text;
  return label + separators.label + text;
};

/** All words of the letter of a résumé, in the order of its form; `undefined` if it has no letter. */
export const composeLetter = (
  { letter, basics }: Resume,
  options: LetterOptions,
): Letter | undefined => {
  if (letter === undefined) return undefined;
  const { form, language } = options;
  const recipient = { kind: 'recipient', lines: recipientLines(letter, form) } as const;
  const date = { kind: 'date', lines: dateLine(letter, options) } as const;
  const head: readonly LetterLines[] = form === 'din5008' ? [recipient, date] : [date, recipient];
  const subject = subjectOf(letter, options);
  const opening = wordsOf(letter.opening);
  const closing = wordsOf(letter.closing);
  const name = wordsOf(letter.signature?.name ?? basics?.name);
  const enclosures = wordsOfAll(letter.enclosures);
  return {
    form,
    head: head.filter(({ lines }) => lines.length > 0),
    ...(subject !== undefined && { subject }),
    ...(opening !== undefined && { opening }),
    body: composeTexts(listOf(letter.paragraphs)),
    ...(closing !== undefined && { closing }),
    ...(name !== undefined && { name }),
    ...(enclosures.length > 0 && {
      enclosures: { title: language.labels.enclosures, items: enclosures },
    }),
  };
};
