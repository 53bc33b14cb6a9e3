import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  redo,
  undo,
} from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, Text, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { lineBreakOf } from '../../../text/source-style.ts';
import type { EditedNotation, Problem } from '../../page-state.ts';
import { completeFrom, describeFrom } from './hints.ts';
import { marksOf } from './marks.ts';
import type { SchemaNode } from './schema.ts';

export interface EditorConfig {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly notation: EditedNotation;
  readonly label: string;
  readonly schema: SchemaNode;
  readonly onEdit: (text: string) => void;
  /** Called after every change, including those that the user has not typed. */
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
}

export interface Editor {
  readonly text: () => string;
  /**
   * Replaces the text, which can be undone: with the changes just before it by `typing`, alone by `step`. A text `fromFile`
   * does not count as edited.
   */
  readonly replace: (text: string, reason: 'fromFile' | 'typing' | 'step') => void;
  readonly showProblems: (problems: readonly Problem[]) => void;
  readonly goTo: (line: number, column: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly close: () => void;
}

/** Marks a text that the user has not typed. */
const foreign = Annotation.define<true>();

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--key)' },
  { tag: tags.definition(tags.propertyName), color: 'var(--key)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--literal)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
]);

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/** An editor of a résumé text. Tab leaves it, so that users of a keyboard are not trapped. */
export const createEditor = (config: EditorConfig): Editor => {
  // The editor has \n for every line break; the file keeps its line breaks.
  let lineBreak = lineBreakOf(config.text);
  const textOf = (state: EditorState): string => state.sliceDoc().replaceAll('\n', lineBreak);
  const report = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    const isForeign = transactions.some((transaction) => transaction.annotation(foreign));
    if (!docChanged) return;
    config.onText(textOf(state));
    if (!isForeign) config.onEdit(textOf(state));
  });
  const view = new EditorView({
    parent: config.parent,
    state: EditorState.create({ doc: config.text, extensions: [extensionsOf(config), report] }),
  });
  // The problems of a text can arrive before the text.
  let problems: readonly Problem[] = [];
  const showProblems = (next: readonly Problem[]): void => {
    problems = next;
    view.dispatch(setDiagnostics(view.state, marksOf(view.state, next)));
  };
  return {
    text: () => textOf(view.state),
    replace(text, reason) {
      const { from, to, insert } = difference(
        view.state.sliceDoc(),
        text.replaceAll(/\r\n?/g, '\n'),
      );
      lineBreak = lineBreakOf(text);
      view.dispatch({
        changes: { from, to, insert: Text.of(insert.split('\n')) },
        annotations: [
          ...(reason === 'fromFile' ? [foreign.of(true)] : []),
          ...(reason === 'step' ? [isolateHistory.of('full')] : []),
        ],
      });
      showProblems(problems);
    },
    showProblems,
    goTo(line, column) {
      const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      const anchor = Math.min(from + column - 1, to);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      view.focus();
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
    close: () => view.destroy(),
  };
};

const extensionsOf = ({ notation, label, schema, onSave }: EditorConfig): Extension[] => [
  EditorView.cspNonce.of(nonce),
  // Editable text has the focus without a tab index, too, but axe-core does not know it where the editor scrolls.
  EditorView.contentAttributes.of({
    ...{ 'aria-label': label, 'aria-multiline': 'true', tabindex: '0' },
  }),
  EditorView.lineWrapping,
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  syntaxHighlighting(colours),
  notation === 'json' ? json() : yaml(),
  autocompletion({ override: [completeFrom(schema, notation)] }),
  describeFrom(schema, notation),
  keymap.of([
    { key: 'Mod-s', preventDefault: true, run: () => (onSave(), true) },
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...lintKeymap,
  ]),
];

interface Difference {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The part between the common beginning and the common end, so that the cursor keeps its place. */
const difference = (before: string, after: string): Difference => {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
};
