export type Bytes = readonly number[];

/** Each number as two bytes. */
export const u16 = (...values: readonly number[]): Bytes => bytesOf(values, 2);

/** Each number as four bytes. */
export const u32 = (...values: readonly number[]): Bytes => bytesOf(values, 4);

/** The code of each UTF-16 unit of a text. */
export const charCodes = (text: string): Bytes =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

const bytesOf = (values: readonly number[], length: 2 | 4): Bytes => {
  const bytes: number[] = [];
  for (const value of values) {
    for (let shift = (length - 1) * 8; shift >= 0; shift -= 8) bytes.push((value >>> shift) & 0xff);
  }
  return bytes;
};
