import type { Request, RequestHandler } from 'express';
import { formats } from '../../options/schema.ts';
import type { ImportJob } from '../../stages/import-file.ts';
import { rawBody } from './raw-body.ts';
import { mediaTypes, requireUtf8, unsupported } from './resume-body.ts';

const withoutCharset = (type: string): string => type.replace(/;.*/, '');

/** Media types of each kind of file that is imported, by the extension of the kind. */
const importTypes: Readonly<Record<string, readonly string[]>> = {
  ...mediaTypes,
  md: [withoutCharset(formats.md.mediaType), 'text/x-markdown'],
  txt: [withoutCharset(formats.txt.mediaType)],
  html: [withoutCharset(formats.html.mediaType)],
  docx: [formats.docx.mediaType],
  pdf: [formats.pdf.mediaType],
};

/** Media types of files with résumés, data and documents. */
export const importedTypes: readonly string[] = Object.values(importTypes).flat();

const named = Object.values(importTypes).flatMap(([first]) => first ?? []);

/** Reads a file as bytes, decompressed, up to the limit in bytes. */
export const parseFile = (limit: number): RequestHandler[] => rawBody([...importedTypes], limit);

/**
 * The file of a request. The media type decides between Markdown, plain text and data; for JSON types the content does.
 * @throws HttpError unsupported_media_type
 */
export const fileFromRequest = (request: Request): ImportJob => {
  requireUtf8(request);
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body) && request.is([...importedTypes]) === false) {
    const type = request.get('Content-Type')?.slice(0, 80) ?? 'of this body';
    throw unsupported(`The Content-Type ${type} is not supported.`, named);
  }
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
  const kinds = Object.keys(importTypes).filter((kind) => kind !== 'json' && kind !== 'zip');
  const extension = kinds.find((kind) => request.is([...(importTypes[kind] ?? [])]) !== false);
  return { bytes, extension };
};
