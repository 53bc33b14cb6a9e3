import { embeddableFace } from '../../../fonts/embeddable-face.ts';
import { readRelationships, wordParts, type Relationship } from '../../../ooxml/package.ts';
import type { ListDefinition, ListGeometry } from '../styles/numbering.ts';
import { fontParts, type EmbeddedFace } from './font-parts.ts';
import { numberingPart } from './numbering-part.ts';
import type { PackageParts } from './package-part.ts';
import { coreProperties, sourceParts, type DocxMetadata } from './package-parts.ts';
import { numberRelationships, relationshipType, writeRelationships } from './relationships.ts';
import { settingsPart } from './settings-part.ts';
import { stylesPart } from './filter-styles.ts';
import { applyTemplate } from '../template/apply-template.ts';
import { usedFaces } from './used-faces.ts';
import { writeZip } from './write-zip.ts';

/** The lists that the document uses, and the lengths of their indents. */
export interface DocumentLists {
  readonly lists: readonly ListDefinition[];
  readonly listGeometry: ListGeometry;
}

/**
 * Post-processes the parts of the docx library: removes unused parts, makes random ids deterministic, adds
 * metadata and the résumé source, and writes a zip file.
 */
export const completePackage = async (
  parts: PackageParts,
  metadata: DocxMetadata & DocumentLists,
): Promise<Uint8Array> => {
  const made = new Map([...parts].filter(([path]) => !unusedParts.test(path)));
  const text = (path: string): string => withListIds(String(made.get(path) ?? ''));
  const styles = stylesPart(text(wordParts.styles));
  const faces = metadata.embedsFonts ? await embeddedFaces(made, styles, metadata) : [];
  const { themeFonts, scriptFonts } = metadata;
  const fonts = [...new Set([themeFonts.body, themeFonts.heading, ...scriptFonts])];
  const written = {
    'docProps/core.xml': coreProperties(metadata),
    ...fontParts(fonts, faces),
    'word/settings.xml': settingsPart(metadata.languages, faces.length > 0),
    [wordParts.styles]: styles,
    ...(metadata.source !== undefined && sourceParts(metadata.source)),
  };
  const paths = new Set([...made.keys(), ...Object.keys(written)]);
  const { document, relationships } = numberRelationships(
    finishDocument(text(wordParts.document), metadata),
    [...readRelationships(text(wordParts.relationships)), ...sourceRelationship(metadata)].filter(
      ({ target, isExternal }) => isExternal || paths.has(packagePath(target)),
    ),
  );
  const completed = new Map([
    ...made,
    ...Object.entries({
      ...written,
      [wordParts.document]: document,
      [wordParts.numbering]: numberingPart(metadata.lists, metadata.listGeometry, document),
      [wordParts.relationships]: writeRelationships(relationships),
      '_rels/.rels': writeRelationships(
        readRelationships(text('_rels/.rels')).filter(({ target }) => paths.has(target)),
      ),
      [contentTypesPath]: contentTypes(text(contentTypesPath), paths),
    }),
  ]);
  const { template } = metadata;
  return writeZip(inReadingOrder(template ? applyTemplate(completed, template) : completed));
};

// Parts that a résumé does not use: notes, custom properties, and empty relationship lists.
const unusedParts =
  /^docProps\/custom\.xml$|^word\/(?:foot|end)notes\.xml$|^word\/_rels\/(?!document\.xml)/;

/** Replaces the placeholders of the docx library for lists that it has no definition of. */
const withListIds = (xml: string): string =>
  xml.replace(/(<w:numId w:val=")\{(\d+)-\d+\}/g, '$1$2');

/** The faces that the document uses. A face that its family does not have is left out. */
const embeddedFaces = async (
  parts: PackageParts,
  styles: string,
  { themeFonts, fontFiles }: DocxMetadata,
): Promise<readonly EmbeddedFace[]> => {
  const texts = [...parts]
    .filter(([path]) => /^word\/(?:document|footer\d+)\.xml$/.test(path))
    .map(([, part]) => String(part));
  const faces = usedFaces(styles, texts, themeFonts).map(async (face) => {
    const data = await embeddableFace(face, fontFiles);
    return data === undefined ? [] : [{ ...face, data }];
  });
  return (await Promise.all(faces)).flat();
};

/** Sets what the docx library has no options for. */
const finishDocument = (
  document: string,
  { direction, hasRoundPhoto }: Pick<DocxMetadata, 'direction' | 'hasRoundPhoto'>,
): string => {
  const mirrored = direction === 'rtl' ? mirrorSection(document) : document;
  return hasRoundPhoto ? mirrored.replace(pictureRectangle, '$1ellipse') : mirrored;
};

/** The outline of the first picture. */
const pictureRectangle = /(<pic:spPr\b(?:(?!<\/pic:spPr>).)*?<a:prstGeom prst=")rect/s;

/** Sets the section direction to right-to-left (ECMA-376, 17.6.1). */
const mirrorSection = (document: string): string =>
  document.replace(/<w:docGrid\b(?=[^<]*\/>\s*<\/w:sectPr>)/, '<w:bidi/>$&');

/** The package path of a relationship target, which is relative to the folder of the main document. */
const packagePath = (target: string): string =>
  target.startsWith('../') ? target.slice(3) : `word/${target}`;

const sourceRelationship = ({ source }: DocxMetadata): Relationship[] =>
  source === undefined
    ? []
    : [
        {
          id: 'source',
          type: relationshipType('customXml'),
          target: '../customXml/item1.xml',
          isExternal: false,
        },
      ];

const contentTypesPath = '[Content_Types].xml';
const sourceType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';

/** A content type of a part or of a file extension, as the docx library writes it. */
const contentType = /<(?:Override|Default) [^>]*\b(PartName|Extension)="([^"]*)"[^>]*\/>/g;

/** Keeps only the content types of existing parts and file extensions. */
const contentTypes = (xml: string, paths: ReadonlySet<string>): string => {
  const endings = new Set([...paths].map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const isUsed = (attribute: string, value: string): boolean =>
    attribute === 'PartName' ? paths.has(value.slice(1)) : endings.has(value);
  return xml
    .replace(contentType, (element, attribute: string, value: string) =>
      isUsed(attribute, value) ? element : '',
    )
    .replace('</Types>', `${paths.has('customXml/itemProps1.xml') ? sourceType : ''}</Types>`);
};

// Streaming readers expect the content types first, then the main document. The other parts are sorted by name.
const leadingParts = [contentTypesPath, '_rels/.rels', wordParts.document];
const partRank = (path: string): number =>
  leadingParts.includes(path) ? leadingParts.indexOf(path) : leadingParts.length;

const inReadingOrder = (parts: PackageParts): PackageParts =>
  new Map(
    [...parts].toSorted(
      ([one], [other]) => partRank(one) - partRank(other) || (one < other ? -1 : 1),
    ),
  );
