import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The pages of a document, one after another. */
export async function* pagesIn(document: PDFDocumentProxy): AsyncGenerator<PDFPageProxy> {
  for (let number = 1; number <= document.numPages; number++) yield await document.getPage(number);
}
