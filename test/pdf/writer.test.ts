import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { deflated, streamBytes } from '../../src/pdf/objects.ts';
import { writePdf } from '../../src/pdf/writer.ts';

const create = async (): Promise<PDFDocument> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([100, 200]);
  return document;
};

const read = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

/** Jest compares one long text much faster than an array of bytes. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('writePdf', () => {
  it('writes the trailer and more objects than one stream holds', async () => {
    const { context, catalog } = await create();
    const texts = Array.from({ length: 1_200 }, (_, index) => `text ${String(index)}`);
    const refs = texts.map((text) => context.register(PDFString.of(text)));
    catalog.set(PDFName.of('Texts'), context.obj(refs));
    context.trailerInfo.Info = context.register(context.obj({ Title: PDFString.of('Ada') }));
    const written = await read(await writePdf(context));
    const found = written.catalog.lookup(PDFName.of('Texts'))?.toString();
    expect(found).toBe(`[ ${refs.map(String).join(' ')} ]`);
    expect(refs.map((ref) => written.context.lookup(ref, PDFString).decodeText())).toEqual(texts);
    expect(written.getTitle()).toBe('Ada');
    expect(written.getPage(0).getSize()).toEqual({ width: 100, height: 200 });
  });

  it('compresses little data and much data to the same bytes', async () => {
    const { context, catalog } = await create();
    const data = Array.from({ length: 6 }, (_, index) =>
      Buffer.from(`0 ${String(index)} Td `.repeat(index === 0 ? 10 : 20_000)),
    );
    const refs = data.map((each) => context.register(deflated(context, each)));
    catalog.set(PDFName.of('Streams'), context.obj(refs));
    const written = await read(await writePdf(context));
    const streams = refs
      .map((ref) => written.context.lookup(ref))
      .filter((each) => each instanceof PDFRawStream);
    expect(streams.map((stream) => textOf(streamBytes(stream)))).toEqual(data.map(textOf));
    expect(streams.map(({ contents }) => textOf(contents))).toEqual(
      data.map((each) => textOf(deflateSync(each))),
    );
  });

  it('keeps unused object numbers free, and writes the real length of streams', async () => {
    const { context } = await create();
    const stream = context.stream('changed');
    context.assign(PDFRef.of(40), stream);
    stream.dict.set(PDFName.of('Length'), context.obj(1));
    const written = (await read(await writePdf(context))).context;
    expect(written.lookup(PDFRef.of(40))?.toString()).toContain('stream\nchanged\nendstream');
    expect(written.lookup(PDFRef.of(39))).toBeUndefined();
  });

  it('writes a cross-reference stream that readers accept', async () => {
    const { context } = await create();
    const text = Buffer.from(await writePdf(context)).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
    expect(text.slice(start)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/);
    expect(text).toMatch(/^%PDF-1\.7\n%/);
    expect(Buffer.from(await writePdf(context, '2.0')).toString('latin1')).toMatch(/^%PDF-2\.0\n%/);
    expect(text).toMatch(/\/Type \/Page\n/);
  });

  it('writes the same bytes for the same objects, and does not change them', async () => {
    const { context } = await create();
    const count = context.enumerateIndirectObjects().length;
    expect(Buffer.compare(await writePdf(context), await writePdf(context))).toBe(0);
    expect(context.enumerateIndirectObjects()).toHaveLength(count);
  });
});
