import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { lintPdfUa } from '../../src/lint/pdf-ua.ts';
import { bytesOf, dictOf, entry, itemsOf } from '../../src/pdf-syntax/objects.ts';
import { sound, soundBut } from './tagged.ts';

const rulesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const findings = await lintPdfUa(bytes);
  return [...new Set(findings.map(({ rule }) => rule))];
};

const name = (key: string) => PDFName.of(key);

/** The document's metadata with a change made to the packet. */
const withPacket =
  (change: (packet: string) => string) =>
  ({ catalog, context }: PDFDocument): void => {
    const packet = Buffer.from(bytesOf(entry(catalog, 'Metadata'))).toString('utf8');
    const stream = PDFRawStream.of(context.obj({}), Buffer.from(change(packet)));
    catalog.set(name('Metadata'), context.register(stream));
  };

const link = (document: PDFDocument): PDFDict | undefined =>
  dictOf(itemsOf(entry(document.getPage(0).node, 'Annots'))[0]);

const linkElement = ({ context }: PDFDocument): PDFDict | undefined =>
  context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .find((dict) => dict.get(name('S')) === name('Link'));

const cases: readonly [rule: string, fault: string, (document: PDFDocument) => void][] = [
  [
    '5-1',
    'metadata that claims nothing',
    withPacket((packet) => packet.replaceAll('pdfuaid:part', 'x')),
  ],
  ['5-2', 'a claim to be PDF/UA-2', withPacket((packet) => packet.replace('part>1<', 'part>2<'))],
  [
    '6.2-1',
    'a document that does not say it is tagged',
    ({ catalog }) => catalog.delete(name('MarkInfo')),
  ],
  [
    '7.1-4',
    'suspect tags',
    ({ catalog, context }) =>
      catalog.set(name('MarkInfo'), context.obj({ Marked: true, Suspects: true })),
  ],
  ['7.1-8', 'no metadata', ({ catalog }) => catalog.delete(name('Metadata'))],
  ['7.1-9', 'no title', withPacket((packet) => packet.replace(/<dc:title>.*<\/dc:title>/s, ''))],
  [
    '7.1-10',
    'a title that is not shown',
    ({ catalog }) => catalog.delete(name('ViewerPreferences')),
  ],
  ['7.1-11', 'no structure', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  ['7.1-12', 'an element without parent', (document) => linkElement(document)?.delete(name('P'))],
  [
    '7.1-6',
    'a role map that leads in a circle',
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
  [
    '7.2-29',
    'a language that is none',
    ({ catalog }) => catalog.set(name('Lang'), PDFString.of('?')),
  ],
  ['7.2-34', 'no language', ({ catalog }) => catalog.delete(name('Lang'))],
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
    'a tab order of its own',
    (document) => document.getPage(0).node.set(name('Tabs'), name('R')),
  ],
  [
    '7.18.5-1',
    'a link in no link element',
    (document) => linkElement(document)?.set(name('S'), name('Span')),
  ],
  [
    '7.18.5-2',
    'a link that does not say where it leads',
    (document) => link(document)?.set(name('Contents'), PDFHexString.fromText('')),
  ],
];

describe('lintPdfUa', () => {
  it('finds nothing in a sound document', async () => {
    expect(await lintPdfUa(await sound)).toEqual([]);
  });

  it.each(cases)('finds by rule %s %s', async (rule, _, change) => {
    expect(await rulesOf(await soundBut(change))).toContain(rule);
  });

  it('finds a header of no PDF it covers', async () => {
    const bytes = Buffer.from(await sound);
    bytes.write('%PDF-2.0', 'latin1');
    expect(await rulesOf(bytes)).toEqual(['6.1-1']);
  });

  it('finds encryption that keeps assistive technology out', async () => {
    const encrypted = (permissions: number) =>
      soundBut(({ context }) => {
        const dict = context.obj({ Filter: 'Standard' });
        dict.set(name('P'), PDFNumber.of(permissions));
        context.trailerInfo.Encrypt = context.register(dict);
      });
    expect(await rulesOf(await encrypted(-1 - 512))).toEqual(['7.16-1']);
    expect(await rulesOf(await encrypted(-1))).toEqual([]);
  });

  it('says on which page an annotation is', async () => {
    const bytes = await soundBut((document) => link(document)?.delete(name('Contents')));
    expect(await lintPdfUa(bytes)).toContainEqual({
      rule: '7.18.5-2',
      message: 'A link does not say where it leads.',
      page: 1,
    });
  });

  it('leaves hidden annotations alone', async () => {
    const bytes = await soundBut((document) => {
      link(document)?.delete(name('Contents'));
      link(document)?.set(name('F'), PDFNumber.of(2));
    });
    expect(await rulesOf(bytes)).toEqual([]);
  });
});
