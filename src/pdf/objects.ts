import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync } from 'node:zlib';
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

// Caches decoded names, because the library decodes a name on every access: a tenth of the finishing time.
const names = new Map<string, PDFName>();
const texts = new WeakMap<PDFName, string>();

/** A cached name object, for keys that occur in the code. */
export const pdfName = (key: string): PDFName => {
  const name = names.get(key) ?? PDFName.of(key);
  names.set(key, name);
  return name;
};

/** The value of a key in a dictionary or in the dictionary of a stream, with references resolved. */
export const entry = (of: PDFObject | undefined, key: string): PDFObject | undefined =>
  dictOf(of)?.lookup(pdfName(key));

export const dictOf = (object: PDFObject | undefined): PDFDict | undefined => {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
};

export const nameText = (object: PDFObject | undefined): string | undefined => {
  if (!(object instanceof PDFName)) return undefined;
  const text = texts.get(object) ?? object.decodeText();
  texts.set(object, text);
  return text;
};

export const stringOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

export const numberOf = (object: PDFObject | undefined): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

/** The items of an array with references resolved; a single object as an array. */
export const arrayItems = (object: PDFObject | undefined): PDFObject[] => {
  if (object === undefined) return [];
  if (!(object instanceof PDFArray)) return [object];
  return Array.from({ length: object.size() }, (_, index) => object.lookup(index)).filter(
    (item) => item !== undefined,
  );
};

/** Limit of decoded bytes, more than a hundred pages have. A few compressed kilobytes can decode to gigabytes. */
const longestStream = 64 * 1024 * 1024;

/** The data of new streams, which are compressed when the file is written. */
const uncompressed = new WeakMap<PDFObject, Uint8Array>();

/** The decoded data of a stream; empty for other objects. @throws RangeError if the data exceeds the limit */
export const streamBytes = (stream: PDFObject | undefined): Uint8Array => {
  const data = stream && uncompressed.get(stream);
  if (data) return data;
  if (!(stream instanceof PDFRawStream)) {
    return stream instanceof PDFStream ? stream.getContents() : new Uint8Array();
  }
  const filter = entry(stream, 'Filter');
  if (filter === undefined) return stream.contents;
  // Chromium uses only Flate; the native decoder is twice as fast as that of the library.
  if (nameText(filter) === 'FlateDecode' && entry(stream, 'DecodeParms') === undefined) {
    return inflateSync(stream.contents, { maxOutputLength: longestStream });
  }
  return decodePDFRawStream(stream).decode();
};

/** A new stream that `compressStreams` compresses with Flate. */
export const deflated = (
  context: PDFContext,
  data: Uint8Array | string,
  literal: Record<string, PDFObject | string | number> = {},
): PDFRawStream => deflateInto(context.obj({ ...literal, Filter: 'FlateDecode', Length: 0 }), data);

/** Like `deflated`, with a dictionary that exists. */
export const deflateInto = (dict: PDFDict, data: Uint8Array | string): PDFRawStream => {
  const stream = PDFRawStream.of(dict, new Uint8Array());
  uncompressed.set(stream, typeof data === 'string' ? Buffer.from(data) : data);
  return stream;
};

const deflateElsewhere = promisify(deflate);

/** Streams that other threads compress. */
const compressing = new WeakMap<PDFObject, Promise<void>>();

/** The new streams with their data. */
const freshOf = (streams: readonly PDFObject[]): Fresh[] =>
  streams.flatMap((stream) => {
    const data = uncompressed.get(stream);
    return data && stream instanceof PDFRawStream ? [{ stream, data }] : [];
  });

interface Fresh {
  readonly stream: PDFRawStream;
  readonly data: Uint8Array;
}

const hasMuch = (fresh: readonly Fresh[]): boolean =>
  fresh.reduce((sum, { data }) => sum + data.length, 0) >= elsewhereFrom;

/** Lets other threads begin to compress new streams, if there is much data. */
export const startCompressing = (streams: readonly PDFObject[]): void => {
  const fresh = freshOf(streams);
  if (!hasMuch(fresh)) return;
  for (const { stream, data } of fresh) {
    const compressed = deflateElsewhere(data, { chunkSize: 64 * 1024 });
    compressing.set(
      stream,
      compressed.then((contents) => void (stream.contents = contents)),
    );
  }
};

/** About ten pages. Below, handing the data to other threads takes longer than it saves. */
const elsewhereFrom = 512 * 1024;

/** Compresses new streams: here, or in other threads when there is much data. */
export const compressStreams = async (streams: readonly PDFObject[]): Promise<void> => {
  startCompressing(streams.filter((stream) => !compressing.has(stream)));
  for (const { stream, data } of freshOf(streams)) {
    if (!compressing.has(stream)) stream.contents = deflateSync(data);
  }
  await Promise.all(streams.flatMap((stream) => compressing.get(stream) ?? []));
};

/** The content of a page: its streams, decoded and joined. */
export const pageContent = (page: PDFDict): Uint8Array =>
  Buffer.concat(
    arrayItems(entry(page, 'Contents')).flatMap((part) => [streamBytes(part), Buffer.from('\n')]),
  );
