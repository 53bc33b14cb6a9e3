import { isoSeconds } from '../../../text/iso-date.ts';
import { escapeXmlContent } from '../../../text/xml.ts';
import type { PdfMetadata } from './pdf-metadata.ts';

/** The XMP metadata packet (ISO 16684-1), which declares the standards of the document. */
export const xmpPacket = (metadata: PdfMetadata, software: string): string => {
  const { title, author, subject, keywords, language, isClaimed = true } = metadata;
  const date = metadata.date && isoSeconds(metadata.date);
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${languageAlternative(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq>${listItem(author)}</rdf:Seq></dc:creator>`,
    subject && `<dc:description>${languageAlternative(subject)}</dc:description>`,
    `<dc:language><rdf:Bag>${listItem(language)}</rdf:Bag></dc:language>`,
    keywords.length > 0 &&
      `<dc:subject><rdf:Bag>${keywords.map(listItem).join('')}</rdf:Bag></dc:subject>`,
    keywords.length > 0 && `<pdf:Keywords>${escapeXmlContent(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${escapeXmlContent(software)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXmlContent(software)}</xmp:CreatorTool>`,
    date && `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    date && `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    date && `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    ...(isClaimed ? identificationOf(metadata) : []),
  ].filter((property) => property !== undefined && property !== false && property !== '');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${properties.join('\n')}
</rdf:Description>
${isClaimed ? conformanceOf(metadata) : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
};

/** The parts of PDF/UA and PDF/A to which the document conforms. */
const identificationOf = ({ standard, attachment }: PdfMetadata): string[] => {
  if (standard === 'ua1+a3a') {
    return [
      '<pdfuaid:part>1</pdfuaid:part>',
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
    ];
  }
  return [
    '<pdfuaid:part>2</pdfuaid:part>',
    '<pdfuaid:rev>2024</pdfuaid:rev>',
    '<pdfaid:part>4</pdfaid:part>',
    '<pdfaid:rev>2020</pdfaid:rev>',
    // PDF/A-4f requires an attachment; without one the document conforms to PDF/A-4.
    ...(attachment === undefined ? [] : ['<pdfaid:conformance>F</pdfaid:conformance>']),
  ];
};

const conformanceOf = ({ standard }: PdfMetadata): string =>
  standard === 'ua1+a3a' ? extensionSchema : conformanceToWtpdf;

/** PDF Declarations, which WTPDF uses instead of a schema of its own. */
const conformanceToWtpdf = `<rdf:Description rdf:about=""
 xmlns:pdfd="http://pdfa.org/declarations/">
<pdfd:declarations><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>
<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>
</rdf:Bag></pdfd:declarations>
</rdf:Description>`;

/** Describes the schema `pdfuaid`, because PDF/A-3 requires a description of every schema that it does not define. */
const extensionSchema = `<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const languageAlternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXmlContent(text)}</rdf:li></rdf:Alt>`;

const listItem = (text: string): string => `<rdf:li>${escapeXmlContent(text)}</rdf:li>`;
