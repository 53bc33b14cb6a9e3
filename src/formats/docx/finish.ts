import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { coreProperties, fontTable, sourceParts, type DocumentFacts } from './parts.ts';
import {
  attribute,
  readRelationships,
  settleRelationships,
  writeRelationships,
  type Relationship,
} from './relationships.ts';
import { characterStyleIds, paragraphStyleIds } from './style-names.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Post-processes the package of the docx library: removes unused parts, makes random ids and times
 * deterministic, and adds metadata and the résumé source. Input and output are zip files.
 */
export const finishDocx = (packed: Uint8Array, facts: DocumentFacts): Uint8Array => {
  const made = unzipSync(packed, { filter: ({ name }) => !superfluous.test(name) });
  const text = (path: string): string => strFromU8(made[path] ?? new Uint8Array());
  const written = {
    'docProps/core.xml': coreProperties(facts),
    'word/fontTable.xml': fontTable(facts),
    'word/styles.xml': ownStyles(text('word/styles.xml')),
    ...(facts.source !== undefined && sourceParts(facts.source)),
  };
  const paths = new Set([...Object.keys(made), ...Object.keys(written)]);
  const { document, relationships } = settleRelationships(
    facts.direction === 'rtl'
      ? mirrorSection(text('word/document.xml'))
      : text('word/document.xml'),
    [...readRelationships(text('word/_rels/document.xml.rels')), ...sourceLink(facts)].filter(
      ({ target, isExternal }) => isExternal || paths.has(packagePath(target)),
    ),
  );
  const parts = {
    ...made,
    ...bytesOf({
      ...written,
      'word/document.xml': document,
      'word/_rels/document.xml.rels': writeRelationships(relationships),
      '_rels/.rels': writeRelationships(
        readRelationships(text('_rels/.rels')).filter(({ target }) => paths.has(target)),
      ),
      [contentTypesPath]: contentTypes(text(contentTypesPath), paths),
    }),
  };
  return zipParts(parts);
};

// Parts that a résumé does not use: notes, custom properties, and empty relationship lists.
const superfluous =
  /^docProps\/custom\.xml$|^word\/(?:foot|end)notes\.xml$|^word\/_rels\/(?!document\.xml)/;

const bytesOf = (texts: Readonly<Record<string, string>>): Parts =>
  Object.fromEntries(Object.entries(texts).map(([path, xml]) => [path, strToU8(xml)]));

const documentStyle = /<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gs;
const kept: ReadonlySet<string> = new Set([
  ...paragraphStyleIds,
  ...characterStyleIds,
  'TableNormal',
]);

/** Removes all styles except those of the theme, so that Word lists no others. */
const ownStyles = (styles: string): string =>
  styles
    .replace(documentStyle, (style, id: string) => (kept.has(id) ? style : ''))
    .replace(
      'w:type="character" w:styleId="DefaultParagraphFont"',
      'w:type="character" w:default="1" w:styleId="DefaultParagraphFont"',
    );

/** Sets the section direction to right-to-left (ECMA-376, 17.6.1). The docx library has no option for it. */
const mirrorSection = (document: string): string =>
  document.replace(/<w:docGrid\b(?=[^<]*\/>\s*<\/w:sectPr>)/, '<w:bidi/>$&');

/** The package path of a relationship target, which is relative to the folder of the main document. */
const packagePath = (target: string): string =>
  target.startsWith('../') ? target.slice(3) : `word/${target}`;

const sourceLink = ({ source }: DocumentFacts): Relationship[] =>
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
  return xml
    .replace(/<Override\b[^>]*\/>/g, (element) =>
      paths.has(attribute(element, 'PartName').slice(1)) ? element : '',
    )
    .replace(/<Default\b[^>]*\/>/g, (element) =>
      endings.has(attribute(element, 'Extension')) ? element : '',
    )
    .replace('</Types>', `${paths.has('customXml/itemProps1.xml') ? sourceType : ''}</Types>`);
};

// Streaming readers expect the content types first, then the main document. The other parts are sorted by name.
const leading = [contentTypesPath, '_rels/.rels', 'word/document.xml'];
const rank = (path: string): number =>
  leading.includes(path) ? leading.indexOf(path) : leading.length;

/** The earliest time that zip supports, in local time, because zip stores local time. */
const zipTime = new Date(1980, 0, 1);

const zipParts = (parts: Parts): Uint8Array => {
  const ordered = Object.keys(parts).toSorted(
    (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
  );
  const files: Zippable = {};
  for (const path of ordered) {
    files[path] = [parts[path] ?? new Uint8Array(), { mtime: zipTime, level: 6 }];
  }
  return zipSync(files);
};
