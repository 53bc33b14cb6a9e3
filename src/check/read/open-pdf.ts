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
  const refusal = onOperators && refusalOf(worker.port as Port, onOperators);
  const result = task.promise.then(read);
  let isRefused = false;
  const refused = refusal?.catch((error: unknown) => {
    isRefused = true;
    throw error;
  });
  try {
    return await (refused ? Promise.race([refused, result]) : result);
  } finally {
    const destroyed = task.destroy().finally(() => worker.destroy());
    // The other half may be waiting for this one.
    if (isRefused) destroyed.catch(() => undefined);
    else await destroyed;
  }
};

/** The connection of the two halves of pdf.js, in one thread. */
interface Port extends EventTarget {
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
}

/**
 * Watches operators while they arrive: a page sends them in parts. Its function for them returns only after the last
 * one. To cancel the parts would reject promises that nobody handles, so only the end of the document is sent.
 */
const refusalOf = (port: Port, onOperators: OperatorWatch): Promise<never> =>
  new Promise((_, reject) => {
    const watch = (event: Event): void => {
      const { chunk } = Object((event as MessageEvent).data) as { chunk?: unknown }; // checked below
      const { fnArray } = Object(chunk) as { fnArray?: unknown };
      if (!Array.isArray(fnArray)) return;
      try {
        onOperators(fnArray);
      } catch (error) {
        port.removeEventListener('message', watch);
        const send = port.postMessage.bind(port);
        port.postMessage = (message, transfer) => {
          if (!isOfStream(message)) send(message, transfer);
        };
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    port.addEventListener('message', watch);
  });

const isOfStream = (message: unknown): boolean => 'stream' in Object(message);
