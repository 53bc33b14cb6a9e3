import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type CST,
  type Node as YamlNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { keysOf } from '../../../text/json-pointer.ts';
import type { EditedNotation } from '../../page-state.ts';
import { withoutNumbers } from '../../../text/yaml-tags.ts';

/** A value in the text of a résumé. */
export interface SourceNode {
  readonly from: number;
  readonly to: number;
  /** In brackets, with commas between its items. */
  readonly isFlow: boolean;
  /** The members of an object, or the items of a list. */
  readonly items?: readonly SourceItem[];
}

/** A member with its key, or an item of a list with its dash. */
interface SourceItem {
  readonly from: number;
  readonly to: number;
  readonly key?: string;
  /** Where the text of the value may begin: after the colon or the dash. */
  readonly valueFrom: number;
  readonly value?: SourceNode;
}

export interface Source {
  readonly value: unknown;
  /** Absent: the text has no value. */
  readonly root?: SourceNode;
}

/** The value of a text and its places; `undefined` for a text with an error. */
export const readSource = (text: string, notation: EditedNotation): Source | undefined =>
  notation === 'json' ? readJson(text) : readYaml(text);

/** Where the value of a JSON Pointer begins, or the nearest value around it. */
export const offsetOfPath = (root: SourceNode, path: string): number => {
  let node = root;
  for (const key of keysOf(path)) {
    const items = node.items ?? [];
    const value = (items.find((item) => item.key === key) ?? items[Number(key)])?.value;
    if (!value) break;
    node = value;
  }
  return node.from;
};

const readJson = (text: string): Source | undefined => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !root) return undefined;
  return { value: jsonValue(root), root: jsonNode(root) };
};

const jsonValue = ({ type, children = [], value }: Node): unknown => {
  if (type === 'array') return children.map(jsonValue);
  if (type !== 'object') return value as unknown;
  return Object.fromEntries(
    children.map(({ children: [key, own] = [] }) => [String(key?.value), own && jsonValue(own)]),
  );
};

const jsonNode = ({ type, offset: from, length, children = [] }: Node): SourceNode => ({
  ...{ from, to: from + length, isFlow: true },
  ...((type === 'object' || type === 'array') && { items: children.map(jsonItem) }),
});

const jsonItem = (node: Node): SourceItem => {
  const [key, value] = node.type === 'property' ? (node.children ?? []) : [undefined, node];
  const place = { from: node.offset, to: node.offset + node.length };
  return {
    ...place,
    ...(key && { key: String(key.value) }),
    valueFrom: value?.offset ?? place.to,
    ...(value && { value: jsonNode(value) }),
  };
};

const yamlOptions = {
  keepSourceTokens: true,
  uniqueKeys: true,
  logLevel: 'silent',
  customTags: withoutNumbers,
} as const;

const readYaml = (text: string): Source | undefined => {
  const document = parseDocument(text, yamlOptions);
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const { contents } = document;
  const root = isNode(contents) ? yamlNode(contents, text) : undefined;
  return { value, ...(root && { root }) };
};

const yamlNode = (node: YamlNode, text: string): SourceNode | undefined => {
  const [from, end] = node.range ?? [0, 0];
  const to = from + text.slice(from, end).trimEnd().length;
  if (to === from) return undefined; // a null that is not written
  if (!isMap(node) && !isSeq(node)) return { from, to, isFlow: false };
  const isFlow = node.flow === true;
  return { from, to, isFlow, items: isMap(node) ? members(node, text) : elements(node, text) };
};

/** The place of a sign among the tokens before a value. */
const offsetOf = (tokens: readonly CST.SourceToken[] | undefined, type: string): number =>
  tokens?.find((token) => token.type === type)?.offset ?? -1;

const item = (from: number, valueFrom: number, value: SourceNode | undefined): SourceItem => ({
  ...{ from, valueFrom, to: value?.to ?? valueFrom },
  ...(value && { value }),
});

const members = (map: YAMLMap, text: string): SourceItem[] =>
  map.items.flatMap(({ key, value, srcToken }) => {
    if (!isScalar(key) || !key.range) return [];
    const colon = offsetOf(srcToken?.sep, 'map-value-ind');
    const node = isNode(value) ? yamlNode(value, text) : undefined;
    const valueFrom = colon < 0 ? key.range[1] : colon + 1;
    return [{ ...item(key.range[0], valueFrom, node), key: String(key.value) }];
  });

const elements = (list: YAMLSeq, text: string): SourceItem[] => {
  const { srcToken } = list;
  const tokens = srcToken?.type === 'block-seq' ? srcToken.items : [];
  const dashes = tokens
    .map(({ start }) => offsetOf(start, 'seq-item-ind'))
    .filter((offset) => offset >= 0);
  return list.items.flatMap((each, index) => {
    if (!isNode(each)) return [];
    const node = yamlNode(each, text);
    const from = dashes[index] ?? node?.from ?? each.range?.[0] ?? 0;
    return [item(from, list.flow ? from : from + 1, node)];
  });
};
