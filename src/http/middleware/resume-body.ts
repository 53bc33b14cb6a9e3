import express, { type Request, type RequestHandler } from 'express';
import type { ResumeText } from '../../resume/read-sources.ts';
import { decodeText } from '../../resume/read/decode.ts';
import { HttpError } from '../problem-details.ts';

const yamlTypes = ['application/yaml', 'application/x-yaml', 'text/yaml'];

/** Media types of a résumé: JSON or YAML. */
export const resumeTypes = ['application/json', 'application/*+json', ...yamlTypes];

/** Reads a résumé as bytes, decompressed, up to the limit in bytes. `resumeFromRequest` decodes them. */
export const parseBody = (limit: number): RequestHandler =>
  express.raw({ type: resumeTypes, limit });

/**
 * The résumé of a request, decoded like a file of the CLI. A body declared as YAML is parsed as YAML.
 * For JSON types the content decides, because JSON is the default of many clients.
 * @throws HttpError unsupported_media_type; RenderError invalid_encoding, too_large
 */
export const resumeFromRequest = (request: Request): ResumeText => {
  const text = requestText(request);
  return typeof request.is(yamlTypes) === 'string' ? { text, notation: 'yaml' } : { text };
};

const requestText = (request: Request): string => {
  const type = request.get('Content-Type');
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) {
    throw unsupported(
      `The charset ${charset.slice(0, 40)} is not supported. Send the body in UTF-8.`,
    );
  }
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) return decodeText(body);
  if (type === undefined) throw unsupported('The body has no Content-Type. Send application/json.');
  // Without a body the text is empty, and the parser reports what is missing.
  if (request.is(resumeTypes) !== false) return '';
  throw unsupported(
    `The Content-Type ${type.slice(0, 80)} is not supported. Send application/json.`,
  );
};

const unsupported = (message: string): HttpError =>
  new HttpError('unsupported_media_type', message, {
    'Accept-Post': 'application/json, application/yaml',
  });
