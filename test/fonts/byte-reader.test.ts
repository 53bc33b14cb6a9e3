import { createByteReader } from '../../src/fonts/byte-reader.ts';

const reader = (...bytes: readonly number[]) =>
  createByteReader(new DataView(Uint8Array.from(bytes).buffer));

describe('createByteReader', () => {
  it('reads big-endian numbers one after the other', () => {
    const { u8, u16, i16, u32 } = reader(1, 2, 3, 0xff, 0xfe, 0, 1, 0, 0);
    expect([u8(), u16(), i16(), u32()]).toEqual([1, 0x203, -2, 0x10000]);
  });

  it('reads the numbers of WOFF2 with one to three bytes', () => {
    const { u255 } = reader(252, 255, 0, 255, 255, 254, 0, 253, 1, 0);
    expect([u255(), u255(), u255(), u255(), u255()]).toEqual([252, 253, 508, 506, 256]);
  });

  it('divides the bytes into parts', () => {
    const whole = reader(1, 2, 3, 4);
    const part = whole.part(2);
    expect([part.u8(), part.u8(), whole.u8(), ...whole.bytes(1)]).toEqual([1, 2, 3, 4]);
  });

  it('ends with its bytes, also within a larger buffer', () => {
    const start = () => createByteReader(new DataView(new ArrayBuffer(8), 0, 4));
    expect(() => start().bytes(5)).toThrow(RangeError);
    expect(() => start().part(5)).toThrow(RangeError);
    expect(start().bytes(4)).toHaveLength(4);
  });
});
