import { u16, u32 } from '../../src/fonts/big-endian.ts';

describe('u16', () => {
  it('writes each number as two bytes, negative ones as their complement', () => {
    expect(u16(1, 0x203, -2)).toEqual([0, 1, 2, 3, 0xff, 0xfe]);
  });
});

describe('u32', () => {
  it('writes each number as four bytes', () => {
    expect(u32(0xdeadbeef, 1)).toEqual([0xde, 0xad, 0xbe, 0xef, 0, 0, 0, 1]);
  });
});
