import {
  PDFCatalog,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { fileSignatures } from '../text/file-signatures.ts';
import { deflated, compressStreams } from './objects.ts';

type NumberedObject = readonly [ref: PDFRef, object: PDFObject];

/** The position of an object: a byte offset in the file, or an index in an object stream (ISO 32000-1, table 18). */
type XrefEntry =
  | readonly [kind: 1, offset: number, generation: number]
  | readonly [kind: 2, stream: number, index: number];

export type PdfVersion = '1.7' | '2.0';

/** Large object streams compress better. */
const objectsPerStream = 500;

/**
 * Writes the objects as a PDF file. Compresses objects other than streams in object streams (ISO 32000-1, 7.5.7)
 * and writes a cross-reference stream (7.5.8). Pages and catalog stay uncompressed, because simple tools search for
 * them. The writer of the library is slower: it serialises everything twice and compresses without zlib.
 */
export const writePdf = async (
  context: PDFContext,
  version: PdfVersion = '1.7',
): Promise<Uint8Array> => {
  const plain: NumberedObject[] = [];
  const packed: NumberedObject[] = [];
  for (const numbered of context.enumerateIndirectObjects()) {
    (isUncompressed(...numbered) ? plain : packed).push(numbered);
  }
  const arePlainDone = compressStreams(plain.map(([, object]) => object));
  const packs: NumberedObject[] = [];
  const xref = new Map<number, XrefEntry>();
  let next = context.largestObjectNumber + 1;
  for (let start = 0; start < packed.length; start += objectsPerStream) {
    const objects = packed.slice(start, start + objectsPerStream);
    for (const [index, [ref]] of objects.entries()) xref.set(ref.objectNumber, [2, next, index]);
    packs.push([PDFRef.of(next), objectStream(context, objects)]);
    next += 1;
  }
  await Promise.all([arePlainDone, compressStreams(packs.map(([, object]) => object))]);
  const file = startFile(version);
  for (const [ref, object] of [...plain, ...packs]) {
    xref.set(ref.objectNumber, [1, file.size(), ref.generationNumber]);
    file.add(ref, object);
  }
  const table = file.size();
  xref.set(next, [1, table, 0]);
  const references = crossReferenceStream(context, xref);
  await compressStreams([references]);
  file.add(PDFRef.of(next), references);
  return file.end(table);
};

const isUncompressed = (ref: PDFRef, object: PDFObject): boolean =>
  object instanceof PDFStream ||
  object instanceof PDFCatalog ||
  object instanceof PDFPageTree ||
  object instanceof PDFPageLeaf ||
  ref.generationNumber !== 0;

/** An object stream: object numbers and offsets, then the objects. */
const objectStream = (context: PDFContext, objects: readonly NumberedObject[]): PDFStream => {
  let head = '';
  let body = '';
  for (const [ref, object] of objects) {
    head += `${String(ref.objectNumber)} ${String(body.length)} `;
    body += `${String(object)}\n`;
  }
  return deflated(context, Buffer.from(head + body, 'latin1'), {
    ...{ Type: 'ObjStm', N: objects.length, First: head.length },
  });
};

/** The cross-reference stream: the trailer entries, and kind, position, and generation or index per object number. */
const crossReferenceStream = (
  context: PDFContext,
  xref: ReadonlyMap<number, XrefEntry>,
): PDFStream => {
  // The first row is the head of the empty list of free objects (7.5.4).
  const rows = [[0, [0, 0, 0xffff]] as const, ...[...xref].sort(([one], [other]) => one - other)];
  const data = Buffer.alloc(rows.length * rowBytes);
  /** First number and length of each run of consecutive object numbers. */
  const runs: [first: number, count: number][] = [];
  for (const [index, [number, [kind, place, rest]]] of rows.entries()) {
    const at = index * rowBytes;
    data.writeUInt8(kind, at);
    data.writeUInt32BE(place, at + 1);
    data.writeUInt16BE(rest, at + 5);
    const run = runs.at(-1);
    if (run && run[0] + run[1] === number) run[1] += 1;
    else runs.push([number, 1]);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const size = (rows.at(-1)?.[0] ?? 0) + 1;
  return deflated(context, data, {
    ...{ Type: 'XRef', Size: size, W: context.obj([1, 4, 2]), Index: context.obj(runs.flat()) },
    ...(Root && { Root }),
    ...(Info && { Info }),
    ...(ID && { ID }),
  });
};

/** Bytes of a row, as in W: one, four and two. */
const rowBytes = 7;

/** Collects the parts of the file and counts the bytes. */
const startFile = (version: PdfVersion) => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const push = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    size += bytes.length;
  };
  // Bytes above 127 mark the file as binary (7.5.2).
  push(`${fileSignatures.pdf}${version}\n%\u0081\u0081\u0081\u0081\n\n`);
  return {
    size: () => size,
    add({ objectNumber, generationNumber }: PDFRef, object: PDFObject): void {
      push(`${String(objectNumber)} ${String(generationNumber)} obj\n`);
      if (object instanceof PDFStream) {
        object.updateDict();
        push(`${String(object.dict)}\nstream\n`);
        push(object.getContents());
        push('\nendstream');
      } else push(String(object));
      push('\nendobj\n\n');
    },
    /** @param table offset of the cross-reference stream */
    end(table: number): Uint8Array {
      push(`startxref\n${String(table)}\n%%EOF`);
      const { buffer, byteOffset, byteLength } = Buffer.concat(parts, size);
      // A plain Uint8Array on the same memory, because PDF libraries fail with the `slice` of Buffer.
      return new Uint8Array(buffer, byteOffset, byteLength);
    },
  };
};
