import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { parseSimplePdf } from '../../src/pdf/parser.ts';
import { dump, parsed } from '../support/pdf-objects.ts';

/** A plain PDF written by the library, after `change`. */
const plain = async (
  change: (document: PDFDocument) => void = () => undefined,
): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage();
  change(document);
  return Buffer.from(await document.save({ useObjectStreams: false }));
};

const replaced = (pdf: Buffer, from: string | RegExp, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(pdf.toString('latin1').replace(from, to), 'latin1'));

describe('parseSimplePdf', () => {
  it('reads strings, numbers and names in all their forms', async () => {
    const pdf = await plain(({ context, catalog }) => {
      const values = [-1.5, 0, 12, true, false, null, 'A.B-c', [1, [2]], { D: {} }];
      catalog.set(PDFName.of('X'), context.obj(values));
      catalog.set(PDFName.of('Y'), PDFString.of('a \\( b \\\\ (c) \\)'));
    });
    expect(dump(parseSimplePdf(pdf))).toEqual(await parsed(pdf));
  });

  it('tells references, numbers and long numbers apart', async () => {
    const pdf = replaced(
      await plain(),
      '/Type /Catalog',
      '/Type /Catalog /X [1 0 R 1 0 2.5 0 007 1234567890123456 -.5 [1 0]/N<</A 1 0 R/B 3>>]',
    );
    expect(dump(parseSimplePdf(pdf))).toEqual(await parsed(Buffer.from(pdf)));
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    ['object streams', async () => (await PDFDocument.create()).save()],
    ['an update', async () => replaced(await plain(), '/Root', '/Prev 9\n/Root')],
    ['encryption', async () => replaced(await plain(), '/Root', '/Encrypt 1 0 R\n/Root')],
    ['no catalogue', async () => replaced(await plain(), '/Type /Catalog', '/Type /Catalogu')],
    [
      'escaped names',
      async () => plain(({ catalog }) => catalog.set(PDFName.of('A B'), PDFName.of('C'))),
    ],
    ['a wrong length', async () => replaced(await withStream(), /\/Length \d+/, '/Length 3')],
    [
      'an indirect length',
      async () => replaced(await withStream(), /\/Length \d+/, '/Length 1 0 R'),
    ],
    ['a truncated end', async () => new Uint8Array((await plain()).subarray(0, 200))],
    ['content after its end', async () => Buffer.concat([await plain(), Buffer.from('1 0 obj')])],
    ['no table', async () => replaced(await plain(), /xref\n0/, 'yref\n0')],
    ['open brackets', async () => replaced(await plain(), 'endobj', '[ << (')],
    ['other content than PDF', () => Promise.resolve(Buffer.from('{"basics": {}}'))],
    ['no content', () => Promise.resolve(new Uint8Array())],
  ])('leaves a file with %s to the library', async (_, make) => {
    expect(parseSimplePdf(new Uint8Array(await make()))).toBeUndefined();
  });
});

const withStream = (): Promise<Buffer> =>
  plain(({ context }) => context.register(context.stream('some content')));
