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
 * The package as docx makes it → the package as it leaves: what docx adds and no résumé uses is gone,
 * what it draws at random or from the clock is settled, and the facts of the document are in.
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

// Notes and custom properties that no résumé has, and lists of relationships that are empty.
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

/** Only the styles the theme made, so that Word's list of styles offers no others. */
const ownStyles = (styles: string): string =>
  styles
    .replace(documentStyle, (style, id: string) => (kept.has(id) ? style : ''))
    .replace(
      'w:type="character" w:styleId="DefaultParagraphFont"',
      'w:type="character" w:default="1" w:styleId="DefaultParagraphFont"',
    );

/** The page itself runs from right to left: docx has no word for it (ECMA-376, 17.6.1). */
const mirrorSection = (document: string): string =>
  document.replace(/<w:docGrid\b(?=[^<]*\/>\s*<\/w:sectPr>)/, '<w:bidi/>$&');

/** Targets of the main document are relative to its folder. */
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

/** The types of the parts and endings that are there. */
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

// OPC wants the types first; readers that stream want the text next. The rest is in order of its names.
const leading = [contentTypesPath, '_rels/.rels', 'word/document.xml'];
const rank = (path: string): number =>
  leading.includes(path) ? leading.indexOf(path) : leading.length;

/** The earliest time a zip file can hold, written in local time: the same in every zone. */
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
