import { separators } from '../../src/view/separators.ts';
import { pdfPages } from './pdf-text.ts';
import { letters } from './words.ts';

/** The letters of all pages, without the name and "2 / 3" in the footer from page 2 on. */
export const printedLetters = async (pdf: Uint8Array, name: string): Promise<string[]> => {
  const pages = (await pdfPages(pdf)).map(letters);
  const who = letters(name);
  return pages.map((page, index) => {
    const number = `${index + 1}/${pages.length}`;
    const foot =
      index === 0 ? undefined : [who + number, number + who].find((text) => page.endsWith(text));
    return foot === undefined ? page : page.slice(0, -foot.length);
  });
};

/** The letters of a plain text without its rules, with the list marks of a PDF. */
export const saidLetters = (txt: string, bullet = '•'): string =>
  letters(
    txt
      .replace(/^-+$/gm, '')
      .replace(/^- /gm, bullet)
      .replace(/^\s+- /gm, '–')
      .replaceAll(separators.contact, ''),
  );

/**
 * The difference of character counts between two texts. Omits Devanagari, because pdf.js does not read the
 * /ActualText of its clusters, and the dot between items, because a side column sets each item on a separate
 * line.
 */
export const excess = (one: string, other: string): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const character of one) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of other) counts.set(character, (counts.get(character) ?? 0) - 1);
  return Object.fromEntries(
    [...counts].filter(
      ([letter, count]) => count !== 0 && letter !== '·' && !/\p{Script=Devanagari}/u.test(letter),
    ),
  );
};
