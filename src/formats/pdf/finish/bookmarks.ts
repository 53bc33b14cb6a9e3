import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { allBookmarks } from '../../../pdf-syntax/bookmarks.ts';
import { entry, textOf } from '../../../pdf-syntax/objects.ts';
import type { PdfFacts } from './facts.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/**
 * Chromium makes bookmarks of headings as it paints them: without the space where a line breaks,
 * in capitals where the theme wants them, and twice the text of a heading moved to the next page.
 * Gives them the headings as they are meant.
 */
export const mendBookmarks = (pdf: PrintedPdf, { headings }: PdfFacts): void => {
  const meant = new Map(headings.map((heading) => [squeezed(heading), heading]));
  for (const bookmark of allBookmarks(pdf)) {
    const printed = squeezed(textOf(entry(bookmark, 'Title')) ?? '');
    const title = meant.get(printed) ?? meant.get(half(printed));
    if (title !== undefined) bookmark.set(PDFName.of('Title'), PDFHexString.fromText(title));
  }
};

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2060]/g, '');

/** What a doubled text is the double of; of any other text, nothing known. */
const half = (text: string): string => {
  const once = text.slice(0, text.length / 2);
  return once + once === text ? once : text;
};
