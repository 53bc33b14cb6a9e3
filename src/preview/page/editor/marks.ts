import { syntaxTree } from '@codemirror/language';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { Problem } from '../../page-state.ts';

const severities = { error: 'error', lost: 'warning', warning: 'info' } as const;

/** The problems with a line as marks of the editor. */
export const marksOf = (state: EditorState, problems: readonly Problem[]): Diagnostic[] =>
  problems.flatMap(({ severity, path, message, line, column = 1 }) => {
    if (line === undefined || line > state.doc.lines) return [];
    const { from: start, to: end } = state.doc.line(line);
    const value = Math.min(start + column - 1, end);
    const from = '{['.includes(state.sliceDoc(value, value + 1))
      ? startOfKey(state.sliceDoc(start, value), start, value)
      : value;
    return [
      {
        ...{ from, to: endOfValue(state, from, end), severity: severities[severity] },
        message: path ? `${path} ${message}` : message,
        markClass: `mark-${severity}`,
      },
    ];
  });

/** A list or an object is marked at its key, if that precedes it. */
const startOfKey = (before: string, start: number, value: number): number => {
  const index = before.search(/"[^"]{0,200}"\s{0,9}:\s{0,9}$/);
  return index < 0 ? value : start + index;
};

/** The end of the smallest value or key at a position, on the same line; at least one character. */
const endOfValue = (state: EditorState, from: number, endOfLine: number): number => {
  const { to, from: start, type } = syntaxTree(state).resolveInner(from, 1);
  const isWhole = start === from && !type.isError && to > from;
  const end = isWhole
    ? to
    : from + (/^[^\s,"]*/.exec(state.sliceDoc(from, endOfLine))?.[0].length ?? 0);
  return Math.min(Math.max(end, from + 1), Math.max(endOfLine, from));
};
