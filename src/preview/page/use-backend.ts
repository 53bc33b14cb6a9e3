import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choices, PreviewState, SourceFile } from '../page-state.ts';
import type { Backend } from './backend.ts';
import type { SchemaNode } from './editor/schema.ts';

interface Loaded {
  readonly choices: Choices;
  readonly schema: SchemaNode;
}

interface BackendListener {
  readonly onState: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** What a backend has: choices and schema, the files, and the state of the document. */
export const useBackend = (backend: Backend, { onState, onFailure }: BackendListener) => {
  const [loaded, setLoaded] = useState<Loaded>();
  const [sources, setSources] = useState<readonly SourceFile[]>([]);
  const [state, setState] = useState<PreviewState>();
  const [isEnded, setEnded] = useState(false);
  /** Number of the newest document that is drawn, or cannot be drawn. */
  const [drawn, setDrawn] = useState(0);
  const [changes, setChanges] = useState(0);
  const loadedChanges = useRef(0);
  useEffect(() => {
    Promise.all([backend.loadChoices(), backend.loadSchema(), backend.loadSources()]).then(
      ([choices, schema, files]) => {
        setSources(files);
        setLoaded({ choices, schema });
      },
      onFailure,
    );
    return backend.subscribe({
      onState(next) {
        setState(next);
        onState();
      },
      onFiles: () => setChanges((count) => count + 1),
      onEnded: setEnded,
    });
  }, []);
  // The pages are drawn before the new texts are loaded.
  const isDrawn = drawn >= (state?.document ?? 0);
  useEffect(() => {
    if (changes === loadedChanges.current || !isDrawn) return;
    loadedChanges.current = changes;
    backend.loadSources().then(setSources, onFailure);
  }, [changes, isDrawn]);
  return { loaded, sources, state, isEnded, setDrawn };
};
