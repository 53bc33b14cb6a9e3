import {
  PDFCatalog,
  PDFPageLeaf,
  PDFParser,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { readPlainPdf } from './read.ts';

export interface PdfPage {
  readonly ref: PDFRef;
  readonly node: PDFDict;
}

/** A PDF taken apart: its objects, and where to begin. */
export interface PdfDocument {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
}

/**
 * Reads the objects of a PDF. Without the library's own `PDFDocument`, which brings forms, SVG and standard fonts
 * along: half of the library, and of the time to read it in.
 * An encrypted one stays so. @throws Error when it is no PDF
 */
export const openPdf = async (bytes: Uint8Array): Promise<PdfDocument> => {
  const context = readPlainPdf(bytes) ?? (await parsePdf(bytes));
  return { context, catalog: context.lookup(context.trailerInfo.Root, PDFCatalog) };
};

// Every other speed gives way to timers while parsing, a millisecond each.
const parsePdf = (bytes: Uint8Array): Promise<PDFContext> =>
  PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument();

/** The pages in their order. */
export const pagesOf = ({ catalog }: Pick<PdfDocument, 'catalog'>): readonly PdfPage[] => {
  const pages: PdfPage[] = [];
  if (catalog instanceof PDFCatalog) {
    catalog.Pages().traverse((node, ref) => {
      if (node instanceof PDFPageLeaf) pages.push({ ref, node });
    });
  }
  return pages;
};
