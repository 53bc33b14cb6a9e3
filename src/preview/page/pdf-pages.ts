import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  TextLayer,
  type PDFPageProxy,
} from 'pdfjs-dist';
import { perInch } from '../../lengths.ts';

GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', import.meta.url).href;
/** One worker for all documents: a new one would compile its script again. */
const worker = PDFWorker.create({});

/** 1: 96 CSS pixels per inch; `fit`: as wide as the place, and not larger than 1. */
export type Zoom = number | 'fit';

/** An open PDF of which pages are drawn one by one. */
export interface OpenPdf {
  readonly count: number;
  /** Draws the page with this number, from 1. */
  readonly draw: (number: number) => Promise<HTMLElement>;
  /** Adds the texts over the drawn pages, to select and to read aloud. */
  readonly addTexts: () => Promise<void>;
  readonly close: () => void;
}

/** @param width CSS pixels of the place of the pages */
export const openPdf = async (bytes: Uint8Array, zoom: Zoom, width: number): Promise<OpenPdf> => {
  // pdf.js takes ownership of the bytes, but the next zoom needs them again.
  const task = getDocument({ data: bytes.slice(), worker, isEvalSupported: false });
  const document = await task.promise;
  const { numPages: count } = document;
  const drawn: DrawnPage[] = [];
  return {
    count,
    async draw(number) {
      const page = await drawPage(await document.getPage(number), { zoom, width, number, count });
      drawn.push(page);
      return page.element;
    },
    async addTexts() {
      const added = Promise.all(drawn.map(({ addText }) => addText()));
      await added.catch(() => undefined); // without their texts they can be seen
    },
    close: () => void task.destroy(),
  };
};

interface DrawnPage {
  readonly element: HTMLElement;
  readonly addText: () => Promise<unknown>;
}

interface PagePlace {
  readonly zoom: Zoom;
  readonly width: number;
  readonly number: number;
  readonly count: number;
}

/** CSS pixels per point of PDF. */
const pixelsPerPoint = perInch.px / perInch.pt;

const drawPage = async (
  page: PDFPageProxy,
  { zoom, width, number, count }: PagePlace,
): Promise<DrawnPage> => {
  const whole = page.getViewport({ scale: pixelsPerPoint }).width;
  const scale = pixelsPerPoint * (zoom === 'fit' ? Math.min(1, width / whole) : zoom);
  const viewport = page.getViewport({ scale });
  const density = Math.min(window.devicePixelRatio, 3);
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const text = window.document.createElement('div');
  text.className = 'page-text';
  const element = window.document.createElement('section');
  element.className = 'page';
  element.setAttribute('aria-label', `Page ${number} of ${count}`);
  element.style.width = `${viewport.width}px`;
  element.style.height = `${viewport.height}px`;
  element.style.setProperty('--total-scale-factor', String(scale));
  element.append(canvas, text);
  const transform = [density, 0, 0, density, 0, 0];
  // The intent draws the page at once, and not in pieces between frames.
  await page.render({ canvas, viewport, transform, intent: 'print' }).promise;
  const addText = (): Promise<unknown> =>
    new TextLayer({
      ...{ textContentSource: page.streamTextContent(), container: text, viewport },
    }).render();
  return { element, addText };
};
