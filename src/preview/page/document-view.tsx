import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawPages, type Zoom } from './pdf-pages.ts';

interface DocumentViewProps {
  /** Number of the newest document; 0: none. */
  readonly document: number;
  /** The address of its PDF. */
  readonly address: string | undefined;
  readonly zoom: Zoom;
  /** Called with the number of pages once they are drawn. */
  readonly onPages: (count: number) => void;
}

/** The pages of the newest document. The pages before them stay until the new ones are drawn. */
export const DocumentView = ({ document, address, zoom, onPages }: DocumentViewProps) => {
  const container = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState('');
  const width = useWindowWidth();
  const newest = useRef(0);
  // A layout effect: an effect waits for the next frame before it begins to draw.
  useLayoutEffect(() => {
    if (address === undefined) return;
    const shown = container.current;
    const turn = ++newest.current;
    const draw = async (): Promise<void> => {
      const pages = await drawPages(address, zoom, shown?.clientWidth ?? 0);
      // Pages that are ready during the next draw are still shown, so that the view follows uninterrupted typing.
      if (turn < newest.current - 1 || Number(shown?.dataset['turn'] ?? 0) > turn) return;
      shown?.replaceChildren(...pages);
      if (shown) Object.assign(shown.dataset, { document, turn });
      setFailure('');
      onPages(pages.length);
    };
    draw().catch((error: unknown) => turn === newest.current && setFailure(String(error)));
  }, [address, zoom, zoom === 'fit' && width]);
  return (
    <main class="document" aria-label="Document" tabIndex={0}>
      {document === 0 && <p class="notice">No document yet.</p>}
      {failure && <p class="notice" role="alert">{`The document cannot be shown: ${failure}`}</p>}
      <div class="pages" ref={container} />
    </main>
  );
};

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
