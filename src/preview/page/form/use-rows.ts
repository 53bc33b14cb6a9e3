import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Path } from '../../../text/json-pointer.ts';
import type { Edit } from './edit-text.ts';
import type { Form } from './form-context.ts';
import { listEdits } from './list-edits.ts';

interface RowsConfig {
  readonly form: Form;
  readonly path: Path;
  readonly length: number;
  /** Keys of the object that has the list, in their order. */
  readonly keys: readonly string[];
}

export interface Rows {
  /** Names of the rows, which move with them. */
  readonly ids: readonly number[];
  /** For the element around the rows. */
  readonly list: { current: HTMLUListElement | null };
  readonly move: (from: number, to: number) => void;
  readonly remove: (index: number) => void;
  readonly repeat: (index: number) => void;
  /** Adds a row at the end. */
  readonly add: (value: unknown) => void;
  /** For the handle and the element of a row. */
  readonly handle: (index: number) => Record<string, unknown>;
  readonly row: (index: number) => Record<string, unknown>;
}

let lastId = 0;
/** The row that is dragged. */
let dragged: { readonly list: string; readonly index: number } | undefined;

/** The rows of a list: they are moved by drag, by buttons and by Alt with an arrow key. */
export const useRows = ({ form, path, length, keys }: RowsConfig): Rows => {
  const [kept, setKept] = useState<readonly number[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<() => Element | null | undefined>();
  const ids = Array.from({ length }, (_, index) => kept[index] ?? ++lastId);
  if (ids.length !== kept.length || ids.some((id, index) => id !== kept[index])) setKept(ids);
  useLayoutEffect(() => {
    const element = focus.current?.();
    focus.current = undefined;
    if (element instanceof HTMLElement) element.focus();
  });
  const change = (
    edits: readonly Edit[],
    next: readonly number[],
    target: () => Element | null | undefined,
  ): void => {
    focus.current = target;
    setKept(next);
    if (!form.edit(edits)) setKept(ids);
  };
  const at = (index: number): Element | null | undefined =>
    list.current?.children[index]?.querySelector('.row-focus');
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= length || to === from) return;
    const active = document.activeElement;
    const id = ids[from] ?? 0;
    const next = ids.toSpliced(from, 1).toSpliced(to, 0, id);
    change(listEdits(form.value, { kind: 'move', path: [...path, from], to }), next, () => active);
    form.announce(`Moved to place ${to + 1} of ${length}.`);
  };
  return {
    ids,
    list,
    move,
    remove(index) {
      const edits = listEdits(form.value, { kind: 'remove', path: [...path, index] });
      change(
        edits,
        ids.toSpliced(index, 1),
        () =>
          at(Math.min(index, length - 2)) ??
          list.current?.parentElement?.querySelector(':scope > .add'),
      );
      form.announce('Removed.');
    },
    repeat(index) {
      const edits = listEdits(form.value, { kind: 'repeat', path: [...path, index] });
      change(edits, ids.toSpliced(index + 1, 0, ++lastId), () => at(index + 1));
      form.announce('Duplicated.');
    },
    add(value) {
      const edit: Edit = {
        kind: 'set',
        path: length === 0 ? path : [...path, length],
        value: length === 0 ? [value] : value,
        keys,
      };
      change([edit], [...ids, ++lastId], () =>
        list.current?.lastElementChild?.querySelector('input, textarea'),
      );
    },
    ...movingHandlers({ name: String(path), list, move }),
  };
};

interface MovableRows extends Pick<Rows, 'list' | 'move'> {
  /** The name of the list: a row is not dragged into another one. */
  readonly name: string;
}

/** The handlers of the events that move a row: of its handle, and of its element. */
const movingHandlers = ({ name, list, move }: MovableRows): Pick<Rows, 'handle' | 'row'> => ({
  handle: (index) => ({
    draggable: true,
    onDragStart(event: DragEvent) {
      event.stopPropagation();
      dragged = { list: name, index };
      event.dataTransfer?.setData('text/plain', '');
      const row = list.current?.children[index];
      if (row) event.dataTransfer?.setDragImage(row, 0, 0);
    },
    onDragEnd: () => (dragged = undefined),
  }),
  row: (index) => ({
    onDragOver(event: DragEvent) {
      if (dragged?.list === name) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      if (dragged?.list !== name) return;
      event.preventDefault();
      event.stopPropagation();
      move(dragged.index, index);
    },
    onKeyDown(event: KeyboardEvent) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      move(index, index + step);
    },
  }),
});
