import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { dictOf, entry } from './objects.ts';

/** The direct children of a bookmark or of the outline (ISO 32000-1, 12.3.3). */
export const bookmarksBelow = (parent: PDFObject | undefined): PDFDict[] => {
  const found: PDFDict[] = [];
  let item = dictOf(entry(parent, 'First'));
  // The check guards against cycles, because the file defines the chain.
  while (item && !found.includes(item)) {
    found.push(item);
    item = dictOf(entry(item, 'Next'));
  }
  return found;
};

/** All bookmarks of a document, parents before children. */
export const allBookmarks = ({ catalog }: Pick<PdfDocument, 'catalog'>): PDFDict[] => {
  const below = (parent: PDFObject | undefined): PDFDict[] =>
    bookmarksBelow(parent).flatMap((bookmark) => [bookmark, ...below(bookmark)]);
  return below(entry(catalog, 'Outlines'));
};
