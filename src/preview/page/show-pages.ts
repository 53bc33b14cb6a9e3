import type { OpenPdf } from './pdf-pages.ts';

/** Pages by their number, from 1. */
type Pages = ReadonlyMap<number, HTMLElement>;

/** Draws the pages of the numbers that are in view, or all if none of the place was drawn in this size. */
export const drawPagesInView = async (
  pdf: OpenPdf,
  place: HTMLElement,
  size: string,
): Promise<Pages> => {
  const numbers = numbersOf(pdf);
  const isSameSize = place.children.length === 0 || place.dataset['size'] === size;
  const inView = numbers.filter((number) => !isSameSize || isInView(place.children[number - 1]));
  const first = inView.length === 0 ? numbers.slice(0, 1) : inView;
  const drawn = first.map(async (number) => [number, await pdf.draw(number)] as const);
  place.dataset['size'] = size;
  return new Map(await Promise.all(drawn));
};

/** Replaces the pages of the document before. Pages that are not drawn yet keep their place. */
export const replacePages = (pdf: OpenPdf, place: HTMLElement, drawn: Pages): void => {
  const before = [...place.children];
  const pages = numbersOf(pdf).flatMap((number) => drawn.get(number) ?? before[number - 1] ?? []);
  place.replaceChildren(...pages);
};

/** Draws the other pages, until the place shows another document. */
export const drawOtherPages = async (
  pdf: OpenPdf,
  place: HTMLElement,
  drawn: Pages,
  isShown: () => boolean,
): Promise<void> => {
  for (const number of numbersOf(pdf)) {
    if (drawn.has(number)) continue;
    const page = await pdf.draw(number);
    if (!isShown()) return;
    const before = place.children[number - 1];
    if (before) before.replaceWith(page);
    else place.append(page);
  }
};

const numbersOf = ({ count }: OpenPdf): number[] =>
  Array.from({ length: count }, (_, at) => at + 1);

const isInView = (page: Element | undefined): boolean => {
  if (page === undefined) return false;
  const { top, bottom } = page.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};
