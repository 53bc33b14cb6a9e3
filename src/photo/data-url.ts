import { limits } from '../limits.ts';
import { type PhotoResult, photoTooLarge } from './result.ts';

/** Decodes a data: URL (RFC 2397). Ignores its media type, because the type is read from the bytes. */
export const readDataUrl = (url: string): PhotoResult => {
  const comma = url.indexOf(',');
  if (comma === -1) return { refusal: 'it is a data: URL without data; encode the picture again' };
  // Base64 needs a third more characters than bytes; the rest allows line breaks.
  if (url.length > limits.photoBytes * 1.5) return photoTooLarge();
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  const data = url.slice(comma + 1).replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  const bytes = Buffer.from(data, isBase64 ? 'base64' : 'latin1');
  return bytes.byteLength > limits.photoBytes ? photoTooLarge() : { bytes };
};
