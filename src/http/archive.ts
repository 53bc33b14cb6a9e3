import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { zipSync, type ZipOptions } from 'fflate';
import type { RenderedFile } from '../render.ts';
import { contentDisposition } from '../web/content-disposition.ts';
import { documentHeaders } from './headers/document-headers.ts';
import { digestOf } from './headers/etag.ts';

/** The formats in the query, each once: `format=pdf,docx`, or `format` repeated. */
export const requestedFormats = ({ query }: Pick<Request, 'query'>): readonly string[] => {
  const given = query['format'];
  const texts = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
  return [...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim()))];
};

/** The forms of several documents in one answer, the preferred one first. */
export const archiveTypes = { zip: 'application/zip', multipart: 'multipart/mixed' } as const;
export type ArchiveForm = keyof typeof archiveTypes;

const types = Object.values(archiveTypes);
const namesArchive = new RegExp(`\\b(?:${types.join('|')})\\b`, 'i');

/** The form in which a request takes several documents; `undefined` if it asks for one document, as such. */
export const requestedArchive = (
  request: Request,
  formatCount: number,
): ArchiveForm | undefined => {
  const isNamed = 'format' in request.query && namesArchive.test(request.get('Accept') ?? '');
  if (formatCount < 2 && !isNamed) return undefined;
  const preferred = request.accepts(types);
  return preferred === archiveTypes.multipart ? 'multipart' : 'zip';
};

/** The tag of an archive: equal documents make an equal archive. */
export const archiveEtag = (form: ArchiveForm, etags: readonly string[]): string =>
  `"${digestOf([form, ...etags].join(' '))}"`;

interface Archive {
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Documents of one résumé in one answer, and its headers. The same documents give the same bytes. */
export const archiveOf = (form: ArchiveForm, files: readonly RenderedFile[]): Archive => {
  const { bytes, headers } = form === 'zip' ? zipOf(files) : multipartOf(files);
  const lost = files.map(({ ledger }) => ledger.values.lost);
  const warnings = files.map((file) => file.warnings.length);
  const common = {
    'Content-Length': String(bytes.byteLength),
    'Vitae-Warnings': String(Math.max(...warnings)),
    'Vitae-Lost': String(Math.max(...lost)),
  };
  return { bytes, headers: { ...headers, ...common } };
};

const zipSettings: ZipOptions = {
  level: 0, // documents are compressed already
  mtime: new Date(1980, 0, 1), // the first day that a zip archive can name
  os: 3, // Unix: unzip 6.00 of Debian reads names of other systems in their old encodings
  attrs: (0o100644 << 16) >>> 0, // an ordinary file that all may read
};

const zipOf = (files: readonly RenderedFile[]): Archive => {
  const entries = files.map(({ filename, bytes }) => [filename, bytes] as const);
  const [name = 'resume'] = entries.map(([filename]) => filename.replace(/\.[a-z]+$/, ''));
  return {
    bytes: zipSync(Object.fromEntries(entries), zipSettings),
    headers: {
      'Content-Type': archiveTypes.zip,
      'Content-Disposition': contentDisposition(`${name}.zip`),
    },
  };
};

/** The documents as parts of a message (RFC 2046, 5.1), each with the headers that it has alone. */
const multipartOf = (files: readonly RenderedFile[]): Archive => {
  const digest = createHash('sha256');
  for (const { bytes } of files) digest.update(bytes);
  const boundary = `vitae-${digest.digest('base64url')}`; // a digest of all parts is in none of them
  const parts = files.flatMap((file) => {
    const fields = Object.entries(documentHeaders(file)).map((field) => field.join(': '));
    const head = [`--${boundary}`, ...fields, '', ''].join('\r\n');
    return [Buffer.from(head), file.bytes, Buffer.from('\r\n')];
  });
  return {
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'Content-Type': `${archiveTypes.multipart}; boundary=${boundary}` },
  };
};
