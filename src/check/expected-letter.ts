import type { Letter } from '../view/model.ts';
import {
  richLinks,
  richTexts,
  textAt,
  type ExpectedLink,
  type ExpectedText,
} from './expected-text.ts';

const letterPointer = '/letter';

/** The texts of a letter. */
export const letterTexts = (letter: Letter | undefined): ExpectedText[] => {
  if (!letter) return [];
  const { head, subject, opening, body, closing, name, enclosures } = letter;
  const text = textAt(letterPointer, 'text');
  return [
    ...head.flatMap(({ lines }) => lines.flatMap(text)),
    ...textAt(`${letterPointer}/subject`, 'heading')(subject),
    ...text(opening),
    ...richTexts(body, letterPointer, 'text'),
    ...[closing, name, enclosures?.title, ...(enclosures?.items ?? [])].flatMap(text),
  ];
};

/** The links of a letter. */
export const letterLinks = (letter: Letter | undefined): ExpectedLink[] =>
  richLinks(letter?.body ?? [], letterPointer);
