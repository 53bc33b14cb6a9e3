import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  TextLayer,
  type PDFPageProxy,
} from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', import.meta.url).href;
/** One worker for all documents: a new one would compile its script again. */
const worker = PDFWorker.create({});

/** 1: 96 CSS pixels per inch; `fit`: as wide as the place, and not larger than 1. */
export type Zoom = number | 'fit';

/** The pages of the newest document as elements; their texts follow. @param width CSS pixels of the place */
export const drawPages = async (
  address: string,
  zoom: Zoom,
  width: number,
): Promise<HTMLElement[]> => {
  const task = getDocument({ url: address, worker, isEvalSupported: false });
  const document = await task.promise;
  const { numPages: count } = document;
  const drawn = Array.from({ length: count }, async (_, index) =>
    drawPage(await document.getPage(index + 1), { zoom, width, number: index + 1, count }),
  );
  const pages = Promise.all(drawn);
  void pages
    .then((all) => Promise.all(all.map(({ addText }) => addText())))
    .catch(() => undefined) // the caller has the error of the pages; without their texts they can be seen
    .then(() => task.destroy());
  return (await pages).map(({ element }) => element);
};

interface DrawnPage {
  readonly element: HTMLElement;
  /** Adds the text over the picture, to select and to read aloud. */
  readonly addText: () => Promise<unknown>;
}

interface PagePlace {
  readonly zoom: Zoom;
  readonly width: number;
  readonly number: number;
  readonly count: number;
}

/** CSS pixels per point of PDF. */
const pixelsPerPoint = 96 / 72;

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
  // Drawn at once, and not in pieces between frames.
  await page.render({ canvas, viewport, transform, intent: 'print' }).promise;
  const addText = (): Promise<unknown> =>
    new TextLayer({
      ...{ textContentSource: page.streamTextContent(), container: text, viewport },
    }).render();
  return { element, addText };
};
