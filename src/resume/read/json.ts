import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { checkNesting } from '../bounds.ts';
import type { Path } from '../pointer.ts';
import { positionFinder } from '../position.ts';
import { unreadable, type Duplicate, type SourceDocument, type SyntaxFault } from './document.ts';

/**
 * Parses JSON (RFC 8259). Also accepts comments and trailing commas. Does not repair other errors,
 * because every other repair is a guess.
 * @throws RenderError invalid_json with line and column, too_large
 */
export const readJson = (text: string): SourceDocument => {
  checkNesting(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const [first] = errors;
  if (!root || first) throw unreadable(text, 'JSON', faultOf(text, first));
  const duplicates: Duplicate[] = [];
  const value = valueOf(root, [], duplicates);
  const positionAt = positionFinder(text);
  const find = (path: Path): Node | undefined => findNodeAtLocation(root, [...path]);
  return {
    value,
    duplicates,
    locate: (path) => {
      const node = find(path);
      return node && positionAt(node.offset);
    },
    literal: (path) => {
      const node = find(path);
      return node && text.slice(node.offset, node.offset + node.length);
    },
  };
};

const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is not a JSON value; text needs double quotes',
  InvalidNumberFormat: 'a malformed number',
  PropertyNameExpected: 'a property name in double quotes is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected',
  CommaExpected: 'a comma is expected',
  CloseBraceExpected: 'a closing brace } is expected',
  CloseBracketExpected: 'a closing bracket ] is expected',
  EndOfFileExpected: 'the document has already ended here',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a string does not end; a line break inside a string is written \\n',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidUnicode: 'a malformed \\u escape',
  InvalidEscapeCharacter: 'an escape that JSON does not know',
  InvalidCharacter: 'a control character; inside a string it is written as an escape',
};

const faultOf = (text: string, error: ParseError | undefined): SyntaxFault => {
  if (!error) return { offset: text.length, message: 'a value is expected' };
  const code = printParseErrorCode(error.error);
  return { offset: error.offset, message: faults[code] ?? code };
};

const valueOf = (node: Node, path: Path, duplicates: Duplicate[]): unknown => {
  if (node.type === 'array') {
    return node.children?.map((item, index) => valueOf(item, [...path, index], duplicates)) ?? [];
  }
  if (node.type !== 'object') return node.value;
  const members = new Map<string, unknown>();
  for (const { children } of node.children ?? []) {
    const [name, item] = children ?? [];
    if (!name || !item) continue;
    const key = String(name.value);
    const place = [...path, key];
    const value = valueOf(item, place, duplicates);
    if (members.has(key)) {
      duplicates.push({ path: place, first: members.get(key), last: value });
    }
    members.set(key, value);
  }
  // `fromEntries` defines own properties, so the key "__proto__" does not set a prototype.
  return Object.fromEntries(members);
};
