import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Path } from './pointer.ts';

export interface Position {
  /** Both count from 1; the column in UTF-16 units, as editors show it. */
  readonly line: number;
  readonly column: number;
}

export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
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
  const first = errors[0];
  if (!first) return { ...positionAt(text, text.length), message: 'the text is not JSON' };
  const code = printParseErrorCode(first.error);
  return { ...positionAt(text, first.offset), message: faults[code] ?? code };
};

/** Finds the places of values in a JSON text, by path. */
export const locator = (text: string): ((path: Path) => Position | undefined) => {
  const root = parseTree(text);
  return (path) => {
    const node = root && findNodeAtLocation(root, [...path]);
    return node && positionAt(text, node.offset);
  };
};
