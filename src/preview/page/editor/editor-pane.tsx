import { useEffect, useRef, useState } from 'preact/hooks';
import { stringify } from 'yaml';
import type { EditedNotation, Problem, SourceFile } from '../../page-state.ts';
import type { Backend } from '../backend.ts';
import { keepView, keptView } from '../draft-store.ts';
import { editText, type Edit } from '../form/edit-text.ts';
import { FormView } from '../form/form-view.tsx';
import { offsetOfPath, readSource } from '../form/source-tree.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { createEditor, type Editor } from './editor.ts';
import { useEditedFile } from './use-edited-file.ts';
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

/** The editor of one file: sends what is typed, saves, and reports changes of the file on disk. */
export const EditorPane = (props: EditorPaneProps) => {
  const { backend, schema, source, file, problems, imported, onImported, place, onFailure } = props;
  const { isStating, onStated } = props;
  const container = useRef<HTMLDivElement>(null);
  const edited = useEditedFile({ backend, source, file, onFailure });
  const { editor, other, send, save } = edited;
  const notation = source.notation ?? 'json';
  const [text, setText] = useState(source.draft ?? source.text);
  const [view, setView] = useState(keptView);

  const show = (next: View): void => {
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
  useEffect(() => edited.compare(source), [source]);
  useEffect(() => {
    if (imported === undefined) return;
    const isYaml = source.notation === 'yaml';
    editor.current?.replace(isYaml ? stringify(JSON.parse(imported)) : imported, 'step');
    onImported();
  }, [imported]);
  useEffect(() => {
    if (!isStating) return;
    edited.saveOptions().then(onStated, (error: unknown) => {
      onFailure(error);
      onStated(false);
    });
  }, [isStating]);
  useEffect(() => {
    if (place && view === 'text' && editor.current) goTo(editor.current, place, notation);
  }, [place]);

  return (
    <div class="editor" onKeyDown={pressKey}>
      <EditorBar {...{ backend, view, show, save }} isEdited={edited.isEdited} editor={editor} />
      {other && (
        <ChangedFile
          name={source.name}
          onLoad={() => edited.takeOver(other)}
          onKeep={edited.keepMine}
        />
      )}
      <div class="editor-text" ref={container} hidden={view === 'form'} />
      {view === 'form' && (
        <FormView {...{ text, notation, schema, problems, place }} onEdit={editForm} />
      )}
    </div>
  );
};

type View = 'text' | 'form';

interface ChangedFileProps {
  readonly name: string;
  readonly onLoad: () => void;
  readonly onKeep: () => void;
}

/** The choice between the file on disk and the text of the editor. */
const ChangedFile = ({ name, onLoad, onKeep }: ChangedFileProps) => (
  <div class="changed" role="alert">
    <p>{`${name} changed on disk while you were writing.`}</p>
    <button type="button" onClick={onLoad}>
      Load the file
    </button>
    <button type="button" onClick={onKeep}>
      Keep my text
    </button>
  </div>
);

/** Shows a line, or the value of a problem without one. */
const goTo = (editor: Editor, problem: Problem, notation: EditedNotation): void => {
  const { line, column = 1, path } = problem;
  if (line !== undefined) {
    editor.goTo(line, column);
    return;
  }
  const text = editor.text();
  const root = readSource(text, notation)?.root;
  const above = text.slice(0, root ? offsetOfPath(root, path) : 0).split('\n');
  editor.goTo(above.length, (above.at(-1) ?? '').length + 1);
};

interface EditorBarProps {
  readonly backend: Backend;
  readonly view: View;
  readonly show: (view: View) => void;
  readonly isEdited: boolean;
  readonly save: () => Promise<boolean>;
  readonly editor: { readonly current?: Editor | undefined };
}

/** The choice of the view, and the buttons to undo, save and delete. */
const EditorBar = ({ backend, view, show, isEdited, save, editor }: EditorBarProps) => (
  <div class="editor-bar">
    <div class="views" role="group" aria-label="View">
      {(['text', 'form'] as const).map((name) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => show(name)}>
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
);
