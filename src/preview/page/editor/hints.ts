import { insertCompletionText, snippet, type CompletionSource } from '@codemirror/autocomplete';
import { hoverTooltip, type EditorView } from '@codemirror/view';
import type { EditedNotation } from '../../page-state.ts';
import { beginsInJson, beginsInYaml, jsonPlace, yamlPlace, type Place } from './place.ts';
import { siblingKeys } from './sibling-keys.ts';
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
    const { from } = word;
    const before = state.sliceDoc(0, from);
    // A quote may also end a text, and a word may be inside one.
    if (!(notation === 'json' ? beginsInJson : beginsInYaml)(before)) return null;
    const { path, isKey } = placeOf(before, notation);
    const node = schemaAt(schema, path);
    if (!node) return null;
    const isQuoted = word.text.startsWith('"');
    const rest = restOf(state.sliceDoc(context.pos, context.pos + 60), isQuoted);
    const isFollowed = /^\s*:/.test(state.sliceDoc(context.pos + rest, context.pos + rest + 3));
    const quote = notation === 'json' ? '"' : '';
    const replace = (text: string) => (view: EditorView, _: unknown, start: number, to: number) =>
      view.dispatch(insertCompletionText(view.state, text, start, to + rest));
    const after = state.sliceDoc(context.pos + rest);
    const present = isKey ? siblingKeys(before, after, notation) : undefined;
    const missing = keysOf(schema, node).filter(([key]) => !present?.has(key));
    const options = isKey
      ? missing.map(([key, value]) => ({
          ...{ label: `${quote}${key}${quote}`, displayLabel: key, type: 'property' },
          info: value.description ?? '',
          apply: isFollowed
            ? replace(`${quote}${key}${quote}`)
            : (view: EditorView, _: unknown, start: number, to: number) =>
                snippet(keySnippet(key, value, notation))(view, null, start, to + rest),
        }))
      : valuesOf(node).map((value) => ({
          ...{ label: `${quote}${value}${quote}`, displayLabel: value, type: 'constant' },
          apply: replace(`${quote}${value}${quote}`),
        }));
    return { from, options, validFor: /^"?[\w$-]*$/ };
  };

/** The length of the rest of a key or value behind the cursor, with its closing quote: a quote before a letter opens the next one. */
const restOf = (after: string, isQuoted: boolean): number =>
  (isQuoted ? /^[\w$-]*"(?![\w$-])/ : /^[\w$-]*/).exec(after)?.[0].length ?? 0;

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
