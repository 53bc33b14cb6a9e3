import { unzipSync } from 'fflate';
import { link, prose, renderSample, sampleView, words } from '../../../support/docx-sample.ts';
import { partOf, partsOf } from '../../../support/open-docx.ts';

const source = JSON.stringify(
  { basics: { name: 'Ada <&> "Lovelace"', summary: 'é\uFFFE\uD800 ]]>' } },
  null,
  2,
);
const date = new Date('2025-01-02T03:04:05.678Z');
const bytes = await renderSample({ source, date });
const parts = partsOf(bytes);

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const readSource = (xml: string): string =>
  /<resume [^>]*>(.*)<\/resume>/s
    .exec(xml)![1]!
    .replace(/&(\w+);/g, (_, name: string) => entities[name]!);

describe('completePackage', () => {
  it('returns the same bytes for the same input', async () => {
    await renderSample();
    expect(Buffer.from(await renderSample({ source, date })).equals(Buffer.from(bytes))).toBe(true);
  });

  it('writes only the parts a résumé needs, in a fixed order', () => {
    expect(Object.keys(unzipSync(bytes))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/_rels/fontTable.xml.rels',
      'word/fontTable.xml',
      'word/fonts/font1.odttf',
      'word/fonts/font2.odttf',
      'word/fonts/font3.odttf',
      'word/footer1.xml',
      expect.stringMatching(/^word\/media\/.*\.png$/),
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
  });

  it('gives every file of the package the same date', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const localHeaders = [...bytes.keys()].filter(
      (at) => at + 30 < bytes.length && view.getUint32(at, true) === 0x04034b50,
    );
    expect(localHeaders).toHaveLength(20);
    // MS-DOS time and date of 1980-01-01 00:00.
    expect(new Set(localHeaders.map((at) => view.getUint32(at + 10, true)))).toEqual(
      new Set([0x00210000]),
    );
  });

  it('writes title, author and language to the core properties', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Ada Lovelace – Résumé</dc:title><dc:subject>Analyst &amp; Programmer</dc:subject>' +
        '<dc:creator>Ada Lovelace</dc:creator><cp:keywords>Methods, Loops</cp:keywords>' +
        '<dc:language>en-GB</dc:language><cp:lastModifiedBy>Ada Lovelace</cp:lastModifiedBy>',
    );
    for (const name of ['created', 'modified']) {
      expect(parts['docProps/core.xml']).toContain(
        `<dcterms:${name} xsi:type="dcterms:W3CDTF">2025-01-02T03:04:05Z</dcterms:${name}>`,
      );
    }
  });

  it('writes no date if no source states one', async () => {
    expect(partOf(await renderSample(), 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('embeds the résumé as a custom XML part', () => {
    expect(JSON.parse(readSource(parts['customXml/item1.xml']!))).toEqual(JSON.parse(source));
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="../customXml/item1.xml"');
    expect(parts['[Content_Types].xml']).toContain('PartName="/customXml/itemProps1.xml"');
  });

  it('does not embed the résumé unless requested', async () => {
    const without = partsOf(await renderSample());
    expect(Object.keys(without).filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(JSON.stringify(without)).not.toContain('customXml');
  });

  it('numbers relationships in text order and lists each target once', async () => {
    const twice = await renderSample({
      view: {
        ...sampleView,
        header: { name: 'Ada', contacts: [] },
        sections: [
          {
            kind: 'prose',
            id: 'summary',
            title: 'Summary',
            body: prose(
              link('https://b.example', words('b')),
              link('https://a.example', words('a')),
              link('https://b.example', words('again')),
            ),
          },
        ],
      },
    });
    const links = [
      ...partOf(twice, 'word/document.xml').matchAll(/<w:hyperlink [^>]*r:id="(\w+)"/g),
    ].map(([, id]) => id);
    const targets = [
      ...partOf(twice, 'word/_rels/document.xml.rels').matchAll(
        /Id="(\w+)" Type="[^"]*hyperlink" Target="([^"]*)"/g,
      ),
    ];
    expect(targets.map(([, id, target]) => [id, target])).toEqual([
      [links[0], 'https://b.example'],
      [links[1], 'https://a.example'],
    ]);
    expect(links[2]).toBe(links[0]);
    expect(links.join()).toMatch(/^rId\d+,rId\d+,rId\d+$/);
  });

  it('inserts the photo inline, cropped to its frame, with alternative text', () => {
    const document = parts['word/document.xml']!;
    expect(document).toContain('descr="Portrait of Ada Lovelace"');
    expect(document).toContain('<wp:inline ');
    // 22.75 × 28 mm in EMU, 36 000 to the millimetre.
    expect(document).toContain('<wp:extent cx="819000" cy="1008000"/>');
    expect(document).toMatch(/<a:srcRect l="\d+" r="\d+"\/>/);
  });

  it('stays under 30 kB without a photo and without fonts, under 80 kB with them', async () => {
    const { name, label, contacts } = sampleView.header;
    const sections = Array.from({ length: 12 }, () => sampleView.sections).flat();
    const view = { ...sampleView, header: { name: name!, label: label!, contacts }, sections };
    const plain = await renderSample({ view, options: { embedFonts: 'off' } });
    expect(plain.length).toBeLessThan(30_000);
    expect((await renderSample({ view })).length).toBeLessThan(80_000);
  });
});
