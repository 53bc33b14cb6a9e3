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

/** The pages of the newest document as elements. @param width CSS pixels of the place */
export const drawPages = async (
  address: string,
  zoom: Zoom,
  width: number,
): Promise<HTMLElement[]> => {
  const task = getDocument({ url: address, worker, isEvalSupported: false });
  const document = await task.promise;
  try {
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    return await Promise.all(
      numbers.map(async (number) =>
        drawPage(await document.getPage(number), { zoom, width, number, count: document.numPages }),
      ),
    );
  } finally {
    void task.destroy();
  }
};

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
): Promise<HTMLElement> => {
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
  const layer = new TextLayer({
    ...{ textContentSource: page.streamTextContent(), container: text, viewport },
  });
  await Promise.all([page.render({ canvas, viewport, transform }).promise, layer.render()]);
  return element;
};
