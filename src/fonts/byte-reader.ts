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

/**
 * Bytes, or a part of them, which are often a part of a larger buffer themselves.
 * @throws RangeError if the part ends after them
 */
export const viewOf = (
  whole: ArrayBufferView,
  offset = 0,
  length = whole.byteLength - offset,
): DataView => {
  if (offset + length > whole.byteLength) throw new RangeError('The bytes end too early.');
  return new DataView(whole.buffer, whole.byteOffset + offset, length);
};

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
    part: (length) => createByteReader(viewOf(view, skip(length), length)),
    bytes(length) {
      const { buffer, byteOffset } = viewOf(view, skip(length), length);
      return new Uint8Array(buffer, byteOffset, length);
    },
  };
  return reader;
};
