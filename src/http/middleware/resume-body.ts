import type { Request, RequestHandler } from 'express';
import type { ResumeText } from '../../resume/read-sources.ts';
import { decodeText } from '../../resume/read/decode.ts';
import type { Notation } from '../../resume/read/source-document.ts';
import { HttpError } from '../problem-details.ts';
import { rawBody } from './raw-body.ts';

/** The media types of each notation. JSON comes first, as the default of many clients. */
export const mediaTypes: Readonly<Record<Notation, readonly string[]>> = {
  json: ['application/json', 'application/*+json'],
  yaml: ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'],
  csv: ['text/csv'],
  xml: ['application/xml', 'text/xml'],
  zip: ['application/zip', 'application/x-zip-compressed'],
};

/** Media types of a résumé. */
export const resumeTypes: readonly string[] = Object.values(mediaTypes).flat();

/** One media type of each notation, for messages and `Accept-Post`. */
const namedTypes: readonly string[] = Object.values(mediaTypes).flatMap(([first]) => first ?? []);

/** Reads a résumé as bytes, decompressed, up to the limit in bytes. `resumeFromRequest` decodes them. */
export const parseBody = (limit: number): RequestHandler[] => rawBody([...resumeTypes], limit);

/**
 * The résumé of a request, decoded like a file of the CLI. A body declared as YAML, CSV or XML is parsed as such.
 * For JSON types the content decides, because JSON is the default of many clients.
 * @throws HttpError unsupported_media_type; RenderError invalid_encoding, too_large
 */
export const resumeFromRequest = (request: Request): ResumeText => {
  const text = requestText(request);
  const stated = (['yaml', 'csv', 'xml'] as const).find(
    (notation) => typeof request.is([...mediaTypes[notation]]) === 'string',
  );
  return stated === undefined ? { text } : { text, notation: stated };
};

/** @throws HttpError unsupported_media_type for a body that is not in UTF-8 */
export const requireUtf8 = (request: Request): void => {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.get('Content-Type') ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) {
    throw unsupported(
      `The charset ${charset.slice(0, 40)} is not supported: the body must be in UTF-8.`,
    );
  }
};

const requestText = (request: Request): string => {
  requireUtf8(request);
  const type = request.get('Content-Type');
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) return decodeText(body);
  if (type === undefined) throw unsupported('The body has no Content-Type.');
  // Without a body the text is empty, and the parser reports what is missing.
  if (request.is([...resumeTypes]) !== false) return '';
  throw unsupported(`The Content-Type ${type.slice(0, 80)} is not supported.`);
};

/** The problem of a body of another type, with the types that the route accepts. */
export const unsupported = (message: string, types: readonly string[] = namedTypes): HttpError =>
  new HttpError('unsupported_media_type', `${message} Send one of ${types.join(', ')}.`, {
    'Accept-Post': types.join(', '),
  });
