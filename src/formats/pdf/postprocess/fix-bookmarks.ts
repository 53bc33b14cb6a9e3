import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { allBookmarks } from '../../../pdf/bookmarks.ts';
import { entry, stringOf } from '../../../pdf/objects.ts';
import { foldForComparison } from '../../../text/unicode.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/**
 * Replaces the bookmark titles by the texts of the headings. Chromium builds the titles from painted
 * text: without the space at a line break, in capitals where the theme uses them, and with the text
 * doubled if a heading moves to the next page.
 */
export const fixBookmarks = (pdf: PrintedPdf, { headings }: PdfMetadata): void => {
  const meant = new Map(headings.map((heading) => [normalizedTitle(heading), heading]));
  for (const bookmark of allBookmarks(pdf)) {
    const printed = normalizedTitle(stringOf(entry(bookmark, 'Title')) ?? '');
    const title = meant.get(printed) ?? meant.get(withoutDoubling(printed));
    if (title !== undefined) bookmark.set(PDFName.of('Title'), PDFHexString.fromText(title));
  }
};

const normalizedTitle = (text: string): string => foldForComparison(text, /[\s\u2060]/g);

/** Half of a doubled text; any other text unchanged. */
const withoutDoubling = (text: string): string => {
  const once = text.slice(0, text.length / 2);
  return once + once === text ? once : text;
};
