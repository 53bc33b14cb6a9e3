import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export { OPS as pdfOperators } from 'pdfjs-dist/legacy/build/pdf.mjs';
export type { PDFDocumentProxy };

/** Receives the operators of each part of a page. Its error ends the reading. */
export type OperatorWatch = (operators: readonly unknown[]) => void;

/**
 * Reads a PDF with pdf.js, which shares no code with Chromium and our PDF writer. Pictures are not decoded.
 * @throws the error of the watch
 */
export const openWithPdfJs = async <Result>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Result>,
  onOperators?: OperatorWatch,
): Promise<Result> => {
  const worker = new PDFWorker({ verbosity: 0 });
  await worker.promise;
  // pdf.js takes ownership of the buffer, so it gets a copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    maxImageSize: 0,
    worker,
  });
  const refusal = onOperators && refusalOf(worker, onOperators);
  const result = task.promise.then(read);
  try {
    return await (refusal ? Promise.race([refusal, result]) : result);
  } finally {
    if (!worker.destroyed) await task.destroy();
    worker.destroy();
  }
};

/**
 * Watches operators while they arrive: the two halves of pdf.js exchange messages, and a page sends its operators in
 * parts. Its function for them returns only after the last one. After a refusal nothing is received, so the other half
 * waits and is forgotten; to cancel it would reject promises that nobody handles.
 */
const refusalOf = (worker: PDFWorker, onOperators: OperatorWatch): Promise<never> =>
  new Promise((_, reject) => {
    const port = worker.port as EventTarget;
    port.addEventListener('message', (event) => {
      const { chunk } = Object((event as MessageEvent).data) as { chunk?: unknown }; // checked below
      const { fnArray } = Object(chunk) as { fnArray?: unknown };
      if (worker.destroyed || !Array.isArray(fnArray)) return;
      try {
        onOperators(fnArray);
      } catch (error) {
        worker.destroy();
        reject(error);
      }
    });
  });
