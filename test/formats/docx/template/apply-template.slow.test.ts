import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, RenderOptions, type Renderer } from '../../../../src/index.ts';
import { paragraphsOf, partsOf, styleOf } from '../../../support/open-docx.ts';
import { itWithSdk, validateFile } from '../../../support/open-xml-sdk.ts';
import { readSeed } from '../../../support/seeds.ts';
import {
  companyTemplate,
  headerPart,
  type TemplateChanges,
} from '../../../support/word-template.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitae-template-'));
let renderer: Renderer;
beforeAll(() => (renderer = createRenderer({ wordTemplates: folder })));
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
});

let count = 0;

const check = (changes: TemplateChanges = {}, source = readSeed('full')) => {
  const name = `company-${++count}`;
  writeFileSync(join(folder, `${name}.docx`), companyTemplate(changes));
  const options = RenderOptions.parse({ format: 'docx', wordTemplate: name });
  return renderer.check(source, options);
};

const bytesOf = async (changes?: TemplateChanges, source?: string): Promise<Uint8Array> =>
  (await check(changes, source)).bytes;

const sdkErrors = async (bytes: Uint8Array): Promise<unknown> => {
  const file = join(folder, 'out.docx');
  writeFileSync(file, bytes);
  return (await validateFile(file, { officeVersion: 'Microsoft365' })).errors;
};

const remoteField =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>last text</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

describe('a Word template', () => {
  it('gives the styles of the built-in names, whatever their ids are', async () => {
    const used = new Set(paragraphsOf(await bytesOf()).map(({ style }) => style));
    expect([...used]).toEqual(
      expect.arrayContaining(['Titel', 'berschrift1', 'berschrift2', 'Aufzhlungszeichen']),
    );
    expect([...used]).not.toEqual(expect.arrayContaining(['Title', 'Heading1', 'ListBullet']));
  });

  it('lacks some styles, which are added without the fonts and colours of a theme', async () => {
    const added = styleOf(await bytesOf(), 'EntryDates');
    expect(added).toContain('<w:basedOn w:val="Standard"/>');
    expect(added).not.toMatch(/w:rFonts|w:color/);
  });

  it('keeps its own style beside an added one with the same id', async () => {
    const bytes = await bytesOf();
    expect(styleOf(bytes, 'Code')).toContain('Quelltext');
    expect(styleOf(bytes, 'VitaeCode')).toContain('<w:name w:val="Code"/>');
  });

  it('gives page, headers and footers, with those of the section before', async () => {
    const parts = partsOf(await bytesOf());
    expect(/<w:sectPr>.*/.exec(parts['word/document.xml'] ?? '')?.[0]).toMatch(
      /<w:sectPr><w:headerReference w:type="default" .*<w:headerReference w:type="first" .*<w:footerReference w:type="default" .*<w:pgSz w:w="11000" w:h="15000"\/>.*<w:titlePg\/>/,
    );
    expect(parts['word/header1.xml']).toContain('Acme Ltd');
    expect(parts['word/_rels/header1.xml.rels']).toContain('/word/media/template1.png');
    expect(parts['word/media/template1.png']).toBeDefined();
    expect(parts['word/_rels/footer3.xml.rels']).toContain('https://acme.example/');
    expect(parts['word/_rels/footer3.xml.rels']).not.toContain('evil');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('gives its bullets, and its look of numbers to lists that begin with their own', async () => {
    const summary = '- bullet\n\n1. one\n2. two\n\nText\n\n7. seven';
    const bytes = await bytesOf({}, JSON.stringify({ basics: { name: 'Ada', summary } }));
    const lists = paragraphsOf(bytes).flatMap(({ style, list }) =>
      /^(?:Aufz|Listen)/.test(style ?? '') ? [[style, list]] : [],
    );
    expect(lists).toEqual([
      ['Aufzhlungszeichen', undefined],
      ['Listennummer', '12:0'],
      ['Listennummer', '12:0'],
      ['Listennummer', '13:0'],
    ]);
    const starts = [
      ...(partsOf(bytes)['word/numbering.xml'] ?? '').matchAll(
        /<w:start w:val="(\d)"\/><w:numFmt w:val="upperRoman"\/>/g,
      ),
    ];
    expect(starts.map(([, start]) => start)).toEqual(['5', '1', '7']);
  });

  it('does not hide, frame or break text', async () => {
    const styles = partsOf(await bytesOf())['word/styles.xml'] ?? '';
    expect(styles).not.toMatch(/w:vanish|w:framePr|w:pageBreakBefore|de-DE/);
  });

  it('brings no macro, object, remote part or text of its own', async () => {
    const parts = partsOf(await bytesOf());
    const all = Object.entries(parts).flat().join('\n');
    expect(all).not.toMatch(
      /evil|vbaProject|ole\.bin|oleObject|OLEObject|altChunk|attachedTemplate|Text of the template/,
    );
    expect(parts['word/header2.xml']).toContain('First page');
  });

  it.each(['full', 'unicode', 'minimal'])('prints every text of %s', async (seed) => {
    const { check: report } = await check({}, readSeed(seed));
    expect(report).toMatchObject({ passed: true, findings: [] });
  });

  itWithSdk.each<[string, TemplateChanges]>([
    ['a whole template', {}],
    ['no styles', { 'word/styles.xml': undefined }],
    ['no lists', { 'word/numbering.xml': undefined }],
    ['no headers', { 'word/header1.xml': undefined, 'word/footer1.xml': undefined }],
    ['an empty header', { 'word/header1.xml': headerPart('') }],
    ['a header with a remote field', { 'word/header1.xml': headerPart(remoteField) }],
  ])('gives a valid file with %s', async (_, changes) => {
    expect(await sdkErrors(await bytesOf(changes))).toEqual([]);
  });

  it('gives the same bytes each time', async () => {
    expect(Buffer.compare(await bytesOf(), await bytesOf())).toBe(0);
  });
});
