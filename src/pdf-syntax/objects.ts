import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';

// The library decodes a name anew each time it is asked for: a tenth of the time that finishing takes.
const names = new Map<string, PDFName>();
const texts = new WeakMap<PDFName, string>();

/** The name of a key that our code knows. */
export const nameFor = (key: string): PDFName => {
  const name = names.get(key) ?? PDFName.of(key);
  names.set(key, name);
  return name;
};

/** The value behind a key of a dictionary or a stream's dictionary, references followed. */
export const entry = (of: PDFObject | undefined, key: string): PDFObject | undefined =>
  dictOf(of)?.lookup(nameFor(key));

export const dictOf = (object: PDFObject | undefined): PDFDict | undefined => {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
};

export const nameOf = (object: PDFObject | undefined): string | undefined => {
  if (!(object instanceof PDFName)) return undefined;
  const text = texts.get(object) ?? object.decodeText();
  texts.set(object, text);
  return text;
};

export const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

export const numberOf = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

/** The items of an array, references followed; of anything else, the thing itself. */
export const itemsOf = (object: PDFObject | undefined): PDFObject[] => {
  if (object === undefined) return [];
  if (!(object instanceof PDFArray)) return [object];
  return Array.from({ length: object.size() }, (_, index) => object.lookup(index)).filter(
    (item) => item !== undefined,
  );
};

/** Bytes: a hundred pages have less, and a few kilobytes could stand for gigabytes. */
const longestStream = 64 * 1024 * 1024;

/** The data of a stream, its filters undone. @throws RangeError beyond what a document needs */
export const bytesOf = (stream: PDFObject | undefined): Uint8Array => {
  if (!(stream instanceof PDFRawStream)) {
    return stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
  }
  const filter = entry(stream, 'Filter');
  if (filter === undefined) return stream.contents;
  // Chromium deflates everything; the native decoder is twice as fast as the library's.
  if (nameOf(filter) === 'FlateDecode' && entry(stream, 'DecodeParms') === undefined) {
    return inflateSync(stream.contents, { maxOutputLength: longestStream });
  }
  return decodePDFRawStream(stream).decode();
};

/** A stream with its data deflated. */
export const deflated = (
  context: PDFContext,
  data: Uint8Array | string,
  literal: Record<string, PDFObject | string | number> = {},
): PDFRawStream => {
  const contents = deflateSync(data);
  const dict = context.obj({ ...literal, Filter: 'FlateDecode', Length: contents.length });
  return PDFRawStream.of(dict, contents);
};

/** The content of a page: one stream or several, joined. */
export const pageContent = (page: PDFDict): Uint8Array =>
  Buffer.concat(
    itemsOf(entry(page, 'Contents')).flatMap((part) => [bytesOf(part), Buffer.from('\n')]),
  );
