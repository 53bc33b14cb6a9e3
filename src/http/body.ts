import express, { type Request, type RequestHandler } from 'express';
import { decodeText } from '../door/decode.ts';
import { HttpError } from './problem.ts';

/** A résumé may be JSON or YAML at either door; its content decides how it is read. */
export const resumeTypes = [
  'application/json',
  'application/*+json',
  'application/yaml',
  'application/x-yaml',
  'text/yaml',
];

/** Reads a résumé as bytes, decompressed, up to the limit. `resumeText` makes the text of them. */
export const readBody = (limit: number): RequestHandler =>
  express.raw({ type: resumeTypes, limit });

/**
 * The résumé text of a request: the very bytes the CLI reads from a file.
 * @throws HttpError unsupported_media_type; RenderError invalid_json, too_large
 */
export const resumeText = (request: Request): string => {
  const type = request.get('Content-Type');
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) {
    throw unsupported(`The body is text in UTF-8, not ${charset.slice(0, 40)}.`);
  }
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) return decodeText(body);
  if (type === undefined) throw unsupported('The body has no Content-Type. Send application/json.');
  // A request without any body is a text of zero bytes: the parser says what is missing.
  if (request.is(resumeTypes) !== false) return '';
  throw unsupported(`A body of type ${type.slice(0, 80)} is not read. Send application/json.`);
};

const unsupported = (message: string): HttpError =>
  new HttpError('unsupported_media_type', message, {
    'Accept-Post': 'application/json, application/yaml',
  });
