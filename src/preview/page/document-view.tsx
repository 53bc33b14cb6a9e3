import { useEffect, useRef, useState } from 'preact/hooks';
import { drawPages } from './pdf-pages.ts';

interface DocumentViewProps {
  /** Number of the newest document; 0: none. */
  readonly document: number;
  /** The address of its PDF. */
  readonly address: string | undefined;
  readonly zoom: number;
  /** Called with the number of pages once they are drawn. */
  readonly onPages: (count: number) => void;
}

/** The pages of the newest document. The pages before them stay until the new ones are drawn. */
export const DocumentView = ({ document, address, zoom, onPages }: DocumentViewProps) => {
  const container = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    if (address === undefined) return undefined;
    let isNewest = true;
    drawPages(address, zoom).then(
      (pages) => {
        if (!isNewest || !container.current) return;
        container.current.replaceChildren(...pages);
        container.current.dataset['document'] = String(document);
        setFailure('');
        onPages(pages.length);
      },
      (error: unknown) => isNewest && setFailure(String(error)),
    );
    return () => {
      isNewest = false;
    };
  }, [address, zoom]);
  return (
    <main class="document" aria-label="Document" tabIndex={0}>
      {document === 0 && <p class="notice">No document yet.</p>}
      {failure && <p class="notice" role="alert">{`The document cannot be shown: ${failure}`}</p>}
      <div class="pages" ref={container} />
    </main>
  );
};
