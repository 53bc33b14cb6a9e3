/**
 * Receives each operator of a content stream: its code, and the offsets of its first operand, of its
 * first byte and of the byte after it. Returning `false` ends the scan; an offset continues it there.
 */
export type VisitOperator = (
  operator: number,
  operandsStart: number,
  start: number,
  end: number,
) => boolean | number;

/** The bytes of an operator (at most three) as one number, so that scanning creates no strings. */
export const operatorCode = (name: string): number => {
  let code = 0;
  for (let at = 0; at < name.length; at++) code = code * 256 + name.charCodeAt(at);
  return code;
};

/** The role of each operator, by its code. */
export const rolesByOperator = <Role extends string>(
  names: Readonly<Record<Role, readonly string[]>>,
): ReadonlyMap<number, Role> =>
  new Map(
    // `Object.keys` widens the keys to string, although they are roles.
    (Object.keys(names) as Role[]).flatMap((role) =>
      names[role].map((name) => [operatorCode(name), role] as const),
    ),
  );

/** The operators that show strings. */
export const showOperators = ['Tj', 'TJ', "'", '"'] as const;

/** Finds the operators of a content stream (ISO 32000-1, 7.8.2). Operands are skipped, not parsed. */
export const scanOperators = (content: Uint8Array, visit: VisitOperator): void => {
  let at = 0;
  let operandsStart = -1;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (isSpace(byte)) {
      at++;
      continue;
    }
    if (byte === PERCENT) {
      at = endOfLine(content, at);
      continue;
    }
    const start = at;
    if (operandsStart < 0) operandsStart = start;
    at = endOfToken(content, at);
    if (!isLetter(byte) || at - start > 3) continue;
    let code = 0;
    for (let letter = start; letter < at; letter++) code = code * 256 + (content[letter] ?? 0);
    const next = visit(code, operandsStart, start, at);
    if (next === false) return;
    if (next !== true) at = next;
    if (code === INLINE_DATA) at = endOfInlineData(content, at);
    operandsStart = -1;
  }
};

/** Replaces a part of a content stream by a text. Offsets in bytes. */
export interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits to a content stream. They must be sorted and must not overlap. */
export const applyEdits = (content: Uint8Array, edits: readonly ByteEdit[]): Uint8Array => {
  if (edits.length === 0) return content;
  const growth = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const edited = Buffer.allocUnsafe(content.length + growth);
  let [kept, at] = [0, 0];
  for (const { start, end, text } of edits) {
    edited.set(content.subarray(kept, start), at);
    at += start - kept;
    at += edited.write(text, at, 'latin1');
    kept = end;
  }
  edited.set(content.subarray(kept), at);
  return edited;
};

const PERCENT = 0x25;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const OPEN_STRING = 0x28;
const CLOSE_STRING = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;
const [LETTER_T, LETTER_D, LETTER_J] = [0x54, 0x64, 0x6a];
const INLINE_DATA = operatorCode('ID');

const SPACE = 1;
const DELIMITER = 2;
/** Character class of each byte (ISO 32000-1, tables 1 and 2). */
const classes = new Uint8Array(256);
for (const space of [0, 9, 10, 12, 13, 32]) classes[space] = SPACE;
for (const delimiter of '()<>[]{}/%') classes[delimiter.charCodeAt(0)] = DELIMITER;

/** Whether a byte is white space or part of a number. */
const inStep = classes.map((kind) => (kind === SPACE ? 1 : 0));
for (const digit of '0123456789.-') inStep[digit.charCodeAt(0)] = 1;

export const isSpace = (byte: number): boolean => classes[byte] === SPACE;

export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Whether a byte is part of a name, a number or a keyword. */
export const isRegular = (byte: number): boolean => classes[byte] === 0;

// The characters ' and " are operators, too.
const isLetter = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  byte === 0x27 ||
  byte === 0x22;

/** The offset of the first byte from `from` on that is not white space. */
export const endOfSpace = (content: Uint8Array, from: number): number => {
  let at = from;
  while (isSpace(content[at] ?? PERCENT)) at++;
  return at;
};

const endOfLine = (content: Uint8Array, from: number): number => {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
  return at;
};

/** The end offset of the operand or operator that starts at `from`. */
export const endOfToken = (content: Uint8Array, from: number): number => {
  const byte = content[from] ?? 0;
  if (byte === OPEN_STRING) return endOfString(content, from);
  if (byte === LESS && content[from + 1] !== LESS) return endOfHexString(content, from);
  if (byte === LESS || byte === GREATER) return content[from + 1] === byte ? from + 2 : from + 1;
  if (classes[byte] === DELIMITER && byte !== SLASH) return from + 1;
  let at = from + 1;
  while (at < content.length && classes[content[at] ?? 0] === 0) at++;
  return at;
};

/**
 * The end of the hex strings that follow a `Tj`, each shown after a step: `12.5 0 Td <002A> Tj`. Chromium writes each
 * glyph so, thousands on a page; this takes a tenth of the time of finding their operators.
 */
export const endOfSteppedStrings = (content: Uint8Array, from: number): number => {
  let end = from;
  for (;;) {
    let at = end;
    while (inStep[content[at] ?? PERCENT] === 1) at++;
    if (content[at] !== LETTER_T || content[at + 1] !== LETTER_D) return end;
    if (!isSpace(content[at - 1] ?? 0)) return end;
    at = endOfSpace(content, at + 2);
    if (content[at] !== LESS || content[at + 1] === LESS) return end;
    while (at < content.length && content[at] !== GREATER) at++;
    at = endOfSpace(content, at + 1);
    if (content[at] !== LETTER_T || content[at + 1] !== LETTER_J) return end;
    if (classes[content[at + 2] ?? PERCENT] === 0) return end;
    end = at + 2;
  }
};

const endOfString = (content: Uint8Array, from: number): number => {
  let depth = 0;
  let at = from;
  while (at < content.length) {
    const byte = content[at++];
    if (byte === BACKSLASH) at++;
    else if (byte === OPEN_STRING) depth++;
    else if (byte === CLOSE_STRING && --depth === 0) break;
  }
  return at;
};

const endOfHexString = (content: Uint8Array, from: number): number => {
  const end = content.indexOf(GREATER, from);
  return end < 0 ? content.length : end + 1;
};

/** The end offset of inline image data after `ID`: before an `EI` between white space. */
const endOfInlineData = (content: Uint8Array, from: number): number => {
  for (let at = from + 1; at + 2 < content.length; at++) {
    const isSeparate = isSpace(content[at] ?? 0) && isSpace(content[at + 3] ?? 32);
    if (isSeparate && content[at + 1] === 0x45 && content[at + 2] === 0x49) return at;
  }
  return content.length;
};
