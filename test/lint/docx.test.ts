import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderSample } from '../support/docx-sample.ts';
import { lintDocx, type DocxRule } from './docx.ts';

const good = unzipSync(await renderSample());

/** The good document with one part changed or added. */
const spoil = (path: string, change: (part: string) => string): Uint8Array =>
  zipSync({ ...good, [path]: strToU8(change(strFromU8(good[path] ?? new Uint8Array()))) });

const inText = (xml: string) =>
  spoil('word/document.xml', (part) => part.replace('<w:body>', `<w:body>${xml}`));
const atEnd = (xml: string) =>
  spoil('word/document.xml', (part) => part.replace('<w:sectPr>', `${xml}<w:sectPr>`));
const paragraph = (style: string, text: string, run = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${run}<w:t>${text}</w:t></w:r></w:p>`;
const relationship = (target: string, mode = '') =>
  spoil('word/_rels/document.xml.rels', (part) =>
    part.replace(
      '</Relationships>',
      `<Relationship Id="x" Type="t" Target="${target}"${mode}/></Relationships>`,
    ),
  );

const decoration = (inside: string): string =>
  `<w:p><w:r><w:drawing><wp:anchor><wp:docPr id="7" name="Ground"><adec:decorative val="1"/></wp:docPr>${inside}</wp:anchor></w:drawing><w:t>x</w:t></w:r></w:p>`;

const spoilt: Record<DocxRule, readonly Uint8Array[]> = {
  title: [
    spoil('docProps/core.xml', (part) =>
      part.replace(/<dc:title>.*<\/dc:title>/, '<dc:title> </dc:title>'),
    ),
  ],
  author: [spoil('docProps/core.xml', (part) => part.replace(/<dc:creator>.*<\/dc:creator>/, ''))],
  language: [spoil('word/styles.xml', (part) => part.replace(/<w:lang [^>]*\/>/, ''))],
  'image-alternative': [
    spoil('word/document.xml', (part) => part.replace(/descr="[^"]*"/g, 'descr=""')),
  ],
  'floating-object': [
    spoil('word/document.xml', (part) => part.replaceAll('wp:inline', 'wp:anchor')),
    inText(decoration('<w:t>Hidden from readers</w:t>')),
  ],
  'text-box': [
    inText('<w:p><w:r><w:pict><v:shape><v:textbox/></v:shape></w:pict><w:t>x</w:t></w:r></w:p>'),
  ],
  columns: [
    spoil('word/document.xml', (part) =>
      part.replace('<w:docGrid', '<w:cols w:num="2"/><w:docGrid'),
    ),
  ],
  'table-header': [
    inText(`<w:tbl><w:tr><w:tc>${paragraph('BodyText', 'cell')}</w:tc></w:tr></w:tbl>`),
  ],
  'no-headings': [spoil('word/document.xml', (part) => part.replace(/"Heading\d"/g, '"BodyText"'))],
  'heading-skip': [inText(paragraph('Heading1', 'one') + paragraph('Heading3', 'three'))],
  'heading-keep-next': [
    spoil('word/styles.xml', (part) => part.replaceAll('<w:keepNext/>', '')),
    spoil('word/document.xml', (part) =>
      part.replace(
        '<w:pStyle w:val="Heading1"/>',
        '<w:pStyle w:val="Heading1"/><w:keepNext w:val="0"/>',
      ),
    ),
  ],
  'empty-paragraph': [inText('<w:p/>'), inText(paragraph('BodyText', ' '))],
  'layout-by-spaces': [
    inText(paragraph('BodyText', 'left     right')),
    inText('<w:p><w:r><w:t>left</w:t><w:tab/><w:tab/><w:t>right</w:t></w:r></w:p>'),
  ],
  'typed-bullet': [inText(paragraph('BodyText', '• one')), inText(paragraph('BodyText', '- one'))],
  'unreadable-sign': [
    inText(paragraph('BodyText', '\uE0A1')),
    inText(paragraph('BodyText', 'soft\u00ADhyphen')),
  ],
  'undefined-style': [
    inText(paragraph('Fancy', 'text')),
    inText(paragraph('BodyText', 'text', '<w:rPr><w:rStyle w:val="Fancy"/></w:rPr>')),
  ],
  'direct-formatting': [
    inText(paragraph('BodyText', 'text', '<w:rPr><w:color w:val="FF0000"/></w:rPr>')),
    inText(paragraph('BodyText', 'text', '<w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>')),
  ],
  'empty-link': [
    inText(
      '<w:p><w:hyperlink r:id="rId7"><w:r><w:t> </w:t></w:r></w:hyperlink><w:r><w:t>x</w:t></w:r></w:p>',
    ),
  ],
  'link-scheme': [relationship('javascript:alert(1)', ' TargetMode="External"')],
  'broken-relationship': [relationship('media/lost.png'), relationship('../customXml/item9.xml')],
  'contact-in-margin': [
    spoil('word/footer1.xml', (part) => part.replace('Ada Lovelace', 'ada@example.com')),
    spoil(
      'word/header1.xml',
      () => '<w:hdr><w:p><w:r><w:t>+44 20 7946 0000</w:t></w:r></w:p></w:hdr>',
    ),
  ],
  'active-content': [spoil('word/vbaProject.bin', () => 'x')],
};

describe('lintDocx', () => {
  it('accepts a good document', () => {
    expect(lintDocx(zipSync(good))).toEqual([]);
  });

  it.each(Object.entries(spoilt))('reports only %s for its violation', (rule, documents) => {
    for (const document of documents) {
      expect([...new Set(lintDocx(document).map((finding) => finding.rule))]).toEqual([rule]);
    }
  });

  it('quotes the violating text', () => {
    expect(lintDocx(inText(paragraph('BodyText', '• one')))).toEqual([
      { rule: 'typed-bullet', message: '• one' },
    ]);
  });

  it('does not require an author without a name', () => {
    const nameless = atEnd('');
    const parts = unzipSync(nameless);
    const document = strFromU8(parts['word/document.xml']!).replace(
      'w:val="Title"',
      'w:val="BodyText"',
    );
    const core = strFromU8(parts['docProps/core.xml']!).replace(/<dc:creator>.*<\/dc:creator>/, '');
    expect(
      lintDocx(
        zipSync({
          ...parts,
          'word/document.xml': strToU8(document),
          'docProps/core.xml': strToU8(core),
        }),
      ),
    ).toEqual([]);
  });
});
