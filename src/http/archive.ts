import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { zipSync, type ZipOptions } from 'fflate';
import type { RenderedFile } from '../render.ts';
import { contentDisposition } from './headers/content-disposition.ts';

/** The formats in the query, each once: `format=pdf,docx`, or `format` repeated. */
export const requestedFormats = ({ query }: Pick<Request, 'query'>): readonly string[] => {
  const given = query['format'];
  const texts = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
  return [...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim()))];
};

/** Whether one document is wanted in an archive, too. */
export const acceptsArchive = (request: Request): boolean =>
  'format' in request.query && /\bapplication\/zip\b/i.test(request.get('Accept') ?? '');

/** The tag of an archive: equal documents make an equal archive. */
export const archiveEtag = (etags: readonly string[]): string =>
  `"${createHash('sha256')
    .update(['zip', ...etags].join(' '))
    .digest('base64url')}"`;

const zipSettings: ZipOptions = {
  level: 0, // documents are compressed already
  mtime: new Date(1980, 0, 1), // the first day that a zip archive can name
  os: 3, // Unix: unzip 6.00 of Debian reads names of other systems in their old encodings
  attrs: (0o100644 << 16) >>> 0, // an ordinary file that all may read
};

/** Documents of one résumé as a zip archive, and its headers. The same documents give the same bytes. */
export const archiveOf = (files: readonly RenderedFile[]) => {
  const entries = files.map(({ filename, bytes }) => [filename, bytes] as const);
  const bytes = zipSync(Object.fromEntries(entries), zipSettings);
  const [name = 'resume'] = entries.map(([filename]) => filename.replace(/\.[a-z]+$/, ''));
  const lost = files.map(({ ledger }) => ledger.values.lost);
  const warnings = files.map((file) => file.warnings.length);
  const headers: Record<string, string> = {
    'Content-Type': 'application/zip',
    'Content-Disposition': contentDisposition(`${name}.zip`),
    'Content-Length': String(bytes.byteLength),
    'Vitae-Warnings': String(Math.max(...warnings)),
    'Vitae-Lost': String(Math.max(...lost)),
  };
  return { bytes, headers };
};
