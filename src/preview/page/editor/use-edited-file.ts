import { useRef, useState } from 'preact/hooks';
import type { SourceFile } from '../../page-state.ts';
import type { Backend } from '../backend.ts';
import type { Editor } from './editor.ts';

interface EditedFileConfig {
  readonly backend: Backend;
  readonly source: SourceFile;
  readonly file: number;
  readonly onFailure: (error: unknown) => void;
}

/** Milliseconds without typing after which the text is sent. */
const pauseMs = 120;

/** The text of an editor, the text that the server has, and the file on disk. */
export const useEditedFile = ({ backend, source, file, onFailure }: EditedFileConfig) => {
  const editor = useRef<Editor>();
  const disk = useRef({ text: source.text, version: source.draftOf ?? source.version });
  const [isEdited, setEdited] = useState(source.draft !== undefined);
  /** The file on disk, if it has changed below edits. */
  const [other, setOther] = useState<SourceFile>();
  const timer = useRef<number>();
  /** The edited text that the server has, if it has one. */
  const sent = useRef(source.draft);

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

  /** Puts the chosen options into the text. @returns whether the file has them */
  const saveOptions = async (): Promise<boolean> => {
    compare((await backend.loadSources())[file]); // it may have just changed
    const text = editor.current?.text() ?? '';
    const stated = (await backend.stateOptions?.(text)) ?? text;
    if (editor.current?.text() !== text) return saveOptions(); // written meanwhile
    editor.current.replace(stated, 'step');
    return save();
  };

  /** Takes over a changed file, unless the editor has edits that would be lost. */
  const compare = (found: SourceFile | undefined): void => {
    const text = editor.current?.text();
    if (!found || found.version === disk.current.version) return;
    if (text === disk.current.text || text === found.text) takeOver(found);
    else setOther(found);
  };

  const takeOver = (found: SourceFile): void => {
    window.clearTimeout(timer.current); // discards what was typed
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

  return { editor, isEdited, other, send, save, saveOptions, compare, takeOver, keepMine };
};
