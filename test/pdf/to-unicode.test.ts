import { parseToUnicode, writeToUnicode } from '../../src/pdf/to-unicode.ts';

const parse = (cmap: string) => [...parseToUnicode(Buffer.from(cmap))];

describe('parseToUnicode', () => {
  it('reads single mappings, ligatures and supplementary characters', () => {
    expect(
      parse('3 beginbfchar\n<0001> <0020>\n<0084> <006600660069>\n<0090> <D83DDE00>\nendbfchar'),
    ).toEqual([
      [1, ' '],
      [0x84, 'ffi'],
      [0x90, '😀'],
    ]);
  });

  it('reads ranges with a first text and ranges with a list', () => {
    expect(
      parse('2 beginbfrange\n<001C> <001E> <0061>\n<0030> <0031> [<0041> <0042>]\nendbfrange'),
    ).toEqual([
      [0x1c, 'a'],
      [0x1d, 'b'],
      [0x1e, 'c'],
      [0x30, 'A'],
      [0x31, 'B'],
    ]);
  });

  it('reads ranges up to the last two-byte code and limits overlapping ranges', () => {
    expect(parse('beginbfrange <0000> <FFFFFFFF> <0061> endbfrange')).toHaveLength(0x10000);
    const ranges = '<0000> <FFFF> <0061>\n'.repeat(100_000);
    expect(parse(`beginbfrange ${ranges} endbfrange`)).toHaveLength(0x10000);
  });

  it('ignores a block without an end', () => {
    expect(parse('beginbfchar <0001> <0020> '.repeat(100_000))).toEqual([]);
  });
});

describe('writeToUnicode', () => {
  it('writes a map that reads back equal, in blocks of at most a hundred', () => {
    const map = new Map(Array.from({ length: 250 }, (_, code) => [code, `${code}😀`]));
    const cmap = writeToUnicode(map);
    expect(parseToUnicode(Buffer.from(cmap))).toEqual(map);
    expect(Array.from(cmap.matchAll(/(\d+) beginbfchar/g), ([, count]) => count)).toEqual([
      '100',
      '100',
      '50',
    ]);
  });
});
