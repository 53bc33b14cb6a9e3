import { readRelationships, type Relationship } from '../../../ooxml/package.ts';
import { removeElements, type XmlAttributes } from '../../../ooxml/xml.ts';
import { characterStyleIds, paragraphStyleIds } from '../styles/style-names.ts';
import { coreProperties, fontTable, sourceParts, type DocxMetadata } from './package-parts.ts';
import { numberRelationships, writeRelationships } from './relationships.ts';
import { writeZip } from './write-zip.ts';

/** The parts of a package by path: XML as text, other parts as bytes. */
export type PackageParts = ReadonlyMap<string, string | Uint8Array>;

/**
 * Post-processes the parts of the docx library: removes unused parts, makes random ids deterministic, adds
 * metadata and the résumé source, and writes a zip file.
 */
export const completePackage = (parts: PackageParts, metadata: DocxMetadata): Uint8Array => {
  const made = new Map([...parts].filter(([path]) => !unusedParts.test(path)));
  const text = (path: string): string => String(made.get(path) ?? '');
  const written = {
    'docProps/core.xml': coreProperties(metadata),
    'word/fontTable.xml': fontTable(metadata),
    'word/styles.xml': keepThemeStyles(text('word/styles.xml')),
    ...(metadata.source !== undefined && sourceParts(metadata.source)),
  };
  const paths = new Set([...made.keys(), ...Object.keys(written)]);
  const { document, relationships } = numberRelationships(
    metadata.direction === 'rtl'
      ? mirrorSection(text('word/document.xml'))
      : text('word/document.xml'),
    [
      ...readRelationships(text('word/_rels/document.xml.rels')),
      ...sourceRelationship(metadata),
    ].filter(({ target, isExternal }) => isExternal || paths.has(packagePath(target))),
  );
  const completed = new Map([
    ...made,
    ...Object.entries({
      ...written,
      'word/document.xml': document,
      'word/_rels/document.xml.rels': writeRelationships(relationships),
      '_rels/.rels': writeRelationships(
        readRelationships(text('_rels/.rels')).filter(({ target }) => paths.has(target)),
      ),
      [contentTypesPath]: contentTypes(text(contentTypesPath), paths),
    }),
  ]);
  return writeZip(inReadingOrder(completed));
};

// Parts that a résumé does not use: notes, custom properties, and empty relationship lists.
const unusedParts =
  /^docProps\/custom\.xml$|^word\/(?:foot|end)notes\.xml$|^word\/_rels\/(?!document\.xml)/;

const themeStyleIds: ReadonlySet<string> = new Set([
  ...paragraphStyleIds,
  ...characterStyleIds,
  'TableNormal',
]);

/** Removes all styles except those of the theme, so that Word lists no others. */
const keepThemeStyles = (styles: string): string =>
  removeElements(
    styles,
    (name, { 'w:styleId': id = '' }) => name === 'w:style' && !themeStyleIds.has(id),
  ).replace(
    'w:type="character" w:styleId="DefaultParagraphFont"',
    'w:type="character" w:default="1" w:styleId="DefaultParagraphFont"',
  );

/** Sets the section direction to right-to-left (ECMA-376, 17.6.1). The docx library has no option for it. */
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
          type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
          target: '../customXml/item1.xml',
          isExternal: false,
        },
      ];

const contentTypesPath = '[Content_Types].xml';
const sourceType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';

/** Keeps only the content types of existing parts and file extensions. */
const contentTypes = (xml: string, paths: ReadonlySet<string>): string => {
  const endings = new Set([...paths].map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const isUnused = (name: string, { PartName: path = '', Extension: ending = '' }: XmlAttributes) =>
    (name === 'Override' && !paths.has(path.slice(1))) ||
    (name === 'Default' && !endings.has(ending));
  return removeElements(xml, isUnused).replace(
    '</Types>',
    `${paths.has('customXml/itemProps1.xml') ? sourceType : ''}</Types>`,
  );
};

// Streaming readers expect the content types first, then the main document. The other parts are sorted by name.
const leadingParts = [contentTypesPath, '_rels/.rels', 'word/document.xml'];
const partRank = (path: string): number =>
  leadingParts.includes(path) ? leadingParts.indexOf(path) : leadingParts.length;

const inReadingOrder = (parts: PackageParts): PackageParts =>
  new Map(
    [...parts].toSorted(
      ([one], [other]) => partRank(one) - partRank(other) || (one < other ? -1 : 1),
    ),
  );
