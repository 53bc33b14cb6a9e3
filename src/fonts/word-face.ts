import { viewOf } from './byte-reader.ts';
import { readCmap } from './cmap.ts';
import { encodeCmap, encodeFont, encodeGlyph, encodeNames } from './true-type.ts';
import { openFont, type FontTables } from './font-file.ts';
import { wordWeight, type WordStyle } from './font-package.ts';
import { readGlyphs, readMetrics } from './glyphs.ts';
import type { Glyph } from './woff2-glyphs.ts';
import { joinPresent } from '../text/format-text.ts';

/** A face to make of one or several files of a family, which divide its characters among them. */
export interface FaceSource extends WordStyle {
  readonly family: string;
  /** Font files with TrueType outlines, each with the characters that are taken from it. The first has the general values of the face. */
  readonly files: readonly {
    readonly data: Uint8Array;
    readonly isTaken: (codePoint: number) => boolean;
  }[];
}

/**
 * A TrueType file for programs that read no WOFF2, such as Word. It has no hints and no kerning: Word uses neither
 * unless a style asks for it, and both would double its size.
 * @throws TypeError, RangeError, also if the licence bits of a file do not allow to embed it for editing
 */
export const makeFace = ({ files, ...face }: FaceSource): Uint8Array => {
  const opened = files.map(({ data, isTaken }) => ({ font: openFont(data), isTaken }));
  const [first] = opened;
  if (!first) throw new TypeError('A face needs a file.');
  for (const { font } of opened) requireEmbeddable(font);
  const glyphs: PlacedGlyph[] = [];
  const characters = new Map<number, number>();
  for (const { font, isTaken } of opened) addGlyphs(font, isTaken, glyphs, characters);
  const unitsPerEm = first.font.table('head').getUint16(18);
  return encodeFont({
    'OS/2': styleTable(first.font, face, [...characters.keys()]),
    cmap: encodeCmap(characters),
    gasp: smoothingSizes,
    ...glyphTables(first.font, glyphs, face),
    hhea: patched(first.font, 'hhea', (view) => {
      setLineHeight(view, 4, unitsPerEm);
      view.setUint16(34, glyphs.length);
    }),
    maxp: patched(first.font, 'maxp', (view) => {
      for (const { font } of opened) raiseLimits(view, font.table('maxp'));
      view.setUint16(4, glyphs.length);
    }),
    name: encodeNames(namesOf(first.font, face)),
    post: postTable(first.font),
    prep: smoothingProgram,
  });
};

type Face = Omit<FaceSource, 'files'>;

interface PlacedGlyph {
  readonly bytes: readonly number[];
  readonly width: number;
  readonly bearing: number;
}

/**
 * Height of a line above and below its base line, × size. Lower than in the original fonts, so that the line spacing
 * of a style decides in every program: LibreOffice 7 shrinks the lines of a paragraph twice below single spacing.
 */
const lineExtent = { above: 0.9, below: 0.25 } as const;

/** Sets ascent, descent and line gap, which follow each other in `hhea` and `OS/2`. */
const setLineHeight = (view: DataView, at: number, unitsPerEm: number): void => {
  view.setInt16(at, Math.round(lineExtent.above * unitsPerEm));
  view.setInt16(at + 2, -Math.round(lineExtent.below * unitsPerEm));
  view.setInt16(at + 4, 0);
};

/** Switches hinting off: INSTCTRL 1 and SCANTYPE 4, the usual program of fonts without hints. */
const smoothingProgram = [0xb8, 0x01, 0xff, 0x85, 0xb0, 0x04, 0x8d];

/** `gasp`: smooth edges at all sizes. */
const smoothingSizes = [0, 1, 0, 1, 0xff, 0xff, 0, 0x0f];

/** Bit 1 of fsType forbids embedding, bit 2 editing, bit 9 outlines (OpenType, OS/2). Installable fonts have none. */
const requireEmbeddable = (font: FontTables): void => {
  if ((font.table('OS/2').getUint16(8) & 0x206) !== 0) {
    throw new TypeError('The licence bits of the font do not allow to embed it.');
  }
};

/** Adds the glyphs of the taken characters of one file, and the parts of these glyphs. */
const addGlyphs = (
  font: FontTables,
  isTaken: (codePoint: number) => boolean,
  placed: PlacedGlyph[],
  characters: Map<number, number>,
): void => {
  const glyphs = readGlyphs(font);
  const metrics = readMetrics(font, glyphs);
  const taken = [...readCmap(font.table('cmap'))].filter(
    ([code]) => code <= 0xfffe && isTaken(code) && !characters.has(code),
  );
  // Glyph 0 of the first file is the sign for missing characters.
  const wanted = new Set(placed.length === 0 ? [0] : []);
  for (const [, glyph] of taken) addWithParts(glyphs, glyph, wanted);
  const numbers = new Map([...wanted].map((glyph, index) => [glyph, placed.length + index]));
  for (const number of wanted) {
    const glyph = glyphs[number];
    const [width = 0, bearing = 0] = metrics[number] ?? [];
    placed.push({ bytes: glyph ? encodeGlyph(glyph, numbers) : [], width, bearing });
  }
  for (const [code, glyph] of taken) characters.set(code, numbers.get(glyph) ?? 0);
};

const addWithParts = (glyphs: readonly Glyph[], number: number, wanted: Set<number>): void => {
  if (wanted.has(number)) return;
  wanted.add(number);
  for (const { glyph } of glyphs[number]?.parts ?? []) addWithParts(glyphs, glyph, wanted);
};

const bytesOf = (font: FontTables, tag: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = font.table(tag);
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
};

const patched = (font: FontTables, tag: string, change: (view: DataView) => void): Uint8Array => {
  const bytes = bytesOf(font, tag);
  change(new DataView(bytes.buffer));
  return bytes;
};

/** All values of `maxp` behind the number of glyphs are limits. */
const raiseLimits = (limits: DataView, other: DataView): void => {
  for (let at = 6; at < Math.min(limits.byteLength, other.byteLength); at += 2) {
    limits.setUint16(at, Math.max(limits.getUint16(at), other.getUint16(at)));
  }
};

const glyphTables = (font: FontTables, glyphs: readonly PlacedGlyph[], face: Face) => {
  const offsets = [0];
  for (const { bytes } of glyphs) offsets.push((offsets.at(-1) ?? 0) + bytes.length);
  const glyf = new Uint8Array(offsets.at(-1) ?? 0);
  glyphs.forEach(({ bytes }, index) => glyf.set(bytes, offsets[index]));
  const loca = new DataView(new ArrayBuffer(offsets.length * 4));
  offsets.forEach((offset, index) => loca.setUint32(index * 4, offset));
  const metrics = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach(({ width, bearing }, index) => {
    metrics.setUint16(index * 4, width);
    metrics.setInt16(index * 4 + 2, bearing);
  });
  return {
    glyf,
    head: patched(font, 'head', (view) => {
      view.setUint32(8, 0);
      view.setUint16(44, (face.isBold ? 1 : 0) + (face.isItalic ? 2 : 0));
      // Offsets of glyphs have 32 bits.
      view.setUint16(50, 1);
    }),
    hmtx: new Uint8Array(metrics.buffer),
    loca: new Uint8Array(loca.buffer),
  };
};

const styleTable = (
  font: FontTables,
  { isBold, isItalic }: Face,
  codePoints: readonly number[],
): Uint8Array =>
  patched(font, 'OS/2', (view) => {
    view.setUint16(4, wordWeight({ isBold }));
    setLineHeight(view, 68, font.table('head').getUint16(18));
    // USE_TYPO_METRICS: the values set above are those of a line.
    const useTypoMetrics = 0x80;
    const regular = isBold || isItalic ? 0 : 0x40;
    view.setUint16(62, useTypoMetrics + regular + (isBold ? 0x20 : 0) + (isItalic ? 1 : 0));
    view.setUint16(64, Math.min(...codePoints));
    view.setUint16(66, Math.max(...codePoints));
  });

/** `post` without names of glyphs (version 3). */
const postTable = (font: FontTables): Uint8Array => {
  const bytes = bytesOf(font, 'post').slice(0, 32);
  new DataView(bytes.buffer).setUint32(0, 0x30000);
  return bytes;
};

/** Names that must stay with the font: copyright, trade mark, licence and its address. */
const legalNames: readonly number[] = [0, 7, 13, 14];

const namesOf = (font: FontTables, face: Face): (readonly [id: number, text: string])[] => {
  const style = joinPresent([face.isBold && 'Bold', face.isItalic && 'Italic'], ' ') || 'Regular';
  const full = `${face.family} ${style}`;
  const named = readNames(font.table('name'));
  const own: (readonly [number, string])[] = [
    [1, face.family],
    [2, style],
    [3, full],
    [4, full],
    [5, named.get(5) ?? 'Version 1'],
    [6, full.replaceAll(' ', '').replace(style.replace(' ', ''), `-${style.replace(' ', '')}`)],
  ];
  const legal = legalNames.flatMap((id) => {
    const text = named.get(id);
    return text === undefined ? [] : [[id, text] as const];
  });
  return [...own, ...legal].sort(([one], [other]) => one - other);
};

/** The names for Windows, by id. */
const readNames = (table: DataView): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  const decoder = new TextDecoder('utf-16be');
  const textsAt = table.getUint16(4);
  for (let record = 6; record < 6 + table.getUint16(2) * 12; record += 12) {
    if (table.getUint16(record) !== 3) continue;
    const at = textsAt + table.getUint16(record + 10);
    const text = viewOf(table, at, table.getUint16(record + 8));
    names.set(table.getUint16(record + 6), decoder.decode(text));
  }
  return names;
};
