import { RenderError } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { fileSignatures } from '../../text/file-signatures.ts';
import { latin1 } from '../../text/latin1.ts';
import { positionOf } from '../../text/position.ts';

/**
 * Decodes the bytes of a résumé. JSON is UTF-8 (RFC 8259, 8.1); UTF-16, as written by PowerShell, is
 * accepted too, with a byte order mark or without. The byte order mark is dropped.
 * @throws RenderError too_large; invalid_encoding; invalid_resume for a PDF document or a picture
 */
export const decodeText = (bytes: Uint8Array): string => {
  checkBytes(bytes.byteLength);
  // An archive is carried as one character per byte; `readZip` takes the bytes back.
  if (isZip(latin1(bytes, 0, 4))) return latin1(bytes);
  // Some PDF documents have only ASCII in them.
  if (latin1(bytes, 0, 5) === fileSignatures.pdf) throw notData('PDF document');
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notText(bytes, encoding, cause);
  }
};

/** Pictures have no text to read. */
const picture = 'which has no text to read; give the résumé as text, Word or PDF';

/** The first bytes of files that are not texts. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  [fileSignatures.png, `a PNG picture, ${picture}`],
  [fileSignatures.jpeg, `a JPEG picture, ${picture}`],
  [fileSignatures.gif, `a GIF picture, ${picture}`],
  [fileSignatures.doc, 'an old Word file (.doc); save it as .docx, and `render import` reads it'],
  ['\x1f\x8b', 'a gzip file; unpack it'],
];

/** The error for a document in place of data, with the commands that read it. */
export const notData = (what: string): RenderError =>
  new RenderError(
    'invalid_resume',
    `This is not a résumé: it looks like a ${what}. \`render import\` reads it; \`render extract\` prints the résumé inside a document of Vitae.`,
  );

/** The error for bytes that are not a text: what they are, or the place of the first byte that is not of a character. */
const notText = (bytes: Uint8Array, encoding: string, cause: unknown): RenderError => {
  const head = latin1(bytes, 0, 1000);
  const known = signatures.find(([start]) => head.startsWith(start))?.[1];
  if (known !== undefined)
    return new RenderError('invalid_resume', `The file is ${known}.`, { cause });
  if (head.includes('\0'))
    return new RenderError('invalid_encoding', 'The file is binary data, not a text.', { cause });
  const text = new TextDecoder(encoding).decode(bytes);
  const { line, column } = positionOf(text, text.indexOf('\uFFFD'));
  const message = `The text is not UTF-8: line ${line}, column ${column} has a byte of another encoding. Save the file as UTF-8 and try again.`;
  return new RenderError('invalid_encoding', message, { cause });
};

/** Whether a text is a zip archive, carried as one character per byte. */
export const isZip = (text: string): boolean => text.startsWith(fileSignatures.zip);

/** The error for a text beyond the limit. `bytes` is absent when the text was not read to its end. */
export const tooManyBytes = (bytes?: number, limit: number = limits.bodyBytes): RenderError =>
  new RenderError(
    'too_large',
    `The résumé is too large: ${bytes === undefined ? '' : `${bytes} bytes, `}the limit is ${limit} bytes.`,
  );

/** @throws RenderError too_large for a text beyond the limit */
export const checkBytes = (bytes: number): void => {
  if (bytes > limits.bodyBytes) throw tooManyBytes(bytes);
};

/** By the byte order mark, or by the zeros beside two characters of ASCII. */
const encodingOf = ([first = 0, second = 0, third = 0, fourth = 0]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isAscii(first) && second === 0 && isAscii(third) && fourth === 0) return 'utf-16le';
  if (first === 0 && isAscii(second) && third === 0 && isAscii(fourth)) return 'utf-16be';
  return 'utf-8';
};

const isAscii = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 10 || byte === 13;
