import {
  PDFCatalog,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { deflated } from './objects.ts';

type Numbered = readonly [ref: PDFRef, object: PDFObject];

/** Where an object is: at a byte of the file, or which one of an object stream. ISO 32000-1, table 18. */
type Place =
  | readonly [kind: 1, offset: number, generation: number]
  | readonly [kind: 2, stream: number, index: number];

/** More objects in one stream compress better. */
const objectsPerStream = 500;

/**
 * The objects of a document as a file of PDF 1.7, small: what is no stream goes into compressed object streams
 * (ISO 32000-1, 7.5.7), and another stream tells where everything is (7.5.8). Pages and catalogue stay plain, for
 * simple tools look for them. The library's own writer serialises everything twice, and deflates without zlib.
 */
export const writePdf = (context: PDFContext): Uint8Array => {
  const file = startFile();
  const places = new Map<number, Place>();
  const add = (ref: PDFRef, object: PDFObject): void => {
    places.set(ref.objectNumber, [1, file.size(), ref.generationNumber]);
    file.add(ref, object);
  };
  let next = context.largestObjectNumber + 1;
  const packed: Numbered[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isPlain(ref, object)) add(ref, object);
    else packed.push([ref, object]);
  }
  for (let start = 0; start < packed.length; start += objectsPerStream) {
    const objects = packed.slice(start, start + objectsPerStream);
    objects.forEach(([ref], index) => places.set(ref.objectNumber, [2, next, index]));
    add(PDFRef.of(next), objectStream(context, objects));
    next += 1;
  }
  const table = file.size();
  places.set(next, [1, table, 0]);
  file.add(PDFRef.of(next), crossReferenceStream(context, places));
  return file.end(table);
};

const isPlain = (ref: PDFRef, object: PDFObject): boolean =>
  object instanceof PDFStream ||
  object instanceof PDFCatalog ||
  object instanceof PDFPageTree ||
  object instanceof PDFPageLeaf ||
  ref.generationNumber !== 0;

/** Numbers and offsets of the objects, then the objects. */
const objectStream = (context: PDFContext, objects: readonly Numbered[]): PDFStream => {
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

/** The trailer's entries, and for each object by its number: kind, place, generation or index. */
const crossReferenceStream = (
  context: PDFContext,
  places: ReadonlyMap<number, Place>,
): PDFStream => {
  // The first is the head of the list of free objects, of which there are no more (7.5.4).
  const rows = [[0, [0, 0, 0xffff]] as const, ...[...places].sort(([one], [other]) => one - other)];
  const data = Buffer.alloc(rows.length * rowBytes);
  /** First number and length of each run of numbers. */
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

/** As W says: one byte, four, two. */
const rowBytes = 7;

/** A file as it grows. */
const startFile = () => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const push = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    size += bytes.length;
  };
  // Bytes above 127: whoever carries the file sees that it is no text (7.5.2).
  push('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n\n');
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
    /** @param table where the cross-reference stream begins */
    end(table: number): Uint8Array {
      push(`startxref\n${String(table)}\n%%EOF`);
      const { buffer, byteOffset, byteLength } = Buffer.concat(parts, size);
      // The same memory without Buffer's own `slice`, which PDF libraries stumble over.
      return new Uint8Array(buffer, byteOffset, byteLength);
    },
  };
};
