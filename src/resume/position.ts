import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Path } from './pointer.ts';

export interface Position {
  /** Both count from 1; the column in UTF-16 units, as editors show it. */
  readonly line: number;
  readonly column: number;
}

/** Offset → line and column. The lines are found once: a document may have thousands of problems. */
export const positionFinder = (text: string): ((offset: number) => Position) => {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is no JSON value; text needs double quotes',
  InvalidNumberFormat: 'a malformed number',
  PropertyNameExpected: 'a property name in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace } is expected',
  CloseBracketExpected: 'a closing bracket ] is expected',
  EndOfFileExpected: 'the document has already ended here',
  InvalidCommentToken: 'comments are no JSON',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a string does not end; a line break inside a string is written \\n',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'a malformed \\u escape',
  InvalidEscapeCharacter: 'an escape that JSON does not know',
  InvalidCharacter: 'a control character; inside a string it is written as an escape',
};

/** Where and why a text is not JSON: the first fault. */
export const findSyntaxFault = (text: string): Position & { message: string } => {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const positionAt = positionFinder(text);
  const first = errors[0];
  if (!first) return { ...positionAt(text.length), message: 'the text is not JSON' };
  const code = printParseErrorCode(first.error);
  return { ...positionAt(first.offset), message: faults[code] ?? code };
};

/** Finds the places of values in a JSON text, by path. */
export const locator = (text: string): ((path: Path) => Position | undefined) => {
  const root = parseTree(text);
  const positionAt = positionFinder(text);
  return (path) => {
    const node = root && findNodeAtLocation(root, [...path]);
    return node && positionAt(node.offset);
  };
};
