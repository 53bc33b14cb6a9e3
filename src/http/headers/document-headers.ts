import type { RenderedFile } from '../../render.ts';
import { contentDisposition } from '../../web/content-disposition.ts';
import { checkHeader } from './vitae-check.ts';
import { fitHeader } from './vitae-fit.ts';

/** What an answer says of its document. */
export const documentHeaders = (file: RenderedFile): Record<string, string> => ({
  'Content-Type': file.mediaType,
  'Content-Disposition': contentDisposition(file.filename),
  'Content-Length': String(file.bytes.byteLength),
  'Vitae-Warnings': String(file.warnings.length),
  'Vitae-Lost': String(file.ledger.values.lost),
  ...(file.check && { 'Vitae-Check': checkHeader(file.check) }),
  ...(file.fit && { 'Vitae-Fit': fitHeader(file.fit) }),
});
