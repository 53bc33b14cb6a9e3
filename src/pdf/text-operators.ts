import type { PDFObject } from '@cantoo/pdf-lib';
import { latin1 } from '../text/latin1.ts';
import { readMcid } from './content-stream.ts';
import { entry, nameText } from './objects.ts';
import { endOfToken, rolesByOperator, scanOperators, showOperators } from './tokenizer.ts';

/** The `ActualText` of a marked-content sequence. */
export interface ActualText {
  readonly text: string;
  /** Offset of the first operand of the sequence's start. */
  readonly start: number;
}

/** Consecutive strings shown in the same font. */
export interface ShownText {
  /** Name of the font in the resources. */
  readonly font: string;
  /** Text rendering mode; 3 is invisible. */
  readonly mode: number;
  /** The bytes of the strings. The font defines whether a glyph code has one or two bytes. */
  readonly codes: readonly number[];
  /** The `ActualText` of the sequence around the strings. Each sequence has a different object. */
  readonly actualText?: ActualText;
  /** The id of the marked content around the strings; absent in artifacts. */
  readonly mcid?: number;
}

type Mark = Pick<ShownText, 'actualText' | 'mcid'>;

/** All text that a content stream shows, in order. */
export const readShownText = (content: Uint8Array): ShownText[] => {
  const shown: ShownText[] = [];
  let state = { font: '', mode: 0 };
  const saved: (typeof state)[] = [];
  const marks: Mark[] = [];
  /** The current codes; a following string with the same state extends them. */
  let codes: number[] | undefined;
  scanOperators(content, (operator, start, nameStart) => {
    const step = steps.get(operator);
    if (step === undefined) return true;
    if (step === 'show') {
      if (codes === undefined) {
        codes = [];
        shown.push({ ...state, codes, ...marks.at(-1) });
      }
      appendStrings(codes, content, start, nameStart);
      return true;
    }
    codes = undefined;
    if (step === 'save') saved.push(state);
    else if (step === 'restore') state = saved.pop() ?? state;
    else if (step === 'end') marks.pop();
    else {
      const operands = latin1(content, start, nameStart);
      if (step === 'begin') marks.push({ ...marks.at(-1), ...readMark(operands, start) });
      else if (step === 'mode') state = { ...state, mode: Number(operands) };
      else state = { ...state, font: /\/(\S+)/.exec(operands)?.[1] ?? '' };
    }
    return true;
  });
  return shown;
};

/** Whether the glyph codes of a font have two bytes. */
export const isTwoByteFont = (font: PDFObject | undefined): boolean =>
  nameText(entry(font, 'Subtype')) === 'Type0';

/** Joins bytes to two-byte glyph codes, as in Identity-H. */
export const twoByteCodes = (codes: readonly number[]): number[] => {
  const glyphs: number[] = [];
  for (let at = 1; at < codes.length; at += 2) {
    glyphs.push((codes[at - 1] ?? 0) * 256 + (codes[at] ?? 0));
  }
  return glyphs;
};

const stepNames = {
  save: ['q'],
  restore: ['Q'],
  font: ['Tf'],
  mode: ['Tr'],
  begin: ['BMC', 'BDC'],
  end: ['EMC'],
  show: showOperators,
} as const;
const steps = rolesByOperator(stepNames);

const OPEN_HEX = 0x3c;
const OPEN_LITERAL = 0x28;

/** Appends the bytes of the strings among the operands. Creates no text for hex strings, because this runs for every glyph. */
const appendStrings = (bytes: number[], content: Uint8Array, start: number, end: number): void => {
  for (let at = start; at < end;) {
    const byte = content[at] ?? 0;
    const next = byte === OPEN_HEX || byte === OPEN_LITERAL ? endOfToken(content, at) : at + 1;
    if (byte === OPEN_HEX) appendHex(bytes, content, at + 1, next - 1);
    else if (byte === OPEN_LITERAL) bytes.push(...unescape(latin1(content, at + 1, next - 1)));
    at = next;
  }
};

const appendHex = (bytes: number[], content: Uint8Array, start: number, end: number): void => {
  let digits = 0;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = hexDigit(content[at] ?? 0);
    if (digit < 0) continue;
    value = value * 16 + digit;
    if (++digits % 2 === 1) continue;
    bytes.push(value);
    value = 0;
  }
  // A single last digit is the high half of a byte (ISO 32000-1, 7.3.4.3).
  if (digits % 2 === 1) bytes.push(value * 16);
};

const hexDigit = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** Resolves the escapes of a literal string (ISO 32000-1, 7.3.4.2). */
const unescape = (literal: string): Uint8Array =>
  Buffer.from(
    literal.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal?: string, char?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 255);
      return escapes.get(char ?? '') ?? char ?? '';
    }),
    'latin1',
  );

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
]);

const readMark = (properties: string, start: number): Mark => {
  const actualText = readActualText(properties, start);
  return { ...(actualText && { actualText }), ...readMcid(properties) };
};

const readActualText = (properties: string, start: number): ActualText | undefined => {
  const [, before] = /^(.*\/ActualText\s*)[<(]/s.exec(properties) ?? [];
  if (before === undefined) return undefined;
  const source = Buffer.from(properties, 'latin1');
  const bytes: number[] = [];
  appendStrings(bytes, source, before.length, endOfToken(source, before.length));
  const text = Buffer.from(bytes);
  const isUtf16 = text[0] === 0xfe && text[1] === 0xff;
  return {
    start,
    text: isUtf16 ? text.subarray(2).swap16().toString('utf16le') : text.toString('latin1'),
  };
};
