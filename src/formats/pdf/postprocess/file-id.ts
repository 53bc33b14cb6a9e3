import { hash } from 'node:crypto';
import { PDFHexString } from '@cantoo/pdf-lib';
import type { PrintedPdf } from './printed-pdf.ts';

const blank = '0'.repeat(32);

/** Writes a placeholder for the file identifier, which PDF/A requires (6.1.3). */
export const reserveFileId = ({ context }: PrintedPdf): void => {
  const id = PDFHexString.of(blank);
  context.trailerInfo.ID = context.obj([id, id]);
};

/** Replaces the placeholder by a hash of the file, so that equal documents give equal files. Mutates and returns `bytes`. */
export const fillFileId = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const id = hash('sha256', file).slice(0, blank.length).toUpperCase();
  const second = file.lastIndexOf(blank);
  const first = file.lastIndexOf(blank, second - 1);
  file.write(id, first, 'latin1');
  file.write(id, second, 'latin1');
  return bytes;
};
