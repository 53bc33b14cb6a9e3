import { readCmap } from '../../src/fonts/cmap.ts';
import { encodeCmap } from '../../src/fonts/true-type.ts';

describe('readCmap', () => {
  it('reads the glyphs that encodeCmap writes', () => {
    const glyphs = new Map([
      [0x20, 3],
      [0x41, 10],
      [0x42, 11],
      [0x43, 9],
      [0x2014, 60],
      [0xfffd, 1],
    ]);
    const bytes = Uint8Array.from(encodeCmap(glyphs));
    expect(readCmap(new DataView(bytes.buffer))).toEqual(glyphs);
  });
});
