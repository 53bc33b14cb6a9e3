import { countBelow } from './sorted-offsets.ts';

/** A position in a text. Line and column start at 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

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
