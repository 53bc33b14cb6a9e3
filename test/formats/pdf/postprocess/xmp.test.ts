import { xmpPacket } from '../../../../src/formats/pdf/postprocess/xmp.ts';
import { facts } from './sample-metadata.ts';

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

  it('omits unknown metadata', () => {
    const packet = xmpPacket({ title: 'T', keywords: [], headings: [], language: 'en' }, 'Vitae');
    expect(packet).not.toMatch(/dc:creator>|dc:description>|dc:subject>|Keywords|Date/);
  });

  it('removes characters that XML forbids', () => {
    expect(xmpPacket({ ...facts, title: 'a\u0000b\uFFFEc\u001F' }, 'Vitae')).toContain('>abc<');
  });
});
