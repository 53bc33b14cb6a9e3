import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { openPdf, type OpenPdf, type Zoom } from './pdf-pages.ts';
import { drawOtherPages, drawPagesInView, replacePages } from './show-pages.ts';

interface DocumentViewProps {
  /** Number of the newest document; 0: none. */
  readonly document: number;
  readonly load: (document: number) => Promise<Uint8Array>;
  readonly zoom: Zoom;
  /** Called with the number of pages once those in view are drawn. */
  readonly onPages: (count: number) => void;
  /** Called with the number of the document once it is drawn, or has failed. */
  readonly onDrawn: (document: number) => void;
}

/** The pages of the newest document. The pages before them stay until the new ones are drawn, those in view first. */
export const DocumentView = ({ document, load, zoom, onPages, onDrawn }: DocumentViewProps) => {
  const container = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState('');
  const width = useWindowWidth();
  const newest = useRef(0);
  // A layout effect: an effect waits for the next frame before it begins to draw.
  useLayoutEffect(() => {
    const shown = container.current;
    if (document === 0 || !shown) return;
    const turn = ++newest.current;
    const shownTurn = (): number => Number(shown.dataset['turn'] ?? 0);
    const show = async (pdf: OpenPdf, size: string): Promise<void> => {
      const drawn = await drawPagesInView(pdf, shown, size);
      // Pages that are ready during the next draw are still shown, so that the view follows uninterrupted typing.
      if (turn < newest.current - 1 || shownTurn() > turn) return;
      replacePages(pdf, shown, drawn);
      Object.assign(shown.dataset, { document, turn });
      setFailure('');
      onPages(pdf.count);
      await painted();
      await drawOtherPages(pdf, shown, drawn, () => shownTurn() === turn);
      await pdf.addTexts();
    };
    const draw = async (): Promise<void> => {
      const { clientWidth } = shown;
      // The fonts of the new document cause a new layout of all texts of the page, which takes longer than drawing.
      for (const text of shown.querySelectorAll('.page-text')) text.remove();
      const pdf = await openPdf(await load(document), zoom, clientWidth);
      await show(pdf, `${zoom} ${clientWidth}`).finally(pdf.close);
    };
    draw()
      .catch((error: unknown) => turn === newest.current && setFailure(String(error)))
      .finally(() => onDrawn(document));
  }, [document, zoom, zoom === 'fit' && width]);
  return (
    <main class="document" aria-label="Document" tabIndex={0}>
      {document === 0 && <p class="notice">No document yet.</p>}
      {failure && <p class="notice" role="alert">{`The document cannot be shown: ${failure}`}</p>}
      <div class="pages" ref={container} />
    </main>
  );
};

/** Resolves once the browser has painted the pages in view, or does not paint: the page may be in a hidden tab. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    window.requestAnimationFrame(() => window.setTimeout(resolve));
    window.setTimeout(resolve, 100);
  });

/** The width of the window, once it has not changed for a moment. */
const useWindowWidth = (): number => {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    let timer = 0;
    const resize = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setWidth(window.innerWidth), 150);
    };
    window.addEventListener('resize', resize);
    return () => window.removeEventListener('resize', resize);
  }, []);
  return width;
};
