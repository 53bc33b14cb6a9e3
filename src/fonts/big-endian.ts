export type Bytes = readonly number[];

/** Each number as two bytes. */
export const u16 = (...values: readonly number[]): Bytes =>
  values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);

/** Each number as four bytes. */
export const u32 = (...values: readonly number[]): Bytes =>
  values.flatMap((value) => u16(value >>> 16, value & 0xffff));
