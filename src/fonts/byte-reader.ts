/** Reads big-endian numbers one after the other. */
export interface ByteReader {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly i16: () => number;
  readonly u32: () => number;
  /** 255UInt16, the number of WOFF2 with one to three bytes (WOFF2, section 4.2). */
  readonly u255: () => number;
  /** A reader of the next bytes, which this reader skips. */
  readonly part: (length: number) => ByteReader;
  readonly bytes: (length: number) => Uint8Array;
}

export const createByteReader = (view: DataView): ByteReader => {
  let at = 0;
  const skip = (length: number): number => {
    at += length;
    return at - length;
  };
  const reader: ByteReader = {
    u8: () => view.getUint8(skip(1)),
    u16: () => view.getUint16(skip(2)),
    i16: () => view.getInt16(skip(2)),
    u32: () => view.getUint32(skip(4)),
    u255() {
      const code = reader.u8();
      if (code === 253) return reader.u16();
      if (code === 254) return reader.u8() + 506;
      return code === 255 ? reader.u8() + 253 : code;
    },
    part: (length) =>
      createByteReader(new DataView(view.buffer, view.byteOffset + skip(length), length)),
    bytes: (length) => new Uint8Array(view.buffer, view.byteOffset + skip(length), length),
  };
  return reader;
};
