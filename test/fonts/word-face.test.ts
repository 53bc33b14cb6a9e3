import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { readCmap } from '../../src/fonts/cmap.ts';
import { openFont } from '../../src/fonts/font-file.ts';
import { makeFace } from '../../src/fonts/word-face.ts';
import { glyphShape, readSfnt } from '../support/sfnt.ts';

const require = createRequire(import.meta.url);
const fileOf = (id: string, face: string, ending: string): Uint8Array =>
  readFileSync(require.resolve(`@fontsource/${id}/files/${id}-${face}.${ending}`));
const all = () => true;
const regular = { isBold: false, isItalic: false };
const latin = { data: fileOf('source-serif-4', 'latin-400-normal', 'woff2'), isTaken: all };

/** The shape of each character. */
const shapes = (bytes: Uint8Array) => {
  const font = readSfnt(bytes);
  return new Map(
    [...readCmap(font.get('cmap')!)].map(([code, glyph]) => [code, glyphShape(font, glyph)]),
  );
};

/** The same glyph may be one outline in one file, and made of others in another. */
const sizes = (glyphs: ReturnType<typeof shapes>) =>
  [...glyphs]
    .sort(([one], [other]) => one - other)
    .map(([code, { advance, box }]) => [code, advance, box]);

/** A WOFF2 file with one changed byte in a table. */
const withTableByte = (font: Uint8Array, tag: string, at: number, value: number): Uint8Array => {
  const file = Buffer.from(font);
  const length = file.readUInt32BE(20);
  // Up to three bytes of padding may follow the compressed tables.
  const start = [0, 1, 2, 3]
    .map((padding) => file.length - length - padding)
    .find((each) => isBrotli(file.subarray(each, each + length)))!;
  const table = openFont(font).table(tag);
  const tables = brotliDecompressSync(file.subarray(start, start + length));
  const position = tables.indexOf(
    Buffer.from(table.buffer as ArrayBuffer, table.byteOffset, table.byteLength),
  );
  tables[position + at] = value;
  const packed = brotliCompressSync(tables);
  const changed = Buffer.concat([file.subarray(0, start), packed]);
  changed.writeUInt32BE(packed.length, 20);
  return changed;
};

const isBrotli = (bytes: Uint8Array): boolean => {
  try {
    brotliDecompressSync(bytes);
    return true;
  } catch {
    return false;
  }
};

describe('makeFace', () => {
  it.each([
    ['source-serif-4', 'latin-400-normal'],
    ['source-serif-4', 'latin-ext-700-italic'],
    ['source-sans-3', 'latin-700-normal'],
    ['source-sans-3', 'cyrillic-400-italic'],
    ['open-sans', 'latin-400-normal'],
    ['open-sans', 'vietnamese-700-normal'],
  ])('draws every character as wide and as large as the original: %s %s', (id, face) => {
    const files = [{ data: fileOf(id, face, 'woff2'), isTaken: all }];
    const made = shapes(makeFace({ family: id, ...regular, files }));
    expect(made.size).toBeGreaterThan(60);
    expect(sizes(made)).toEqual(sizes(shapes(fileOf(id, face, 'woff'))));
    for (const { box, drawn = box } of made.values()) expect(drawn).toEqual(box);
  });

  it('takes the chosen characters of further files', () => {
    const extended = fileOf('source-serif-4', 'latin-ext-400-normal', 'woff2');
    const files = [latin, { data: extended, isTaken: (code: number) => code === 0x142 }];
    const made = shapes(makeFace({ family: 'Source Serif 4', ...regular, files }));
    const original = shapes(fileOf('source-serif-4', 'latin-ext-400-normal', 'woff'));
    expect(made.get(0x142)?.box).toEqual(original.get(0x142)?.box);
    expect(made.has(0x143)).toBe(false);
    expect(made.size).toBe(shapes(fileOf('source-serif-4', 'latin-400-normal', 'woff')).size + 1);
  });

  it('has the names and flags of the family and its four styles', () => {
    const made = readSfnt(
      makeFace({ family: 'Source Sans 3', isBold: true, isItalic: true, files: [latin] }),
    );
    const { buffer, byteOffset, byteLength } = made.get('name')!;
    const names = new TextDecoder('utf-16be').decode(
      new Uint8Array(buffer, byteOffset, byteLength),
    );
    expect(names).toContain('Source Sans 3Bold Italic');
    expect(names).toContain('SourceSans3-BoldItalic');
    expect(names).toContain('Reserved Font Name');
    expect(made.get('OS/2')!.getUint16(4)).toBe(700);
    expect(made.get('OS/2')!.getUint16(62)).toBe(0x80 | 0x20 | 1);
    expect(made.get('head')!.getUint16(44)).toBe(3);
  });

  it('has lines lower than those of every theme, so that a minimum line height decides', () => {
    const made = readSfnt(makeFace({ family: 'A', ...regular, files: [latin] }));
    for (const [tag, at] of [
      ['hhea', 4],
      ['OS/2', 68],
    ] as const) {
      const table = made.get(tag)!;
      expect([0, 2, 4].map((step) => table.getInt16(at + step))).toEqual([900, -250, 0]);
    }
  });

  it('writes checksums that programs accept', () => {
    const font = makeFace({ family: 'A', ...regular, files: [latin] });
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('refuses a font whose licence bits forbid to embed it', () => {
    const font = withTableByte(latin.data, 'OS/2', 9, 0x02);
    const files = [{ data: font, isTaken: all }];
    expect(() => makeFace({ family: 'A', ...regular, files })).toThrow(
      'The licence bits of the font do not allow to embed it.',
    );
  });
});
