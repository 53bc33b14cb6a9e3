import { lastResortRule } from '../../src/fonts/last-resort.ts';

const fileOf = (rule: string): DataView => {
  const bytes = Buffer.from(/base64,([^)]+)/.exec(rule)![1]!, 'base64');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

/** Offset and length of each table, by tag. */
const tablesOf = (file: DataView): Map<string, { offset: number; length: number }> =>
  new Map(
    Array.from({ length: file.getUint16(4) }, (_, index) => {
      const at = 12 + index * 16;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => file.getUint8(at + byte)));
      return [tag, { offset: file.getUint32(at + 8), length: file.getUint32(at + 12) }];
    }),
  );

describe('lastResortRule', () => {
  const file = fileOf(lastResortRule([0xe000, 0x0b95]));
  const tables = tablesOf(file);

  it('lists its characters in order', () => {
    expect(lastResortRule([0xe000, 0x0b95])).toContain('unicode-range:U+B95,U+E000;');
  });

  it('has the tables of a web font, sorted, inside the file and aligned to four bytes', () => {
    expect([...tables.keys()]).toEqual(
      'OS/2 cmap glyf head hhea hmtx loca maxp name post'.split(' '),
    );
    expect(tables.get('OS/2')?.length).toBe(96);
    expect(tables.get('head')?.length).toBe(54);
    expect(tables.get('hhea')?.length).toBe(36);
    expect(tables.get('maxp')?.length).toBe(32);
    for (const { offset, length } of tables.values()) {
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(file.byteLength);
    }
  });

  it('maps each character to a separate box, and the space to an empty glyph', () => {
    const cmap = tables.get('cmap')!.offset;
    const subtable = cmap + file.getUint32(cmap + 8);
    expect(file.getUint16(subtable)).toBe(12);
    const groups = [0, 1, 2].map((group) =>
      [16, 20, 24].map((at) => file.getUint32(subtable + at + group * 12)),
    );
    expect(groups).toEqual([
      [0x20, 0x20, 1],
      [0xb95, 0xb95, 2],
      [0xe000, 0xe000, 3],
    ]);
    const loca = tables.get('loca')!.offset;
    const offsets = [0, 1, 2, 3, 4].map((glyph) => file.getUint32(loca + glyph * 4));
    const box = offsets[3]!;
    expect(offsets).toEqual([0, 0, 0, box, 2 * box]);
    expect(tables.get('glyf')?.length).toBe(2 * box);
  });
});
