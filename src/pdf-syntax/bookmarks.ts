import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { dictOf, entry } from './objects.ts';

/** The bookmarks right below another, or at the top for the outline itself (ISO 32000-1, 12.3.3). */
export const bookmarksBelow = (parent: PDFObject | undefined): PDFDict[] => {
  const found: PDFDict[] = [];
  let item = dictOf(entry(parent, 'First'));
  // The chain is the file's own; one that bites its tail must end all the same.
  while (item && !found.includes(item)) {
    found.push(item);
    item = dictOf(entry(item, 'Next'));
  }
  return found;
};

/** Every bookmark of a document, parents first. */
export const allBookmarks = ({ catalog }: Pick<PdfDocument, 'catalog'>): PDFDict[] => {
  const below = (parent: PDFObject | undefined): PDFDict[] =>
    bookmarksBelow(parent).flatMap((bookmark) => [bookmark, ...below(bookmark)]);
  return below(entry(catalog, 'Outlines'));
};
