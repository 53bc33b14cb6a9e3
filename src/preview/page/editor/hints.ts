import { snippet, type CompletionSource } from '@codemirror/autocomplete';
import { hoverTooltip } from '@codemirror/view';
import type { EditedNotation } from '../../page-state.ts';
import { jsonPlace, yamlPlace, type Place } from './place.ts';
import { keysOf, schemaAt, valuesOf, type SchemaNode } from './schema.ts';

const placeOf = (before: string, notation: EditedNotation): Place =>
  notation === 'json' ? jsonPlace(before) : yamlPlace(before);

/** A value to fill in after a key, by the type of the key. */
const emptyValue = (node: SchemaNode, notation: EditedNotation): string => {
  const isList = node.items !== undefined;
  const isObject = node.properties !== undefined;
  if (notation === 'yaml') return isList ? '\n\t- ${}' : isObject ? '\n\t${}' : ' ${}';
  return isList ? ' [${}]' : isObject ? ' {${}}' : ' "${}"';
};

const keySnippet = (key: string, node: SchemaNode, notation: EditedNotation): string =>
  `${notation === 'json' ? `"${key}"` : key}:${emptyValue(node, notation)}`;

/** Completes keys, and the values that the schema names. */
export const completeFrom =
  (schema: SchemaNode, notation: EditedNotation): CompletionSource =>
  (context) => {
    const word = context.matchBefore(/"?[\w$-]{0,50}/);
    if (!word || (word.text === '' && !context.explicit)) return null;
    const { state } = context;
    const { path, isKey } = placeOf(state.sliceDoc(0, word.from), notation);
    const node = schemaAt(schema, path);
    if (!node) return null;
    const from = word.from;
    const after = state.sliceDoc(context.pos, context.pos + 1);
    const end = word.text.startsWith('"') && after === '"' ? 1 : 0;
    const isFollowed = /^\s*:/.test(state.sliceDoc(context.pos + end, context.pos + end + 3));
    const quote = notation === 'json' ? '"' : '';
    const options = isKey
      ? keysOf(schema, node).map(([key, value]) => ({
          ...{ label: `${quote}${key}${quote}`, displayLabel: key, type: 'property' },
          info: value.description ?? '',
          apply: isFollowed
            ? `${quote}${key}${quote}`
            : (
                view: Parameters<ReturnType<typeof snippet>>[0],
                _: unknown,
                start: number,
                to: number,
              ) => snippet(keySnippet(key, value, notation))(view, null, start, to + end),
        }))
      : valuesOf(node).map((value) => ({
          ...{ label: `${quote}${value}${quote}`, displayLabel: value, type: 'constant' },
        }));
    return { from, options, validFor: /^"?[\w$-]*$/ };
  };

/** Shows the description of the key under the pointer. */
export const describeFrom = (schema: SchemaNode, notation: EditedNotation) =>
  hoverTooltip((view, position) => {
    const line = view.state.doc.lineAt(position);
    const keys = [...line.text.matchAll(/"?([\w$-]{1,50})"?\s{0,9}:/g)];
    const found = keys.find(({ index, 0: text }) => {
      const from = line.from + index;
      return from <= position && position <= from + text.length;
    });
    const key = found?.[1];
    if (!found || key === undefined) return null;
    const from = line.from + found.index;
    const { path } = placeOf(view.state.sliceDoc(0, from), notation);
    const description = schemaAt(schema, [...path, key])?.description;
    if (description === undefined) return null;
    return {
      ...{ pos: from, end: from + found[0].length, above: true },
      create() {
        const dom = document.createElement('div');
        dom.className = 'hint';
        dom.textContent = description;
        return { dom };
      },
    };
  });
