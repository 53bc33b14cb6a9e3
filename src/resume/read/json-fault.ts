import { createScanner, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { closestName } from '../../text/closest-name.ts';
import { positionFinder } from '../../text/position.ts';
import { curlyQuoteFault } from './curly-quotes.ts';
import type { SyntaxFault } from './source-document.ts';
import { codePointName } from '../../text/unicode.ts';

const messages: Readonly<Record<string, string>> = {
  InvalidNumberFormat: 'a malformed number',
  ColonExpected: 'a colon is expected',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfNumber: 'a number does not end',
  InvalidCharacter: 'a control character; inside a string it is written as an escape',
};

/** The place of an error of the library, and what would be right there. */
export const jsonFault = (text: string, error: ParseError): SyntaxFault => {
  const { offset } = error;
  const code = printParseErrorCode(error.error);
  const curly = curlyQuoteFault(text, offset);
  if (curly) return curly;
  return faults[code]?.(text, offset) ?? { offset, message: messages[code] ?? code };
};

const surplusComma = 'a comma too many; delete it';

/** Whether there is a comma behind an opening bracket or behind another comma. */
const isSurplusComma = (text: string, offset: number): boolean =>
  text.charAt(offset) === ',' && /[{[,]$/.test(text.slice(0, offset).trimEnd());

type FaultAt = (text: string, offset: number) => SyntaxFault;

const faults: Readonly<Record<string, FaultAt>> = {
  CloseBraceExpected: (text, offset) => ({ offset, message: unclosed(text, offset) }),
  CloseBracketExpected: (text, offset) => ({ offset, message: unclosed(text, offset) }),
  PropertyNameExpected: (text, offset) => ({
    offset,
    message:
      text.charAt(offset) === ',' ? surplusComma : 'a property name in double quotes is expected',
  }),
  ValueExpected: (text, offset) => ({
    offset,
    message: isSurplusComma(text, offset) ? surplusComma : 'a value is expected',
  }),
  InvalidSymbol: (text, offset) => ({ offset, message: symbolMessage(text, offset) }),
  CommaExpected: (text, offset) => commaFault(text, offset),
  UnexpectedEndOfString: (text, offset) => ({ offset, message: quoteMessage(text, offset) }),
  EndOfFileExpected: (text, offset) => ({ offset, message: endMessage(text.charAt(offset)) }),
  InvalidEscapeCharacter: (text, offset) => ({
    offset: escapeAt(text, offset, /\\(?!["\\/bfnrtu])/),
    message: 'an escape that JSON does not know; a backslash is written \\\\',
  }),
  InvalidUnicode: (text, offset) => ({
    offset: escapeAt(text, offset, /\\u(?![\da-f]{4})/i),
    message: 'a malformed \\u escape: it has four hexadecimal digits',
  }),
};

/** The library gives the start of the string; the escape is inside. */
const escapeAt = (text: string, start: number, escape: RegExp): number =>
  start + Math.max(0, text.slice(start).replaceAll('\\\\', '\0\0').search(escape));

interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** The tokens before an offset, without blanks and comments. */
function* tokensBefore(text: string, offset: number): Generator<TokenRange> {
  const scanner = createScanner(text.slice(0, offset), true);
  scanner.scan();
  while (scanner.getTokenLength() > 0) {
    const start = scanner.getTokenOffset();
    yield { start, end: start + scanner.getTokenLength() };
    scanner.scan();
  }
}

/** The places of the brackets that are open at the offset. */
const openBrackets = (text: string, end: number): number[] => {
  const open: number[] = [];
  for (const { start } of tokensBefore(text, end)) {
    const first = text.charAt(start);
    if (first === '{' || first === '[') open.push(start);
    if (first === '}' || first === ']') open.pop();
  }
  return open;
};

/** What closes the innermost bracket that is open at the offset, and the line of this bracket. */
const unclosed = (text: string, end: number): string => {
  const start = openBrackets(text, end).at(-1) ?? 0;
  const isBrace = text.charAt(start) === '{';
  const { line } = positionFinder(text)(start);
  const isEnd = text.slice(end).trim() === '';
  return `${isBrace ? 'a closing brace }' : 'a closing bracket ]'} is expected for the ${text.charAt(start)} in line ${line}${isEnd ? '; the text ends here' : ''}`;
};

const words = ['true', 'false', 'null'];
const nothings = ['none', 'nil', 'undefined', 'nan'];

const symbolMessage = (text: string, offset: number): string => {
  const sign = text.charAt(offset);
  if (/[}\]]\s*$/.test(text.slice(0, offset)) && openBrackets(text, offset).length === 0) {
    return 'the document has ended before this text; delete the text';
  }
  if (sign === "'") return `the quote ' is not a quote of JSON; write the double quote "`;
  if (sign === '=') return 'a key is followed by a colon, not by =';
  if (sign === ';') return 'values are separated by commas';
  if (text.charAt(offset - 1) === '"') {
    return 'the text has ended at the quote before this; a quote inside a text is written \\"';
  }
  if (/[\p{Z}\p{Cf}]/u.test(sign)) {
    return `an invisible character, ${codePointName(text.codePointAt(offset) ?? 0)}; delete it`;
  }
  if (sign === '#') return 'a comment begins with //, not with #';
  const key = /^([\p{L}\p{N}$_-]{1,40})\s*:/u.exec(text.slice(offset, offset + 60))?.[1];
  if (key !== undefined) return `a key needs double quotes: "${key}"`;
  const word = /^\w*/.exec(text.slice(offset, offset + 20))?.[0] ?? '';
  const meant = nothings.includes(word.toLowerCase()) ? 'null' : closestName(word, words);
  return `a word that is not a JSON value; ${meant === undefined ? 'text needs double quotes' : `write ${meant}`}`;
};

const closingQuote = 'a closing quote " is expected at the end of this text';

const quoteMessage = (text: string, offset: number): string =>
  /[\r\n]/.test(text.slice(offset).trimEnd())
    ? `${closingQuote}; a line break inside a text is written \\n`
    : `the file ends inside this text, as if it were cut off; ${closingQuote}`;

/** A comma that is missing before a line belongs to the end of the value above. */
const commaFault = (text: string, offset: number): SyntaxFault => {
  const message = commaMessage(text, offset);
  const end = endOfTokens(text, offset);
  if (message !== missingComma || !/[\r\n]/.test(text.slice(end, offset)))
    return { offset, message };
  return { offset: end, message: `${message} here, at the end of the line` };
};

/** Where the last token before an offset ends. */
const endOfTokens = (text: string, offset: number): number => {
  let last = 0;
  for (const { end } of tokensBefore(text, offset)) last = end;
  return last;
};

const missingComma = 'a comma is expected';

const commaMessage = (text: string, offset: number): string => {
  const sign = text.charAt(offset);
  if (/[\]}]/.test(sign)) return unclosed(text, offset);
  return /\d/.test(sign) && text.charAt(offset - 1) === '0'
    ? 'a number does not begin with 0; text needs double quotes'
    : missingComma;
};

const endMessage = (sign: string): string => {
  if (sign === '{' || sign === '[') return 'a second document begins here; a file has one résumé';
  if (/[}\],]/.test(sign)) return `the document has ended before this ${sign}; delete it`;
  return sign === ':'
    ? 'the document has already ended here; a résumé is written between braces { }'
    : 'the document has already ended here';
};
