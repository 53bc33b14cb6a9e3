import type { Letter } from '../view/model.ts';
import {
  addRich,
  addRichLinks,
  addText,
  type ExpectedLink,
  type ExpectedText,
} from './expected-text.ts';

const letterPointer = '/letter';

export const addLetter = (texts: ExpectedText[], letter: Letter): void => {
  const { head, subject, opening, body, closing, name, enclosures } = letter;
  const add = (text: string | undefined): void => addText(texts, text, letterPointer, 'text');
  for (const { lines } of head) lines.forEach(add);
  addText(texts, subject, `${letterPointer}/subject`, 'heading');
  add(opening);
  addRich(texts, body, letterPointer, 'text');
  for (const text of [closing, name, enclosures?.title]) add(text);
  enclosures?.items.forEach(add);
};

export const addLetterLinks = (links: ExpectedLink[], letter: Letter): void =>
  addRichLinks(links, letter.body, letterPointer);
