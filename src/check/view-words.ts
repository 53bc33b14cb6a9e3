import type { ResumeView } from '../view/model.ts';
import { jsonWords, type AllWords } from './all-words.ts';
import { expectedContent } from './expected-content.ts';

/**
 * The words that a document of this view prints, and those of its properties.
 * @param attached the embedded résumé as JSON
 */
export const viewWords = (view: ResumeView, attached?: string): AllWords => {
  const { flows, links } = expectedContent(view);
  const printed = flows.flat().map(({ text }) => text);
  const { header, title, keywords } = view;
  const embedded = attached === undefined ? undefined : jsonWords(attached);
  return {
    texts: [
      ...printed,
      ...[title, header.photo?.alt ?? '', ...keywords],
      ...(embedded?.texts ?? []),
    ],
    links: [...links.map(({ href }) => href), ...(embedded?.links ?? [])],
  };
};
