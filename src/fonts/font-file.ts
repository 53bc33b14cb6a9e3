import { viewOf } from './byte-reader.ts';
import { readWoff2Tables, type FontTable } from './woff2.ts';

/** Formats of font files, as CSS names them, with the first four bytes of their files. */
const signatures = {
  woff2: [0x774f4632],
  truetype: [0x00010000, 0x74727565],
  opentype: [0x4f54544f],
} as const;
export type FontFormat = keyof typeof signatures;

/** The format of a font file by its first bytes; `undefined` for everything else, also collections of fonts. */
export const fontFormatOf = (file: Uint8Array): FontFormat | undefined => {
  if (file.byteLength < 12) return undefined;
  const signature = viewOf(file).getUint32(0);
  const formats = Object.keys(signatures) as FontFormat[];
  return formats.find((format) => signatures[format].some((each) => each === signature));
};

export interface FontTables {
  has(tag: string): boolean;
  /** @throws TypeError if there is no such table */
  table(tag: string): DataView;
  isTransformed(tag: string): boolean;
}

/** @throws TypeError, RangeError */
export const openFont = (file: Uint8Array): FontTables => {
  const format = fontFormatOf(file);
  if (format === undefined)
    throw new TypeError('The file is not a WOFF2, TrueType or OpenType font.');
  const tables = format === 'woff2' ? readWoff2Tables(file) : readPlainTables(file);
  return {
    has: (tag) => tables.has(tag),
    table(tag) {
      const table = tables.get(tag);
      if (table === undefined) throw new TypeError(`The font has no table "${tag}".`);
      return table.data;
    },
    isTransformed: (tag) => tables.get(tag)?.isTransformed ?? false,
  };
};

/** The directory of a TrueType or OpenType file is not compressed: 16 bytes for each table. */
const readPlainTables = (file: Uint8Array): ReadonlyMap<string, FontTable> => {
  const view = viewOf(file);
  const tables = new Map<string, FontTable>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    const data = viewOf(file, view.getUint32(at + 8), view.getUint32(at + 12));
    tables.set(tag, { data, isTransformed: false });
  }
  return tables;
};
