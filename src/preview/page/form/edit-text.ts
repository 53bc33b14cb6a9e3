import { stringify } from 'yaml';
import { isObject, listOf, objectOf, sortedEntries, valueAt } from '../../../text/json.ts';
import type { Path } from '../../../text/json-pointer.ts';
import { indentUnit, withLineFeeds } from '../../../text/source-style.ts';
import type { EditedNotation } from '../../page-state.ts';
import {
  memberListText,
  inserted,
  moved,
  readMemberList,
  removed,
  repeated,
} from './member-list.ts';
import { readSource, type SourceNode } from './source-tree.ts';

/** A change of the value that a text has. */
export type Edit =
  /** `keys`: the order of the keys of the object, for a key that is new. */
  | {
      readonly kind: 'set';
      readonly path: Path;
      readonly value: unknown;
      readonly keys?: readonly string[];
    }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'repeat'; readonly path: Path }
  | { readonly kind: 'move'; readonly path: Path; readonly to: number };

/**
 * The text after a change of its value: comments, order and formatting of everything else stay, and a moved entry
 * keeps the comments above it and behind it. `undefined`: the text has an error, or the change cannot be made without
 * a loss, such as in a value that an alias repeats.
 */
export const editText = (text: string, notation: EditedNotation, given: Edit): string | undefined =>
  withLineFeeds(text, (plain) => editPlain(plain, notation, given));

const editPlain = (text: string, notation: EditedNotation, given: Edit): string | undefined => {
  const source = readSource(text, notation);
  if (!source) return undefined;
  const edit = withoutEmpty(source.value, given);
  const wanted = JSON.stringify(editValue(source.value, edit));
  for (const isBlock of [true, false]) {
    const made = write({ text, root: source.root, notation, isBlock }, edit);
    const read = made === undefined ? undefined : readSource(made, notation);
    if (read && sorted(read.value) === sorted(JSON.parse(wanted))) return made;
  }
  return undefined;
};

/** The last item of a list is removed with the list, and the last key of an object with the object. */
const withoutEmpty = (value: unknown, edit: Edit): Edit => {
  const path = edit.path.slice(0, -1);
  const parent = valueAt(value, path);
  const isLast = typeof parent === 'object' && parent !== null && Object.keys(parent).length === 1;
  if (edit.kind !== 'remove' || path.length === 0 || !isLast) return edit;
  if (typeof path.at(-1) === 'number') return { kind: 'set', path, value: {} };
  return withoutEmpty(value, { kind: 'remove', path });
};

/** The JSON of a value with sorted keys: a new key may be anywhere in its object. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    isObject(each) ? Object.fromEntries(sortedEntries(each)) : each,
  );

/** The value after an edit. Missing objects and lists of its path are made. */
const editValue = (value: unknown, edit: Edit): unknown => {
  const [key, ...rest] = edit.path;
  if (key === undefined) return edit.kind === 'set' ? edit.value : value;
  if (rest.length > 0) {
    const inner = editValue(valueAt(value, [key]), { ...edit, path: rest });
    return replaced(value, key, inner);
  }
  if (edit.kind === 'set') return replaced(value, key, edit.value);
  if (typeof key === 'string') {
    const { [key]: _, ...others } = objectOf(value);
    return others;
  }
  const items = [...listOf(value)];
  if (edit.kind === 'repeat') return items.toSpliced(key, 0, items[key]);
  const [taken] = items.splice(key, 1);
  return edit.kind === 'move' ? items.toSpliced(edit.to, 0, taken) : items;
};

const replaced = (value: unknown, key: string | number, inner: unknown): unknown => {
  if (typeof key === 'string') return { ...objectOf(value), [key]: inner };
  const items = listOf(value);
  return key < items.length ? items.with(key, inner) : [...items, inner];
};

interface Writing {
  readonly text: string;
  readonly root: SourceNode | undefined;
  readonly notation: EditedNotation;
  /** Whether a text of several lines may become a block of YAML. */
  readonly isBlock: boolean;
}

const write = (writing: Writing, edit: Edit): string | undefined => {
  const { text, root } = writing;
  const key = edit.path.at(-1);
  const parentPath = edit.path.slice(0, -1);
  if (key === undefined || !root) {
    const value = editValue(undefined, edit);
    return root
      ? undefined
      : `${text}${writing.notation === 'json' ? toJson(value, '  ') : stringify(value)}`;
  }
  const parent = nodeAt(root, parentPath);
  const index = parent?.items ? indexOf(parent, key) : -1;
  if (edit.kind === 'set') return writeSet(writing, edit, { parent, index, key, parentPath });
  if (!parent || index < 0) return undefined;
  const list = readMemberList(text, parent, root);
  const change =
    edit.kind === 'remove'
      ? removed(list, index)
      : edit.kind === 'repeat'
        ? repeated(list, index)
        : moved(list, index, edit.to);
  return memberListText(text, change);
};

interface Target {
  readonly parent: SourceNode | undefined;
  readonly index: number;
  readonly key: string | number;
  readonly parentPath: Path;
}

const writeSet = (
  writing: Writing,
  edit: Extract<Edit, { kind: 'set' }>,
  { parent, index, key, parentPath }: Target,
): string | undefined => {
  const { text, root } = writing;
  const { value, keys = [] } = edit;
  if (!parent?.items || (parent.items.length === 0 && parentPath.length > 0)) {
    return write(writing, {
      kind: 'set',
      path: parentPath,
      value: typeof key === 'string' ? { [key]: value } : [value],
    });
  }
  const item = parent.items[index];
  const isItem = typeof key === 'number';
  if (item) {
    const style = item.value && !item.value.items ? text.charAt(item.value.from) : '';
    const made = valueText(writing, value, { parent, isItem, at: item.from, style });
    const isKept = item.value && !made.startsWith('\n');
    const from = isKept ? item.value.from : item.valueFrom;
    return `${text.slice(0, from)}${isKept ? made.trimStart() : made}${text.slice(item.to)}`;
  }
  const list = readMemberList(text, parent, root);
  const at = parent.items[0]?.from ?? parent.from;
  const made = valueText(writing, value, { parent, isItem, at, style: '' });
  const { notation } = writing;
  const name = isItem
    ? parent.isFlow
      ? ''
      : '-'
    : `${notation === 'json' ? JSON.stringify(key) : stringify(key).trimEnd()}:`;
  const body = `${name}${name === '' ? made.trimStart() : made}`;
  return memberListText(text, inserted(list, placeOf(parent, key, keys), body));
};

/** Where a new key belongs: after the last of those that precede it. A new item is the last. */
const placeOf = (
  { items = [] }: SourceNode,
  key: string | number,
  keys: readonly string[],
): number => {
  const rank = keys.indexOf(String(key));
  if (typeof key === 'number' || rank < 0) return items.length;
  return (
    1 +
    items.findLastIndex((item) => {
      const own = keys.indexOf(item.key ?? '');
      return own >= 0 && own < rank;
    })
  );
};

const nodeAt = (root: SourceNode, path: Path): SourceNode | undefined =>
  path.reduce<SourceNode | undefined>(
    (node, key) => (node?.items ? node.items[indexOf(node, key)]?.value : undefined),
    root,
  );

const indexOf = ({ items = [] }: SourceNode, key: string | number): number =>
  typeof key === 'string' ? items.findLastIndex((item) => item.key === key) : key;

interface ValuePlace {
  readonly parent: SourceNode;
  /** Where the member or the item begins. */
  readonly at: number;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** The first character of the value before. */
  readonly style: string;
}

/** The text of a value, after a colon or a dash. */
const valueText = (writing: Writing, value: unknown, place: ValuePlace): string => {
  const { text, notation } = writing;
  const { parent, at, isItem } = place;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (notation === 'json') {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const isInline = !text.slice(parent.from, parent.to).includes('\n');
    const made = isInline ? toJson(value, '') : toJson(value, indentUnit(text));
    return ` ${made.replaceAll('\n', `\n${indent}`)}`;
  }
  const styles: Readonly<Record<string, object>> = {
    "'": { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' },
    '"': { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  };
  const made = stringify(isItem || parent.isFlow ? [value] : { k: value }, {
    ...{ lineWidth: 0, indentSeq: !/^( *)[^\s#-][^\n]*:[^\S\n]*\n\1- /m.test(text) },
    ...{
      blockQuote:
        parent.isFlow || !writing.isBlock ? false : place.style === '>' ? 'folded' : 'literal',
    },
    ...(parent.isFlow && { collectionStyle: 'flow' as const }),
    ...styles[place.style],
  }).trimEnd();
  if (parent.isFlow) return ` ${made.slice(1, -1).trim()}`;
  return made.slice(isItem ? 1 : 2).replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(line.length)}`);
};

const toJson = (value: unknown, unit: string): string => JSON.stringify(value, null, unit);
