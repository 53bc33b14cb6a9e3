import { latin1 } from '../text/latin1.ts';
import type { PDFObject } from '@cantoo/pdf-lib';
import { hexDigits } from '../text/unicode.ts';
import { streamBytes } from './objects.ts';

/** The text of each glyph code of a font. */
export type UnicodeMap = ReadonlyMap<number, string>;

const parsed = new WeakMap<PDFObject, UnicodeMap>();

/** The ToUnicode map of a stream, parsed once. */
export const toUnicodeOf = (stream: PDFObject | undefined): UnicodeMap => {
  const map = (stream && parsed.get(stream)) ?? parseToUnicode(streamBytes(stream));
  if (stream) parsed.set(stream, map);
  return map;
};

/** The text of glyph codes; those without a text are left out. */
export const textOfCodes = (codes: readonly number[], map: UnicodeMap): string =>
  codes.map((code) => map.get(code) ?? '').join('');

/** Parses a ToUnicode CMap (Adobe Technical Note 5411): `bfchar` and `bfrange`. */
export const parseToUnicode = (cmap: Uint8Array): Map<number, string> => {
  const source = latin1(cmap);
  const map = new Map<number, string>();
  const budget = { left: 4 * lastCode };
  for (const block of source.split('endbf').slice(0, -1)) {
    const [, kind, body = ''] = /beginbf(char|range)([^]*)/.exec(block) ?? [];
    if (kind === 'char') readChars(body, map);
    if (kind === 'range') readRanges(body, map, budget);
  }
  return map;
};

/** Writes a ToUnicode CMap for two-byte codes. */
export const writeToUnicode = (map: UnicodeMap): string => {
  const lines = [...map]
    .sort(([one], [other]) => one - other)
    .map(([code, text]) => `<${hex(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  // A block has at most a hundred mappings (Technical Note 5411).
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
};

const readChars = (body: string, map: Map<number, string>): void => {
  for (const [, code = '', text = ''] of body.matchAll(/<([^<>]*)>\s*<([^<>]*)>/g)) {
    map.set(parseInt(code, 16), fromUtf16(text));
  }
};

/** Codes have at most two bytes. */
const lastCode = 0xffff;

/** Number of codes that further ranges may still add. */
interface Budget {
  left: number;
}

const readRanges = (body: string, map: Map<number, string>, budget: Budget): void => {
  const range = /<([^<>]*)>\s*<([^<>]*)>\s*(?:<([^<>]*)>|\[([^[\]]*)\])/g;
  for (const [, from = '', to = '', start, list = ''] of body.matchAll(range)) {
    const first = parseInt(from, 16);
    const last = Math.min(parseInt(to, 16), lastCode);
    // Without the limit, overlapping ranges could take unlimited time.
    if (budget.left < last - first) break;
    budget.left -= Math.max(0, last - first) + 1;
    const texts = Array.from(list.matchAll(/<([^<>]*)>/g), ([, text = '']) => fromUtf16(text));
    for (let code = first; code <= last; code++) {
      map.set(
        code,
        start === undefined ? (texts[code - first] ?? '') : following(start, code - first),
      );
    }
  }
};

/** The text of a code in a range. Only the last code unit increases. */
const following = (start: string, steps: number): string => {
  const text = fromUtf16(start);
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + steps);
};

const fromUtf16 = (digits: string): string => {
  const units = digits.replace(/\s/g, '').match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
};

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');

const hex = (code: number): string => hexDigits(code).toUpperCase();
