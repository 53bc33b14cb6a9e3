import { useEffect, useRef, useState } from 'preact/hooks';
import { drawPages } from './pdf-pages.ts';

interface DocumentViewProps {
  /** Number of the newest document; 0: none. */
  readonly document: number;
  readonly zoom: number;
}

/** The pages of the newest document. The pages before them stay until the new ones are drawn. */
export const DocumentView = ({ document, zoom }: DocumentViewProps) => {
  const container = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    if (document === 0) return undefined;
    let isNewest = true;
    drawPages(`document.pdf?${document}`, zoom).then(
      (pages) => {
        if (!isNewest || !container.current) return;
        container.current.replaceChildren(...pages);
        container.current.dataset['document'] = String(document);
        setFailure('');
      },
      (error: unknown) => isNewest && setFailure(String(error)),
    );
    return () => {
      isNewest = false;
    };
  }, [document, zoom]);
  return (
    <main class="document" aria-label="Document">
      {document === 0 && <p class="notice">No document yet.</p>}
      {failure && <p class="notice" role="alert">{`The document cannot be shown: ${failure}`}</p>}
      <div class="pages" ref={container} />
    </main>
  );
};
