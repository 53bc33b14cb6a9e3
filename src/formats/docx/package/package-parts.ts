import { isoSeconds } from '../../../text/iso-date.ts';
import type { WordTemplate } from '../template/read-template.ts';
import type { ThemeFont } from '../../../fonts/theme-fonts.ts';
import { hexDigits, notXml } from '../../../text/unicode.ts';
import { escapeXml } from '../../../text/xml.ts';
import type { Direction } from '../text/script-runs.ts';
import { relationshipType, writeRelationships } from './relationships.ts';
import type { DocumentLanguages } from './settings-part.ts';
import type { ThemeFamilies } from './used-faces.ts';
import { xmlDeclaration } from './xml-declaration.ts';

/** Metadata of a Word document. */
export interface DocxMetadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  /** Whether the photo is cut to an ellipse. */
  readonly hasRoundPhoto: boolean;
  readonly languages: DocumentLanguages;
  /** Creation date; absent if no source states one. */
  readonly date?: Date;
  /** Font families of other scripts than that of the theme. */
  readonly scriptFonts: readonly string[];
  readonly themeFonts: ThemeFamilies;
  /** The font files that the theme brings; absent if it has none. */
  readonly fontFiles?: readonly ThemeFont[];
  /** Whether the faces of the theme are embedded. */
  readonly embedsFonts: boolean;
  /** The Word template of the document; absent without one. */
  readonly template?: WordTemplate | undefined;
  /** The résumé as JSON text, to embed in the document. */
  readonly source?: string;
}

const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`;

/** docProps/core.xml: title, author, subject, keywords, language and dates (ECMA-376, part 2, 11). */
export const coreProperties = (metadata: DocxMetadata): string => {
  const date = metadata.date && isoSeconds(metadata.date);
  const dated = (name: string): string =>
    date === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  const keywords = metadata.keywords.length > 0 ? metadata.keywords.join(', ') : undefined;
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', metadata.title) +
    element('dc:subject', metadata.subject) +
    element('dc:creator', metadata.author) +
    element('cp:keywords', keywords) +
    element('dc:language', metadata.language) +
    element('cp:lastModifiedBy', metadata.author) +
    `<cp:revision>1</cp:revision>${dated('created')}${dated('modified')}</cp:coreProperties>`
  );
};

export const sourceNamespace = 'urn:vitae:resume';
// A constant id is enough, because a document has only one custom XML store.
const sourceStoreId = '{6F1B0E0C-3B1D-4C36-9B57-5D2C1E8A7F40}';

/** The customXml parts with the résumé's JSON, by path (ECMA-376, 15.2.5 and 15.2.6). */
export const sourceParts = (source: string): Readonly<Record<string, string>> => ({
  'customXml/_rels/item1.xml.rels': writeRelationships([
    {
      id: 'rId1',
      type: relationshipType('customXmlProps'),
      target: 'itemProps1.xml',
      isExternal: false,
    },
  ]),
  'customXml/item1.xml': `${xmlDeclaration}<resume xmlns="${sourceNamespace}" mediaType="application/json">${escapeXml(escapeJson(source))}</resume>`,
  'customXml/itemProps1.xml':
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${sourceStoreId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${sourceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
});

/** Writes characters that XML forbids as JSON \u escapes. */
const escapeJson = (json: string): string =>
  json.replace(notXml, (character) => `\\u${hexDigits(character.charCodeAt(0))}`);
