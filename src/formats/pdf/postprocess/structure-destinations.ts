import { PDFArray, PDFName, PDFRef, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { allBookmarks } from '../../../pdf/bookmarks.ts';
import { dictOf, entry, arrayItems, numberOf, pdfName } from '../../../pdf/objects.ts';
import type { PrintedPdf } from './printed-pdf.ts';

/**
 * Lets the bookmarks and inner links of PDF 2.0 point to structure elements, as PDF/UA-2 requires (8.8). The place on
 * the page stays, for viewers that do not know such destinations.
 */
export const useStructureDestinations = (pdf: PrintedPdf): void => {
  const document = pdf.structure[0]?.ref;
  if (pdf.version !== '2.0' || document === undefined) return;
  const headings: Heading[] = [];
  for (const bookmark of allBookmarks(pdf)) {
    const place = placeOf(pdf, bookmark);
    const element = bookmark.get(pdfName('SE'));
    if (place === undefined) continue;
    if (element instanceof PDFRef) headings.push({ place, element });
    pointTo(pdf, bookmark, place, element instanceof PDFRef ? element : document);
  }
  for (const { node } of pdf.pages) {
    for (const annotation of arrayItems(entry(node, 'Annots'))) {
      const link = dictOf(annotation);
      const place = placeOf(pdf, link);
      if (link && place) pointTo(pdf, link, place, nearest(headings, place) ?? document);
    }
  }
  pdf.catalog.delete(pdfName('Dests'));
};

interface Heading {
  readonly place: PDFArray;
  readonly element: PDFRef;
}

/** The destination of a bookmark or link: page, kind, left and top. Chromium names those of links. */
const placeOf = ({ catalog }: PrintedPdf, from: PDFDict | undefined): PDFArray | undefined => {
  const own = entry(from, 'Dest');
  const place = own instanceof PDFName ? entry(entry(catalog, 'Dests'), own.decodeText()) : own;
  return place instanceof PDFArray ? place : undefined;
};

const pointTo = (
  { context }: PrintedPdf,
  from: PDFDict,
  place: PDFArray,
  element: PDFRef,
): void => {
  const structure: PDFObject[] = [element, ...place.asArray().slice(1)];
  const action = { Type: 'Action', S: 'GoTo', D: place, SD: context.obj(structure) };
  from.set(pdfName('A'), context.obj(action));
  from.delete(pdfName('Dest'));
};

/** The heading on the page of a place that is nearest to it. Chromium does not write the element of a place. */
const nearest = (headings: readonly Heading[], place: PDFArray): PDFRef | undefined => {
  const distance = (heading: Heading): number => Math.abs(topOf(heading.place) - topOf(place));
  const [first] = headings
    .filter((heading) => heading.place.get(0) === place.get(0))
    .sort((one, other) => distance(one) - distance(other));
  return first?.element;
};

const topOf = (place: PDFArray): number => numberOf(place.lookup(3)) ?? 0;
