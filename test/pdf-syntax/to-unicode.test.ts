import { parseToUnicode, writeToUnicode } from '../../src/pdf-syntax/to-unicode.ts';

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
