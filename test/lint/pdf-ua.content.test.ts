import { PDFName, type PDFDict, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { dictOf, entry, arrayItems } from '../../src/pdf/objects.ts';
import { marked, text } from '../support/skia-pdf.ts';
import { soundBut } from '../support/tagged-pdf.ts';
import { lintPdfUa } from './pdf-ua.ts';

const name = (key: string) => PDFName.of(key);

const rulesOf = async (bytes: Uint8Array): Promise<string[]> => {
  const findings = await lintPdfUa(bytes);
  return [...new Set(findings.map(({ rule }) => rule))];
};

/** The valid document with other page content; X9 is a form. */
const showing = (content: string, form = '', formEntries = {}): Promise<Uint8Array> =>
  soundBut((document) => {
    const { context } = document;
    const { node } = document.getPage(0);
    const dict = { Type: 'XObject', Subtype: 'Form', ...formEntries };
    const objects = { X9: context.register(context.flateStream(form, dict)) };
    dictOf(entry(node, 'Resources'))?.set(name('XObject'), context.obj(objects));
    node.set(name('Contents'), context.register(context.flateStream(content)));
  });

const artifact = (content: string): string => `/Artifact BMC\n${content}\nEMC\n`;
const path = '0 0 9 9 re\nf\n';

describe('lintPdfUa', () => {
  it.each([
    ['text', text('a')],
    ['a path', path],
    ['a shading', '/S1 sh\n'],
    ['an inline picture', 'BI /W 1 ID x EI\n'],
    ['an object', '/X1 Do\n'],
    ['text in marked content without an element', marked('P', 19, text('a'))],
  ])('reports %s that is neither tagged nor an artifact', async (_, content) => {
    expect(await rulesOf(await showing(marked('P', 0, text('a')) + content))).toEqual(['7.1-3']);
    expect(await rulesOf(await showing(artifact(content)))).toEqual([]);
  });

  it('reports an artifact in tagged content', async () => {
    expect(await rulesOf(await showing(marked('P', 0, artifact(path))))).toEqual(['7.1-1']);
  });

  it('reports tagged content in an artifact', async () => {
    expect(await rulesOf(await showing(artifact(marked('P', 0, text('a')))))).toEqual(['7.1-2']);
  });

  it('reads mark properties from the resources', async () => {
    const bytes = await soundBut((document) => {
      const { node } = document.getPage(0);
      const properties = document.context.obj({ M0: { MCID: 0 } });
      dictOf(entry(node, 'Resources'))?.set(name('Properties'), properties);
      const content = document.context.flateStream(`/P /M0 BDC\n${text('a')}EMC\n`);
      node.set(name('Contents'), document.context.register(content));
    });
    expect(await rulesOf(bytes)).toEqual([]);
  });

  it('checks the content of forms', async () => {
    expect(await rulesOf(await showing('/X9 Do\n', path))).toEqual(['7.1-3']);
    expect(await rulesOf(await showing(artifact('/X9 Do\n'), path))).toEqual([]);
    expect(await rulesOf(await showing('/X9 Do\n', artifact(path)))).toEqual([]);
  });

  it('distinguishes the marks of a form from those of its page', async () => {
    const form = marked('P', 0, text('a'));
    expect(await rulesOf(await showing('/X9 Do\n', form))).toEqual(['7.1-3']);
  });

  it('reports a form with marks that is drawn twice', async () => {
    const drawn = (times: number) =>
      showing(artifact('/X9 Do\n'.repeat(times)), marked('P', 0, text('a')));
    expect(await rulesOf(await drawn(2))).toEqual(['7.20-2']);
    expect(await rulesOf(await drawn(1))).toEqual([]);
  });

  it('reports a form that refers to another document', async () => {
    expect(await rulesOf(await showing(artifact('/X9 Do\n'), path, { Ref: {} }))).toEqual([
      '7.20-1',
    ]);
  });
});

/** The font of the page and its descendant. */
const fontsOf = (document: PDFDocument): { font?: PDFDict; descendant?: PDFDict } => {
  const fonts = entry(entry(document.getPage(0).node, 'Resources'), 'Font');
  const font = dictOf(entry(fonts, 'F1'));
  const descendant = dictOf(arrayItems(entry(font, 'DescendantFonts'))[0]);
  return { ...(font && { font }), ...(descendant && { descendant }) };
};

const mapTo = (document: PDFDocument, hex: string): PDFRef =>
  document.context.register(
    document.context.flateStream(`1 beginbfchar\n<0061> <${hex}>\nendbfchar`),
  );

const fontCases: readonly [rule: string, fault: string, (document: PDFDocument) => void][] = [
  [
    '7.21.3.1-1',
    'a font with a custom encoding',
    (document) => fontsOf(document).font?.set(name('Encoding'), name('GBK-EUC-H')),
  ],
  [
    '7.21.3.2-1',
    'a font without a CIDToGIDMap',
    (document) => fontsOf(document).descendant?.delete(name('CIDToGIDMap')),
  ],
  [
    '7.21.4.1-1',
    'a font that is not embedded',
    (document) =>
      dictOf(entry(fontsOf(document).descendant, 'FontDescriptor'))?.delete(name('FontFile2')),
  ],
  [
    '7.21.7-1',
    'a font without a ToUnicode map',
    (document) => fontsOf(document).font?.delete(name('ToUnicode')),
  ],
  [
    '7.21.7-1',
    'a glyph without a text',
    (document) => fontsOf(document).font?.set(name('ToUnicode'), mapTo(document, '')),
  ],
  [
    '7.21.7-2',
    'a glyph mapped to U+0000',
    (document) => fontsOf(document).font?.set(name('ToUnicode'), mapTo(document, '0000')),
  ],
];

describe('lintPdfUa', () => {
  it.each(fontCases)('reports by rule %s %s', async (rule, _, change) => {
    expect(await rulesOf(await soundBut(change))).toEqual([rule]);
  });

  it('reports the glyph for missing letters when it is visible', async () => {
    const missing = (mode: number) =>
      showing(marked('P', 0, `BT\n/F1 12 Tf\n${mode} Tr\n<0000> Tj\nET`));
    expect(await rulesOf(await missing(0))).toContain('7.21.8-1');
    expect(await rulesOf(await missing(3))).toEqual([]);
  });
});
