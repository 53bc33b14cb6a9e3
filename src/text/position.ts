import { countBelow } from './sorted-offsets.ts';

/** A position in a text. Line and column start at 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of one offset, without an index of all lines: a text may have millions of them. */
export const positionOf = (text: string, offset: number): Position => {
  let [line, start] = [0, 0];
  for (const next of lineStarts(text)) {
    if (next > offset) break;
    [line, start] = [line + 1, next];
  }
  return { line, column: offset - start + 1 };
};

/** Offset → line and column. Indexes the lines once, on first use: a document may have thousands of problems, or none. */
export const positionFinder = (text: string): ((offset: number) => Position) => {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [...lineStarts(text)];
    const line = countBelow(starts, offset + 1);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
};

/** The lines of a text without their ends; only the first ones, if their number is given. */
export const textLines = (text: string, most?: number): string[] => text.split(/\r\n?|\n/, most);

/** The offset of each line, in order. */
function* lineStarts(text: string): Generator<number> {
  yield 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) yield index + ending.length;
}

/** "resume.json:3:5"; without the parts that are not known. */
export const placeText = (
  name: string | undefined,
  { line, column }: { readonly [Part in keyof Position]?: number | undefined } = {},
): string => [name, line, column].filter((part) => part !== undefined).join(':');
