import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a PDF with pdf.js, which shares no code with Chromium and our PDF writer. */
export const openWithPdfJs = async <Result>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> => {
  // pdf.js takes ownership of the buffer, so it gets a copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
};
