import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { dictOf, entry, arrayItems, streamBytes } from '../../src/pdf/objects.ts';
import { sound, soundBut } from '../support/tagged-pdf.ts';
import { lintPdfUa } from './pdf-ua.ts';

const rulesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const findings = await lintPdfUa(bytes);
  return [...new Set(findings.map(({ rule }) => rule))];
};

const name = (key: string) => PDFName.of(key);

/** The document after a change to its metadata packet. */
const withPacket =
  (change: (packet: string) => string) =>
  ({ catalog, context }: PDFDocument): void => {
    const packet = Buffer.from(streamBytes(entry(catalog, 'Metadata'))).toString('utf8');
    const stream = PDFRawStream.of(context.obj({}), Buffer.from(change(packet)));
    catalog.set(name('Metadata'), context.register(stream));
  };

const link = (document: PDFDocument): PDFDict | undefined =>
  dictOf(arrayItems(entry(document.getPage(0).node, 'Annots'))[0]);

const linkElement = ({ context }: PDFDocument): PDFDict | undefined =>
  context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .find((dict) => dict.get(name('S')) === name('Link'));

const cases: readonly [rule: string, fault: string, (document: PDFDocument) => void][] = [
  [
    '5-1',
    'metadata without a conformance claim',
    withPacket((packet) => packet.replaceAll('pdfuaid:part', 'x')),
  ],
  ['5-2', 'a claim to be PDF/UA-2', withPacket((packet) => packet.replace('part>1<', 'part>2<'))],
  [
    '6.2-1',
    'a document that is not marked as tagged',
    ({ catalog }) => catalog.delete(name('MarkInfo')),
  ],
  [
    '7.1-4',
    'suspect tags',
    ({ catalog, context }) =>
      catalog.set(name('MarkInfo'), context.obj({ Marked: true, Suspects: true })),
  ],
  ['7.1-8', 'missing metadata', ({ catalog }) => catalog.delete(name('Metadata'))],
  [
    '7.1-9',
    'a missing title',
    withPacket((packet) => packet.replace(/<dc:title>.*<\/dc:title>/s, '')),
  ],
  [
    '7.1-10',
    'a title that is not shown',
    ({ catalog }) => catalog.delete(name('ViewerPreferences')),
  ],
  ['7.1-11', 'a missing structure tree', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  ['7.1-12', 'an element without parent', (document) => linkElement(document)?.delete(name('P'))],
  [
    '7.1-6',
    'a cyclic role map',
    ({ catalog, context }) =>
      dictOf(entry(catalog, 'StructTreeRoot'))?.set(
        name('RoleMap'),
        context.obj({ One: 'Two', Two: 'One' }),
      ),
  ],
  [
    '7.1-7',
    'a standard type mapped to another',
    ({ catalog, context }) =>
      dictOf(entry(catalog, 'StructTreeRoot'))?.set(name('RoleMap'), context.obj({ P: 'H1' })),
  ],
  ['7.2-29', 'an invalid language', ({ catalog }) => catalog.set(name('Lang'), PDFString.of('?'))],
  ['7.2-34', 'a missing language', ({ catalog }) => catalog.delete(name('Lang'))],
  [
    '7.11-1',
    'an attached file without names',
    ({ context }) => context.register(context.obj({ Type: 'Filespec', EF: {} })),
  ],
  [
    '7.18.1-1',
    'a comment outside the structure',
    (document) => link(document)?.set(name('Subtype'), name('Text')),
  ],
  [
    '7.18.1-2',
    'an annotation without description',
    (document) => link(document)?.delete(name('Contents')),
  ],
  [
    '7.18.2-1',
    'a trap network',
    (document) => link(document)?.set(name('Subtype'), name('TrapNet')),
  ],
  [
    '7.18.3-1',
    'a tab order other than the structure',
    (document) => document.getPage(0).node.set(name('Tabs'), name('R')),
  ],
  [
    '7.18.5-1',
    'a link outside a link element',
    (document) => linkElement(document)?.set(name('S'), name('Span')),
  ],
  [
    '7.18.5-2',
    'a link without a description',
    (document) => link(document)?.set(name('Contents'), PDFHexString.fromText('')),
  ],
];

describe('lintPdfUa', () => {
  it('accepts a valid document', async () => {
    expect(await lintPdfUa(await sound)).toEqual([]);
  });

  it.each(cases)('reports by rule %s %s', async (rule, _, change) => {
    expect(await rulesOf(await soundBut(change))).toContain(rule);
  });

  it('reports an unsupported PDF header', async () => {
    const bytes = Buffer.from(await sound);
    bytes.write('%PDF-2.0', 'latin1');
    expect(await rulesOf(bytes)).toEqual(['6.1-1']);
  });

  it('reports encryption that excludes assistive technology', async () => {
    const encrypted = (permissions: number) =>
      soundBut(({ context }) => {
        const dict = context.obj({ Filter: 'Standard' });
        dict.set(name('P'), PDFNumber.of(permissions));
        context.trailerInfo.Encrypt = context.register(dict);
      });
    expect(await rulesOf(await encrypted(-1 - 512))).toEqual(['7.16-1']);
    expect(await rulesOf(await encrypted(-1))).toEqual([]);
  });

  it('reports the page of an annotation', async () => {
    const bytes = await soundBut((document) => link(document)?.delete(name('Contents')));
    expect(await lintPdfUa(bytes)).toContainEqual({
      rule: '7.18.5-2',
      message: 'A link does not describe its target.',
      page: 1,
    });
  });

  it('ignores hidden annotations', async () => {
    const bytes = await soundBut((document) => {
      link(document)?.delete(name('Contents'));
      link(document)?.set(name('F'), PDFNumber.of(2));
    });
    expect(await rulesOf(bytes)).toEqual([]);
  });
});
