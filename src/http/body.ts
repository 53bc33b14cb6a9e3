import express, { type Request, type RequestHandler } from 'express';
import { decodeText } from '../door/decode.ts';
import type { ResumeText } from '../resume/combine.ts';
import { HttpError } from './problem.ts';

const yamlTypes = ['application/yaml', 'application/x-yaml', 'text/yaml'];

/** A résumé may be JSON or YAML at either door. */
export const resumeTypes = ['application/json', 'application/*+json', ...yamlTypes];

/** Reads a résumé as bytes, decompressed, up to the limit. `readResume` makes the text of them. */
export const readBody = (limit: number): RequestHandler =>
  express.raw({ type: resumeTypes, limit });

/**
 * The résumé of a request: the very bytes the CLI reads from a file. What is called YAML is read as
 * YAML; of the rest the content decides, for JSON is what clients say by default.
 * @throws HttpError unsupported_media_type; RenderError invalid_json, too_large
 */
export const readResume = (request: Request): ResumeText => {
  const text = textOf(request);
  return typeof request.is(yamlTypes) === 'string' ? { text, notation: 'yaml' } : { text };
};

const textOf = (request: Request): string => {
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
