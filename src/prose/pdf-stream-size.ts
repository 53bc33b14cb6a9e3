import { inflateSync } from 'node:zlib';
import { tooLarge } from '../resume/check-limits.ts';
import { errnoCode } from '../text/errno.ts';

/** Bytes of all streams of a PDF after inflating. pdf.js keeps them in memory that no limit of a thread counts. */
const inflatedBytes = 64 * 1024 * 1024;

/** A stream may be deflated several times. */
const mostFilters = 8;

const mark = Buffer.from('stream');

/**
 * Refuses a PDF whose deflated streams would take too much memory, before pdf.js reads it. Streams of other kinds,
 * like JPEG, are not measured.
 * @throws RenderError too_large
 */
export const checkStreamSizes = (bytes: Uint8Array): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = inflatedBytes;
  let at = file.indexOf(mark);
  while (at >= 0) {
    const start = startOfData(file, at + mark.length);
    let data: Buffer | undefined = file.subarray(start);
    for (let filter = 0; filter < mostFilters && data; filter++) {
      data = inflated(data, left);
      left -= data?.length ?? 0;
    }
    at = file.indexOf(mark, start);
  }
};

const startOfData = (file: Buffer, end: number): number => {
  const start = file[end] === 0x0d ? end + 1 : end;
  return file[start] === 0x0a ? start + 1 : start;
};

/** The content of deflated data, whatever follows it; `undefined` for other data. @throws RenderError too_large */
const inflated = (data: Buffer, most: number): Buffer | undefined => {
  const [first = 0, second = 0] = data;
  // The header of zlib (RFC 1950): method 8, and a multiple of 31.
  if ((first & 0x0f) !== 8 || ((first << 8) | second) % 31 !== 0) return undefined;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (errnoCode(error) !== 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw tooLarge(`streams of more than ${inflatedBytes} bytes after inflating`);
  }
};
