import { useEffect, useMemo, useState } from 'preact/hooks';
import { errorMessage } from '../../text/errno.ts';
import { counted } from '../../text/format-text.ts';
import { statedNames, type PreviewState, type Problem, type SourceFile } from '../page-state.ts';
import { problemsOfImport } from '../problems.ts';
import type { Backend, ImportedText } from './backend.ts';
import { DocumentView } from './document-view.tsx';
import { EditorPane } from './editor/editor-pane.tsx';
import { onDrop } from './drop.ts';
import type { Zoom } from './pdf-pages.ts';
import { ProblemList } from './problem-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { useBackend } from './use-backend.ts';

/** The warnings of the newest import, until they are dismissed. */
interface ImportRemarks extends Pick<ImportedText, 'warnings'> {
  readonly name: string;
}

/** The page: toolbar, editor, document and problems. */
export const Studio = ({ backend }: { readonly backend: Backend }) => {
  const [failure, setFailure] = useState('');
  const onFailure = (error: unknown): void => setFailure(errorMessage(error));
  const { loaded, sources, state, isEnded, setDrawn } = useBackend(backend, {
    onState: () => setFailure(''),
    onFailure,
  });
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [pages, setPages] = useState(0);
  const [file, setFile] = useState(0);
  const [place, setPlace] = useState<Problem>();
  const [imported, setImported] = useState<string>();
  const [remarks, setRemarks] = useState<ImportRemarks>();
  /** Whether the chosen options go into the text of the last file. */
  const [isStating, setStating] = useState(false);
  const importFile = (dropped: File): void => {
    backend.importFile(dropped).then(({ text, warnings }) => {
      setImported(text);
      setRemarks({ name: dropped.name, warnings });
    }, onFailure);
  };
  useEffect(() => onDrop(importFile), []);
  const name = sources.map((source) => source.name).join(' + ');
  useEffect(() => {
    if (name) document.title = `${name} – ${document.title.split(' – ').at(-1) ?? ''}`;
  }, [name]);
  const problemsOfFile = (state?.problems ?? []).filter((problem) => problem.file === file);
  // Equal problems are the same list: the editor lays its lines out again for a new one.
  const problems = useMemo(() => problemsOfFile, [JSON.stringify(problemsOfFile)]);
  const source = sources[file];
  if (!loaded || !state || !source) return <p class="notice">{failure || 'Loading…'}</p>;
  const { choices, schema } = loaded;
  const showPlace = (problem: Problem): void => {
    setFile(problem.file);
    setPlace(problem);
  };
  const lastFile = sources.length - 1;
  const saveOptions = (): void => {
    const last = sources[lastFile];
    if (!last?.notation) return onFailure(new Error(notEdited(last?.name ?? '')));
    setFile(lastFile);
    setStating(true);
  };
  const endStating = (isSaved: boolean): void => {
    setStating(false);
    if (!isSaved) return;
    const stated = statedNames(choices, state).map((each) => [each, ''] as const);
    backend.choose(Object.fromEntries(stated)).catch(onFailure);
  };
  return (
    <>
      <Toolbar
        {...{ backend, choices, state, name, zoom, setZoom, onFailure }}
        onImport={importFile}
        onSaveOptions={saveOptions}
        status={statusText({ state, pages, isEnded, failure })}
      />
      <section class="text" aria-label="Editor">
        {sources.length > 1 && <FileChoice {...{ sources, file, setFile }} />}
        {source.notation ? (
          <EditorPane
            key={file}
            {...{ backend, schema, source, file, problems, place, onFailure }}
            imported={imported}
            onImported={() => setImported(undefined)}
            isStating={isStating && file === lastFile}
            onStated={endStating}
          />
        ) : (
          <p class="notice">{notEdited(source.name)}</p>
        )}
      </section>
      <DocumentView
        load={backend.loadDocument}
        {...{ document: state.document, zoom, onPages: setPages, onDrawn: setDrawn }}
      />
      <ProblemList
        {...{ problems: state.problems, sources, onPlace: showPlace }}
        imported={remarks && problemsOfImport(remarks.name, file, remarks.warnings)}
        onDismiss={() => setRemarks(undefined)}
      />
    </>
  );
};

interface FileChoiceProps {
  readonly sources: readonly SourceFile[];
  readonly file: number;
  readonly setFile: (file: number) => void;
}

/** The choice of the file that the editor shows. */
const FileChoice = ({ sources, file, setFile }: FileChoiceProps) => (
  <label class="files">
    <span>File</span>
    <select
      value={String(file)}
      onChange={({ currentTarget }) => setFile(Number(currentTarget.value))}
    >
      {sources.map((each, index) => (
        <option key={index} value={String(index)}>
          {each.name}
        </option>
      ))}
    </select>
  </label>
);

const notEdited = (name: string): string =>
  `${name} is not edited here. It can be imported: drop it on this page.`;

interface Status {
  readonly state: PreviewState;
  readonly pages: number;
  readonly isEnded: boolean;
  readonly failure: string;
}

const statusText = ({ state, pages, isEnded, failure }: Status): string => {
  if (isEnded) return 'The command has ended; start it again to continue.';
  if (failure) return failure;
  if (state.isStale && state.document === 0)
    return 'The text cannot be rendered; see its problems.';
  if (state.isStale) return 'The newest text cannot be rendered; the pages are older.';
  const count = pages === 0 ? '' : counted(pages, 'page');
  return [state.fit || count, `${Math.round(state.ms)} ms`].filter(Boolean).join(', ');
};
