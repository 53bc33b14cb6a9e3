import type { Request, RequestHandler } from 'express';
import type { ResumeText } from '../../resume/read-sources.ts';
import { decodeText } from '../../resume/read/decode.ts';
import { dataKinds, mediaTypesOf } from '../../text/file-kinds.ts';
import { unsupportedBody, unsupportedType, type AcceptedTypes } from '../unsupported-body.ts';
import { rawBody } from './raw-body.ts';

/** The media types of each notation. */
const resumeKinds: AcceptedTypes = mediaTypesOf(dataKinds);

/** Media types of a résumé. */
export const resumeTypes: readonly string[] = Object.values(resumeKinds).flat();

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
    (notation) => typeof request.is([...dataKinds[notation].mediaTypes]) === 'string',
  );
  return stated === undefined ? { text } : { text, notation: stated };
};

/** @throws HttpError unsupported_media_type for a body that is not in UTF-8 */
export const requireUtf8 = (request: Request, accepted: AcceptedTypes): void => {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.get('Content-Type') ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) {
    const message = `The charset ${charset.slice(0, 40)} is not supported: the body must be in UTF-8.`;
    throw unsupportedBody(message, accepted);
  }
};

const requestText = (request: Request): string => {
  requireUtf8(request, resumeKinds);
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) return decodeText(body);
  // Without a body the text is empty, and the parser reports what is missing.
  const isKnown = request.is([...resumeTypes]) !== false;
  if (request.get('Content-Type') !== undefined && isKnown) return '';
  throw unsupportedType(request, resumeKinds);
};
