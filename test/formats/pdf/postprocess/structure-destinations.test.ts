import type { PDFDict } from '@cantoo/pdf-lib';
import { useStructureDestinations } from '../../../../src/formats/pdf/postprocess/structure-destinations.ts';
import { allBookmarks } from '../../../../src/pdf/bookmarks.ts';
import {
  dictOf,
  entry,
  arrayItems,
  nameText,
  numberOf,
  pdfName,
} from '../../../../src/pdf/objects.ts';
import { walkElements } from '../../../../src/pdf/structure-tree.ts';
import type { PdfVersion } from '../../../../src/pdf/writer.ts';
import { tag } from '../../../support/skia-pdf.ts';
import { printed } from './tree-shape.ts';

const bookmarkAfter = async (version: PdfVersion, heading?: 'H1'): Promise<PDFDict | undefined> => {
  const tree = tag('Document', tag('H1', 0));
  const pdf = await printed(tree, { bookmarks: ['Ada'] }, version);
  walkElements(pdf.structure, ({ type, ref }) => {
    if (type === heading) allBookmarks(pdf)[0]?.set(pdfName('SE'), ref);
  });
  useStructureDestinations(pdf);
  return allBookmarks(pdf)[0];
};

/** The type of the first item of a destination in the action, and its number of items. */
const destination = (bookmark: PDFDict | undefined, key: string): unknown[] => {
  const [target, ...place] = arrayItems(entry(entry(bookmark, 'A'), key));
  return [nameText(entry(target, 'S')) ?? nameText(entry(target, 'Type')), place.map(numberOf)];
};

describe('useStructureDestinations', () => {
  it('lets a bookmark of PDF 2.0 point to its heading, and to the same place on the page', async () => {
    const bookmark = await bookmarkAfter('2.0', 'H1');
    const place = [undefined, 0, 842, 0];
    expect(destination(bookmark, 'SD')).toEqual(['H1', place]);
    expect(destination(bookmark, 'D')).toEqual(['Page', place]);
    expect(bookmark?.has(pdfName('Dest'))).toBe(false);
  });

  it('lets a bookmark without a heading point to the document', async () => {
    const bookmark = await bookmarkAfter('2.0');
    expect(destination(bookmark, 'SD')[0]).toBe('Document');
  });

  it('lets a link within the document point to the nearest heading of its target', async () => {
    const tree = tag('Document', tag('H1', 0), tag('H2', tag('Link', 1, { link: 0 })));
    const pdf = await printed(tree, { bookmarks: ['Ada', 'Work'], links: ['x'] }, '2.0');
    const [page] = pdf.pages;
    const [name, work] = allBookmarks(pdf);
    const placeAt = (top: number) => pdf.context.obj([page?.ref ?? null, 'XYZ', 0, top, 0]);
    walkElements(pdf.structure, ({ type, ref }) => {
      if (type === 'H1') name?.set(pdfName('SE'), ref);
      if (type === 'H2') work?.set(pdfName('SE'), ref);
    });
    work?.set(pdfName('Dest'), placeAt(500));
    pdf.catalog.set(pdfName('Dests'), pdf.context.obj({ work: placeAt(520) }));
    const link = dictOf(arrayItems(entry(page?.node, 'Annots'))[0]);
    link?.delete(pdfName('A'));
    link?.set(pdfName('Dest'), pdfName('work'));
    useStructureDestinations(pdf);
    expect(destination(link, 'SD')).toEqual(['H2', [undefined, 0, 520, 0]]);
    expect([link?.has(pdfName('Dest')), pdf.catalog.has(pdfName('Dests'))]).toEqual([false, false]);
  });

  it('does not change PDF 1.7', async () => {
    const bookmark = await bookmarkAfter('1.7', 'H1');
    expect([bookmark?.has(pdfName('Dest')), bookmark?.has(pdfName('A'))]).toEqual([true, false]);
  });
});
