import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { RenderError } from '../../errors.ts';
import { perInch } from '../../lengths.ts';
import { limits } from '../../limits.ts';
import type { RenderOptions } from '../../options/schema.ts';
import { counted } from '../../text/format-text.ts';
import { invalidOption } from '../../options/invalid-options.ts';

export type PictureOptions = Pick<RenderOptions, 'dpi' | 'pages'>;

/** The used part of the canvas that pdf.js brings for Node; the types of pdf.js are those of a browser. */
interface Sheet {
  readonly canvas: { toBuffer(type: 'image/png'): Uint8Array };
  readonly context: { drawImage(canvas: object, left: number, top: number): void };
}
interface CanvasFactory {
  create(width: number, height: number): Sheet;
}

/** Draws one page of a PDF, or all below one another, as a PNG. @throws RenderError invalid_options, too_large */
export const drawPages = async (
  pdf: Uint8Array,
  { dpi, pages }: PictureOptions,
): Promise<Uint8Array> => {
  // pdf.js takes ownership of the buffer, so it gets a copy.
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
  });
  try {
    const document = await task.promise;
    return await draw(document, await chosenPages(document, pages), Number(dpi) / perInch.pt);
  } finally {
    await task.destroy();
  }
};

const chosenPages = async (document: PDFDocumentProxy, pages: string): Promise<PDFPageProxy[]> => {
  const { numPages } = document;
  if (pages === 'all') {
    return Promise.all(Array.from({ length: numPages }, (_, index) => document.getPage(index + 1)));
  }
  if (Number(pages) <= numPages) return [await document.getPage(Number(pages))];
  const message = `must be at most ${numPages}, because the document has ${counted(numPages, 'page')}`;
  throw invalidOption('pages', message);
};

const draw = async (
  document: PDFDocumentProxy,
  pages: readonly PDFPageProxy[],
  scale: number,
): Promise<Uint8Array> => {
  const sizes = pages.map((page) => sizeOf(page, scale));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = sizes.reduce((sum, size) => sum + size.height, 0);
  requireSize(width * height);
  const factory = document.canvasFactory as CanvasFactory; // typed as `Object`
  const whole = factory.create(width, height);
  let top = 0;
  for (const [index, page] of pages.entries()) {
    const own = sizes[index] ?? sizeOf(page, scale);
    const sheet = factory.create(own.width, own.height);
    await drawPage(page, sheet, scale);
    whole.context.drawImage(sheet.canvas, 0, top);
    top += own.height;
  }
  return new Uint8Array(whole.canvas.toBuffer('image/png'));
};

const sizeOf = (page: PDFPageProxy, scale: number): { width: number; height: number } => {
  const { width, height } = page.getViewport({ scale });
  return { width: Math.round(width), height: Math.round(height) };
};

const drawPage = async (page: PDFPageProxy, sheet: Sheet, scale: number): Promise<void> => {
  const viewport = page.getViewport({ scale });
  const target = { canvas: sheet.canvas, canvasContext: sheet.context, viewport };
  await page.render(target).promise; // a canvas of Node
};

const requireSize = (pixels: number): void => {
  if (pixels <= limits.picturePixels) return;
  const [has, most] = [pixels, limits.picturePixels].map((count) => count.toLocaleString('en'));
  throw new RenderError(
    'too_large',
    `The picture would have ${has} pixels; ${most} are allowed. Choose fewer pages or less dpi.`,
  );
};
