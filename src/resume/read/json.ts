import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { limits } from '../../limits.ts';
import type { Path } from '../../text/json-pointer.ts';
import { positionFinder } from '../../text/position.ts';
import { tooManyValues } from '../check-limits.ts';
import { checkNesting } from './check-nesting.ts';
import { jsonFault } from './json-fault.ts';
import { memberFinder } from './member-finder.ts';
import { hasStandIns, replaceRawControls, restoreRawControls } from './raw-controls.ts';
import { syntaxError, type Duplicate, type SourceDocument } from './source-document.ts';

/**
 * Parses JSON (RFC 8259). Also accepts comments, trailing commas, and raw line breaks and tabs inside
 * strings. Does not repair other errors, because every other repair is a guess.
 * @throws RenderError invalid_json with line and column, too_large
 */
export const readJson = (text: string): SourceDocument => {
  const colons = checkNesting(text);
  const plain = readPlainly(text, colons);
  let tree: Node | undefined;
  // A tree is only needed for places and literals, and for what is not plain.
  const rootOf = (): Node => (tree ??= parseLoosely(text));
  const state: ReadState = { duplicates: [], rawControls: [], count: 0 };
  const value = plain ? plain.value : valueOf(rootOf(), [], state);
  const { duplicates, rawControls } = state;
  const positionAt = positionFinder(text);
  let finder: ReturnType<typeof nodeFinder> | undefined;
  const find = (path: Path): Node | undefined => (finder ??= nodeFinder(rootOf()))(path);
  return {
    value,
    duplicates,
    rawControls,
    locate: (path) => {
      const node = find(path);
      return node && positionAt(node.offset);
    },
    literal: (path) => {
      const node = find(path);
      return node && text.slice(node.offset, node.offset + node.length);
    },
  };
};

/**
 * The value of a text in the JSON of RFC 8259 without a key given twice; `undefined` for any other. The parser of
 * JavaScript takes a twentieth of the time of the one with places, and most texts are such.
 */
const readPlainly = (text: string, colons: number): { readonly value: unknown } | undefined => {
  if (hasStandIns(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const total = { values: 0, members: 0 };
    count(value, total);
    return total.members === colons && total.values <= limits.values ? { value } : undefined;
  } catch {
    return undefined;
  }
};

const count = (value: unknown, total: { values: number; members: number }): void => {
  total.values++;
  if (typeof value !== 'object' || value === null) return;
  const items: readonly unknown[] = Object.values(value);
  if (!Array.isArray(value)) total.members += items.length;
  for (const item of items) count(item, total);
};

const parse = (text: string): Node => {
  const root = parseTree(text, refusingList(text), {
    allowTrailingComma: true,
    disallowComments: false,
  });
  if (!root)
    throw syntaxError(text, 'JSON', { offset: text.length, message: 'a value is expected' });
  return root;
};

/** Parses a text that is refused a second time with stand-ins for raw line breaks. The first error counts. */
const parseLoosely = (text: string): Node => {
  try {
    return parse(text);
  } catch (error) {
    const replaced = replaceRawControls(text);
    if (replaced === undefined) throw error;
    // Its strings end elsewhere.
    checkNesting(replaced);
    try {
      return parse(replaced);
    } catch {
      throw error;
    }
  }
};

/** The error list of the library. Ends the parsing at the first error, because five million commas would give as many errors. */
const refusingList = (text: string): ParseError[] =>
  Object.assign(new Array<ParseError>(), {
    push: (error: ParseError): never => {
      throw syntaxError(text, 'JSON', jsonFault(text, error));
    },
  });

const keyOf = (key: string): string => restoreRawControls(key) ?? key;

const membersOf = (node: Node): (readonly [string, Node])[] =>
  (node.children ?? []).flatMap(({ children: [name, item] = [] }) =>
    name && item ? [[keyOf(String(name.value)), item] as const] : [],
  );

const nodeFinder = (root: Node): ((path: Path) => Node | undefined) => {
  const member = memberFinder(membersOf);
  return (path) =>
    path.reduce<Node | undefined>((node, key) => {
      if (typeof key === 'number') return node?.type === 'array' ? node.children?.[key] : undefined;
      return node?.type === 'object' ? member(node, key) : undefined;
    }, root);
};

interface ReadState {
  readonly duplicates: Duplicate[];
  readonly rawControls: Path[];
  /** Number of values read so far, including values that a duplicate key replaces. */
  count: number;
}

const scalarOf = (node: Node, path: Path, { rawControls }: ReadState): unknown => {
  const value: unknown = node.value;
  const restored = typeof value === 'string' ? restoreRawControls(value) : undefined;
  if (restored === undefined) return value;
  rawControls.push(path);
  return restored;
};

const valueOf = (node: Node, path: Path, state: ReadState): unknown => {
  const { duplicates } = state;
  if (++state.count > limits.values) throw tooManyValues(path);
  if (node.type === 'array') {
    return node.children?.map((item, index) => valueOf(item, [...path, index], state)) ?? [];
  }
  if (node.type !== 'object') return scalarOf(node, path, state);
  const members = new Map<string, unknown>();
  for (const [key, item] of membersOf(node)) {
    const place = [...path, key];
    const value = valueOf(item, place, state);
    if (members.has(key)) {
      duplicates.push({ path: place, first: members.get(key), last: value });
    }
    members.set(key, value);
  }
  // `fromEntries` defines own properties, so the key "__proto__" does not set a prototype.
  return Object.fromEntries(members);
};
