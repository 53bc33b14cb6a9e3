import { RenderError } from '../../errors.ts';
import { limits } from '../../limits.ts';

/**
 * Decodes the bytes of a résumé. JSON is UTF-8 (RFC 8259, 8.1); UTF-16 with a byte order mark, as written
 * by PowerShell, is accepted too. The byte order mark is dropped.
 * @throws RenderError too_large, invalid_encoding
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.byteLength > limits.bodyBytes) throw tooManyBytes(bytes.byteLength);
  // An archive is carried as one character per byte; `readZip` takes the bytes back.
  if (isZip(Buffer.from(bytes.subarray(0, 4)).toString('latin1')))
    return Buffer.from(bytes).toString('latin1');
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = 'The text is not UTF-8. Save the file as UTF-8 and try again.';
    throw new RenderError('invalid_encoding', message, { cause });
  }
};

/** Whether a text is a zip archive, carried as one character per byte. */
export const isZip = (text: string): boolean => text.startsWith('PK\u0003\u0004');

/** The error for a text beyond the limit. `bytes` is absent when the text was not read to its end. */
export const tooManyBytes = (bytes?: number, limit: number = limits.bodyBytes): RenderError =>
  new RenderError(
    'too_large',
    `The résumé is too large: ${bytes === undefined ? '' : `${bytes} bytes, `}the limit is ${limit} bytes.`,
  );

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
};
