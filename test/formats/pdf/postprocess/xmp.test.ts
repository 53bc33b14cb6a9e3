import { xmpPacket } from '../../../../src/formats/pdf/postprocess/xmp.ts';
import type { PdfMetadata } from '../../../../src/formats/pdf/postprocess/pdf-metadata.ts';
import { facts } from './sample-metadata.ts';

const bare: PdfMetadata = {
  ...{ standard: 'ua1+a3a', title: '', keywords: [], headings: [], language: 'en' },
};

const lines = (packet: string) => packet.split('\n');

describe('xmpPacket', () => {
  it('writes the metadata with XML escapes', () => {
    expect(lines(xmpPacket(facts, 'Vitae 1.2.3'))).toEqual(
      expect.arrayContaining([
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ada Łovelace – Résumé</rdf:li></rdf:Alt></dc:title>',
        '<dc:creator><rdf:Seq><rdf:li>Ada Łovelace</rdf:li></rdf:Seq></dc:creator>',
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Engines &amp; &lt;numbers&gt;</rdf:li></rdf:Alt></dc:description>',
        '<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>',
        '<pdf:Keywords>Mathematics, R&amp;D</pdf:Keywords>',
        '<pdf:Producer>Vitae 1.2.3</pdf:Producer>',
        '<xmp:CreateDate>2024-05-06T07:08:09Z</xmp:CreateDate>',
        '<pdfuaid:part>1</pdfuaid:part>',
        '<pdfaid:part>3</pdfaid:part>',
        '<pdfaid:conformance>A</pdfaid:conformance>',
      ]),
    );
  });

  it('declares PDF/UA-2, PDF/A-4f and both levels of WTPDF for the newer standard', () => {
    const packet = xmpPacket({ ...facts, standard: 'ua2+a4f' }, 'Vitae');
    expect(lines(packet)).toEqual(
      expect.arrayContaining([
        '<pdfuaid:part>2</pdfuaid:part>',
        '<pdfuaid:rev>2024</pdfuaid:rev>',
        '<pdfaid:part>4</pdfaid:part>',
        '<pdfaid:rev>2020</pdfaid:rev>',
        '<pdfaid:conformance>F</pdfaid:conformance>',
      ]),
    );
    expect(packet).toContain('http://pdfa.org/declarations/wtpdf#accessibility1.0');
    expect(packet).toContain('http://pdfa.org/declarations/wtpdf#reuse1.0');
    expect(packet).not.toContain('pdfaExtension');
  });

  it('declares PDF/A-4 without F for a document without attachment', () => {
    const packet = xmpPacket({ ...bare, standard: 'ua2+a4f' }, 'Vitae');
    expect(packet).toContain('<pdfaid:part>4</pdfaid:part>');
    expect(packet).not.toContain('pdfaid:conformance');
  });

  it('omits unknown metadata', () => {
    const packet = xmpPacket({ ...bare, title: 'T' }, 'Vitae');
    expect(packet).not.toMatch(/dc:creator>|dc:description>|dc:subject>|Keywords|Date/);
  });

  it('removes characters that XML forbids', () => {
    expect(xmpPacket({ ...facts, title: 'a\u0000b\uFFFEc\u001F' }, 'Vitae')).toContain('>abc<');
  });
});
