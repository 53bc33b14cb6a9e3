import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { allBookmarks, bookmarksBelow } from '../../src/pdf/bookmarks.ts';
import { entry, stringOf } from '../../src/pdf/objects.ts';
import { skiaPdf, tag } from '../support/skia-pdf.ts';

const open = async (): Promise<PDFDocument> => {
  const pdf = await skiaPdf({ tree: tag('Document'), pages: [''], bookmarks: ['One', 'Two'] });
  return PDFDocument.load(pdf);
};

describe('allBookmarks', () => {
  it('finds bookmarks in order', async () => {
    const titles = allBookmarks(await open()).map((bookmark) => stringOf(entry(bookmark, 'Title')));
    expect(titles).toEqual(['One', 'Two']);
  });
});

describe('bookmarksBelow', () => {
  it('ends for a cyclic chain', async () => {
    const { catalog } = await open();
    const outlines = entry(catalog, 'Outlines');
    const [first, second] = bookmarksBelow(outlines);
    second?.set(PDFName.of('Next'), first!);
    expect(bookmarksBelow(outlines)).toHaveLength(2);
  });
});
