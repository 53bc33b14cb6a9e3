import { objectOf, valueAt } from '../../../text/json.ts';
import { pathOf, pointerOf, type Path } from '../../../text/json-pointer.ts';
import type { Edit } from './edit-text.ts';

export type ListEdit = Exclude<Edit, { kind: 'set' }>;

/**
 * A change of a list, with the changes of other lists that follow its order: tags of highlights, translations of entries
 * without ids, and pointers of `meta.vitae.hide`.
 */
export const listEdits = (value: unknown, edit: ListEdit): readonly Edit[] => {
  const list = edit.path.slice(0, -1);
  const index = edit.path.at(-1);
  if (typeof index !== 'number') return [edit];
  const tags = list.at(-1) === 'highlights' ? [[...list.slice(0, -1), 'highlightTags']] : [];
  const languages = Object.keys(objectOf(valueAt(value, ['locales'])));
  const lists = [list, ...tags].flatMap((path) => [
    path,
    ...languages.map((language) => ['locales', language, ...path]),
  ]);
  const own = lists.flatMap((path): Edit[] => {
    const items = valueAt(value, path);
    if (!Array.isArray(items)) return [];
    const { length } = items;
    const isInside = index < length && (edit.kind !== 'move' || edit.to < length);
    return isInside ? [{ ...edit, path: [...path, index] }] : [];
  });
  const copy = valueAt(value, edit.path);
  const hasId = edit.kind === 'repeat' && objectOf(copy)['id'] !== undefined;
  return [
    ...own,
    ...(hasId ? [{ kind: 'remove', path: [...list, index + 1, 'id'] } as const] : []),
    ...hideEdits(value, list, (place) => placeAfter(edit, index, place)),
  ];
};

/** The place of an item after an edit; `undefined` if it is removed. */
const placeAfter = (edit: ListEdit, index: number, place: number): number | undefined => {
  if (edit.kind === 'repeat') return place > index ? place + 1 : place;
  if (place === index) return edit.kind === 'move' ? edit.to : undefined;
  const left = place > index ? place - 1 : place;
  return edit.kind === 'move' && left >= edit.to ? left + 1 : left;
};

const hideEdits = (
  value: unknown,
  list: Path,
  after: (place: number) => number | undefined,
): Edit[] => {
  const path = ['meta', 'vitae', 'hide'];
  const hidden = valueAt(value, path);
  if (!Array.isArray(hidden)) return [];
  const wanted = hidden.flatMap((name: unknown) => {
    const steps = typeof name === 'string' && name.startsWith('/') ? pathOf(name) : [];
    const place = steps[list.length];
    const isInside = typeof place === 'number' && list.every((step, at) => step === steps[at]);
    if (!isInside) return [name];
    const next = after(place);
    return next === undefined ? [] : [pointerOf([...list, next, ...steps.slice(list.length + 1)])];
  });
  if (JSON.stringify(wanted) === JSON.stringify(hidden)) return [];
  return [setList(path, wanted)];
};

/** Sets a list, or removes one without items. */
export const setList = (path: Path, items: readonly unknown[]): Edit =>
  items.length > 0 ? { kind: 'set', path, value: items } : { kind: 'remove', path };
