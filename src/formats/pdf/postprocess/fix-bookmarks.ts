import { PDFHexString } from '@cantoo/pdf-lib';
import { allBookmarks } from '../../../pdf/bookmarks.ts';
import { entry, stringOf, pdfName } from '../../../pdf/objects.ts';
import { foldForComparison } from '../../../text/unicode.ts';
import type { PdfMetadata } from './pdf-metadata.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/**
 * Replaces the bookmark titles by the texts of the headings. Chromium builds the titles from painted
 * text: without the space at a line break, in capitals where the theme uses them, and with the lines
 * doubled that are first at the end of a page, if a heading moves to the next one.
 */
export const fixBookmarks = (pdf: PrintedPdf, { headings }: PdfMetadata): void => {
  const meant = new Map(headings.map((heading) => [normalizedTitle(heading), heading]));
  for (const bookmark of allBookmarks(pdf)) {
    const printed = normalizedTitle(stringOf(entry(bookmark, 'Title')) ?? '');
    const title = meant.get(printed) ?? doubledHeading(printed, meant);
    if (title !== undefined) bookmark.set(pdfName('Title'), PDFHexString.fromText(title));
  }
};

const normalizedTitle = (text: string): string => foldForComparison(text, /[\s\u2060]/g);

/** Longest title that is compared with its own beginning. */
const longestDoubled = 1000;

/** The heading of a title that repeats its beginning, or all of itself. */
const doubledHeading = (title: string, meant: ReadonlyMap<string, string>): string | undefined => {
  if (title.length > longestDoubled) return undefined;
  for (let length = 1; length <= title.length / 2; length++) {
    if (!title.startsWith(title.slice(0, length), length)) continue;
    const heading = meant.get(title.slice(length));
    if (heading !== undefined) return heading;
  }
  return undefined;
};
