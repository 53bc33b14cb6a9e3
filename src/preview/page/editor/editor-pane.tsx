import { useEffect, useRef, useState } from 'preact/hooks';
import { stringify } from 'yaml';
import type { Problem, SourceFile } from '../../page-state.ts';
import type { Backend } from '../backend.ts';
import { keepView, keptView } from '../draft-store.ts';
import { editText, type Edit } from '../form/edit-text.ts';
import { FormView } from '../form/form-view.tsx';
import { offsetOfPath, readSource } from '../form/source-tree.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { createEditor, type Editor } from './editor.ts';
import type { SchemaNode } from './schema.ts';

export interface EditorPaneProps {
  readonly backend: Backend;
  readonly schema: SchemaNode;
  readonly source: SourceFile;
  readonly file: number;
  /** The problems of this file. */
  readonly problems: readonly Problem[];
  /** A text to put into the editor. */
  readonly imported: string | undefined;
  /** Called when the editor has it. */
  readonly onImported: () => void;
  /** Whether to put the chosen options into the text, and to save it. */
  readonly isStating: boolean;
  readonly onStated: (isSaved: boolean) => void;
  /** A place to show. */
  readonly place: Problem | undefined;
  readonly onFailure: (error: unknown) => void;
}

/** Milliseconds without typing after which the text is sent. */
const pauseMs = 120;

/** The editor of one file: sends what is typed, saves, and says when the file changed on disk. */
export const EditorPane = (props: EditorPaneProps) => {
  const { backend, schema, source, file, problems, imported, onImported, place, onFailure } = props;
  const { isStating, onStated } = props;
  const container = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>();
  const disk = useRef({ text: source.text, version: source.draftOf ?? source.version });
  const [isEdited, setEdited] = useState(source.draft !== undefined);
  const [other, setOther] = useState<SourceFile>();
  const timer = useRef<number>();
  /** The edited text that the server has, if it has one. */
  const sent = useRef(source.draft);
  const notation = source.notation ?? 'json';
  const [text, setText] = useState(source.draft ?? source.text);
  const [view, setView] = useState(keptView);
  const show = (next: 'text' | 'form'): void => {
    keepView(next);
    setView(next);
  };
  const editForm = (edits: readonly Edit[]): boolean => {
    const isTyping = edits.every((edit) => edit.kind === 'set' && typeof edit.value === 'string');
    const changed = edits.reduce<string | undefined>(
      (made, edit) => (made === undefined ? undefined : editText(made, notation, edit)),
      editor.current?.text(),
    );
    if (changed === undefined) onFailure(new Error('This change can only be made in the text.'));
    else editor.current?.replace(changed, isTyping ? 'typing' : 'step');
    return changed !== undefined;
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (view === 'text' || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === 's') void save();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) editor.current?.redo();
    else if (key === 'z') editor.current?.undo();
    else return;
    event.preventDefault();
  };

  const send = (text: string): void => {
    setEdited(text !== disk.current.text);
    window.clearTimeout(timer.current);
    const edit = (): Promise<void> => {
      sent.current = text;
      return backend.edit(file, text, disk.current.version).catch(onFailure);
    };
    timer.current = window.setTimeout(() => void edit(), pauseMs);
  };
  /** @returns whether the file has the text */
  const save = async (): Promise<boolean> => {
    const text = editor.current?.text();
    if (text === undefined || !backend.save) return false;
    window.clearTimeout(timer.current);
    try {
      disk.current = { text, version: await backend.save(file, text, disk.current.version) };
      sent.current = undefined;
      setEdited(editor.current?.text() !== text);
      return true;
    } catch (error) {
      compare((await backend.loadSources())[file]);
      onFailure(error);
      return false;
    }
  };
  const saveOptions = async (): Promise<boolean> => {
    compare((await backend.loadSources())[file]); // it may have just changed
    const text = editor.current?.text() ?? '';
    const stated = (await backend.stateOptions?.(text)) ?? text;
    if (editor.current?.text() !== text) return saveOptions(); // written meanwhile
    editor.current.replace(stated, 'step');
    return save();
  };
  /** Takes over a changed file, unless there are edits that it would lose. */
  const compare = (found: SourceFile | undefined): void => {
    const text = editor.current?.text();
    if (!found || found.version === disk.current.version) return;
    if (text === disk.current.text || text === found.text) takeOver(found);
    else setOther(found);
  };
  const takeOver = (found: SourceFile): void => {
    window.clearTimeout(timer.current); // what was typed is given up
    disk.current = found;
    setOther(undefined);
    setEdited(false);
    editor.current?.replace(found.text, 'fromFile');
    if (sent.current !== undefined)
      void backend.edit(file, found.text, found.version).catch(onFailure);
    sent.current = undefined;
  };
  const keepMine = (): void => {
    if (other) disk.current = other;
    setOther(undefined);
    send(editor.current?.text() ?? '');
  };

  /** Shows a line, or the value of a problem without one. */
  const goTo = ({ line, column = 1, path }: Problem): void => {
    const current = editor.current?.text() ?? '';
    const root = line === undefined ? readSource(current, notation)?.root : undefined;
    const above = current.slice(0, root ? offsetOfPath(root, path) : 0).split('\n');
    if (line !== undefined) editor.current?.goTo(line, column);
    else editor.current?.goTo(above.length, (above.at(-1) ?? '').length + 1);
  };

  useEffect(() => {
    if (!container.current) return undefined;
    const made = createEditor({
      ...{ parent: container.current, text: source.draft ?? source.text, schema },
      ...{ notation, label: `Text of ${source.name}`, onEdit: send, onText: setText },
      onSave: () => void save(),
    });
    editor.current = made;
    return () => made.close();
  }, []);
  useEffect(() => editor.current?.showProblems(problems), [problems]);
  useEffect(() => compare(source), [source]);
  useEffect(() => {
    if (imported === undefined) return;
    const isYaml = source.notation === 'yaml';
    editor.current?.replace(isYaml ? stringify(JSON.parse(imported)) : imported, 'step');
    onImported();
  }, [imported]);
  useEffect(() => {
    if (!isStating) return;
    saveOptions().then(onStated, (error: unknown) => {
      onFailure(error);
      onStated(false);
    });
  }, [isStating]);
  useEffect(() => {
    if (place && view === 'text') goTo(place);
  }, [place]);

  return (
    <div class="editor" onKeyDown={pressKey}>
      <div class="editor-bar">
        <div class="views" role="group" aria-label="View">
          {(['text', 'form'] as const).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={view === name}
              onClick={() => show(name)}
            >
              {name === 'text' ? 'Text' : 'Form'}
            </button>
          ))}
        </div>
        {view === 'form' && (
          <button type="button" class="undo" onClick={() => editor.current?.undo()}>
            Undo
          </button>
        )}
        {backend.save && (
          <button type="button" class="save" disabled={!isEdited} onClick={() => void save()}>
            {isEdited ? 'Save' : 'Saved'}
          </button>
        )}
        {backend.deleteDraft && <DeleteDraft onDelete={backend.deleteDraft} />}
        <kbd>
          {backend.save ? 'Ctrl+S saves, ' : ''}
          {view === 'form'
            ? 'Alt+↑ and Alt+↓ move an entry'
            : 'Ctrl+Space completes, Tab leaves the editor'}
        </kbd>
      </div>
      {other && (
        <div class="changed" role="alert">
          <p>{`${source.name} changed on disk while you were writing.`}</p>
          <button type="button" onClick={() => takeOver(other)}>
            Load the file
          </button>
          <button type="button" onClick={keepMine}>
            Keep my text
          </button>
        </div>
      )}
      <div class="editor-text" ref={container} hidden={view === 'form'} />
      {view === 'form' && (
        <FormView {...{ text, notation, schema, problems, place }} onEdit={editForm} />
      )}
    </div>
  );
};
