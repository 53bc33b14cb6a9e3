import { countBelow } from './sorted-offsets.ts';

/** A position in a text. Line and column start at 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of one offset, without an index of all lines: a text may have millions of them. */
export const positionOf = (text: string, offset: number): Position => {
  let [line, start] = [1, 0];
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    const isEnding = code === newline || code === carriageReturn;
    // CRLF is one ending; its place is that of the second character.
    if (!isEnding || (code === carriageReturn && text.charCodeAt(at + 1) === newline)) continue;
    [line, start] = [line + 1, at + 1];
  }
  return { line, column: offset - start + 1 };
};

const newline = 0x0a;
const carriageReturn = 0x0d;

/** Offset → line and column. Indexes the lines once, on first use: a document may have thousands of problems, or none. */
export const positionFinder = (text: string): ((offset: number) => Position) => {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = countBelow(starts, offset + 1);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
};

const lineStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: ending }) => index + ending.length),
];
