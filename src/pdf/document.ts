import {
  PDFCatalog,
  PDFPageLeaf,
  PDFParser,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { parseSimplePdf } from './parser.ts';

export interface PdfPage {
  readonly ref: PDFRef;
  readonly node: PDFDict;
}

/** A parsed PDF: its objects and its catalog. */
export interface PdfDocument {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
}

/**
 * Parses a PDF. Does not use `PDFDocument` of the library, because it loads forms, SVG and standard fonts: half of the
 * library and of its load time.
 * Does not decrypt. @throws Error if the bytes are not a PDF
 */
export const openPdf = async (bytes: Uint8Array): Promise<PdfDocument> => {
  const context = parseSimplePdf(bytes) ?? (await parseWithLibrary(bytes));
  return { context, catalog: context.lookup(context.trailerInfo.Root, PDFCatalog) };
};

// A finite speed makes the parser wait for timers, one millisecond each.
const parseWithLibrary = (bytes: Uint8Array): Promise<PDFContext> =>
  PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument();

/** The pages in document order. */
export const pagesOf = ({ catalog }: Pick<PdfDocument, 'catalog'>): readonly PdfPage[] => {
  const pages: PdfPage[] = [];
  if (catalog instanceof PDFCatalog) {
    catalog.Pages().traverse((node, ref) => {
      if (node instanceof PDFPageLeaf) pages.push({ ref, node });
    });
  }
  return pages;
};
