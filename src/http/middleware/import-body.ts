import type { Request, RequestHandler } from 'express';
import type { ImportJob } from '../../stages/import-file.ts';
import { fileKinds, mediaTypesOf } from '../../text/file-kinds.ts';
import { unsupportedType, type AcceptedTypes } from '../unsupported-body.ts';
import { rawBody } from './raw-body.ts';
import { requireUtf8 } from './resume-body.ts';

/** Media types of each kind of file that is imported. */
const importTypes: AcceptedTypes = mediaTypesOf(fileKinds);

/** Media types of files with résumés, data and documents. */
export const importedTypes: readonly string[] = Object.values(importTypes).flat();

/** Reads a file as bytes, decompressed, up to the limit in bytes. */
export const parseFile = (limit: number): RequestHandler[] => rawBody([...importedTypes], limit);

/**
 * The file of a request. The media type decides between Markdown, plain text and data; for JSON types the content does.
 * @throws HttpError unsupported_media_type
 */
export const fileFromRequest = (request: Request): ImportJob => {
  requireUtf8(request, importTypes);
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body) && request.is([...importedTypes]) === false) {
    throw unsupportedType(request, importTypes);
  }
  const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : new Uint8Array();
  const kinds = Object.keys(importTypes).filter((kind) => kind !== 'json' && kind !== 'zip');
  const extension = kinds.find((kind) => request.is([...(importTypes[kind] ?? [])]) !== false);
  return { bytes, extension };
};
