import { PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { writePdf } from '../../src/pdf/writer.ts';

const create = async (): Promise<PDFDocument> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([100, 200]);
  return document;
};

const read = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

describe('writePdf', () => {
  it('writes the trailer and more objects than one stream holds', async () => {
    const { context, catalog } = await create();
    const texts = Array.from({ length: 1_200 }, (_, index) => `text ${String(index)}`);
    const refs = texts.map((text) => context.register(PDFString.of(text)));
    catalog.set(PDFName.of('Texts'), context.obj(refs));
    context.trailerInfo.Info = context.register(context.obj({ Title: PDFString.of('Ada') }));
    const written = await read(writePdf(context));
    const found = written.catalog.lookup(PDFName.of('Texts'))?.toString();
    expect(found).toBe(`[ ${refs.map(String).join(' ')} ]`);
    expect(refs.map((ref) => written.context.lookup(ref, PDFString).decodeText())).toEqual(texts);
    expect(written.getTitle()).toBe('Ada');
    expect(written.getPage(0).getSize()).toEqual({ width: 100, height: 200 });
  });

  it('keeps unused object numbers free, and writes the real length of streams', async () => {
    const { context } = await create();
    const stream = context.stream('changed');
    context.assign(PDFRef.of(40), stream);
    stream.dict.set(PDFName.of('Length'), context.obj(1));
    const written = (await read(writePdf(context))).context;
    expect(written.lookup(PDFRef.of(40))?.toString()).toContain('stream\nchanged\nendstream');
    expect(written.lookup(PDFRef.of(39))).toBeUndefined();
  });

  it('writes a cross-reference stream that readers accept', async () => {
    const { context } = await create();
    const text = Buffer.from(writePdf(context)).toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
    expect(text.slice(start)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/);
    expect(text).toMatch(/^%PDF-1\.7\n%/);
    expect(Buffer.from(writePdf(context, '2.0')).toString('latin1')).toMatch(/^%PDF-2\.0\n%/);
    expect(text).toMatch(/\/Type \/Page\n/);
  });

  it('writes the same bytes for the same objects, and does not change them', async () => {
    const { context } = await create();
    const count = context.enumerateIndirectObjects().length;
    expect(Buffer.compare(writePdf(context), writePdf(context))).toBe(0);
    expect(context.enumerateIndirectObjects()).toHaveLength(count);
  });
});
