import { readRelationships, wordParts } from '../../../ooxml/package.ts';
import { isOn } from '../../../ooxml/xml.ts';
import {
  childOf,
  descendantsOf,
  elementsOf,
  mapElements,
  newElement,
  parseXmlTree,
  valueOf,
  writeXmlTree,
  type XmlElement,
} from '../../../ooxml/xml-tree.ts';
import { extensionOf } from '../../../text/file-stem.ts';
import type { PackageParts } from '../package/package-part.ts';
import { relationshipType, writeRelationships } from '../package/relationships.ts';
import { xmlDeclaration } from '../package/xml-declaration.ts';
import { carriedTypes } from './carried-parts.ts';
import type { WordTemplate } from './read-template.ts';
import { listIdsIn, mergeLists, type MergedLists } from './template-lists.ts';
import { mergeStyles, type ListPlace, type MergedStyles } from './template-styles.ts';

/** A complete document in the styles, headers, footers and on the page of a template. */
export const applyTemplate = (made: PackageParts, template: WordTemplate): PackageParts => {
  const text = (path: string): string => String(made.get(path) ?? '');
  const document = parseXmlTree(text(wordParts.document));
  const used = new Set(
    descendantsOf(document)
      .filter(({ name }) => name === 'w:pStyle' || name === 'w:rStyle')
      .map(({ attributes }) => attributes['w:val'] ?? ''),
  );
  const styles = mergeStyles({
    template: template.styles,
    made: parseXmlTree(text(wordParts.styles)),
    used: new Set([...used, 'Normal', 'DefaultParagraphFont']),
    listId: listIdsIn(template.numbering),
  });
  const lists = mergeLists(template.numbering, parseXmlTree(text(wordParts.numbering)), styles);
  const body = mapElements(document, (element) => [
    inTemplate(element, { styles, lists, template }),
  ]);
  return new Map([
    ...made,
    ...template.parts,
    [wordParts.document, xmlDeclaration + writeXmlTree(body)],
    [wordParts.styles, xmlDeclaration + writeXmlTree(styles.styles)],
    [wordParts.numbering, xmlDeclaration + writeXmlTree(lists.numbering())],
    ['word/settings.xml', withSettings(text('word/settings.xml'), template)],
    [
      wordParts.relationships,
      writeRelationships([
        ...readRelationships(text(wordParts.relationships)),
        ...template.margins.map(({ attributes: { 'r:id': id = '' } }) => ({
          id,
          type: relationshipType(kindOf(id)),
          target: `${id}.xml`,
          isExternal: false,
        })),
      ]),
    ],
    ['[Content_Types].xml', contentTypes(text('[Content_Types].xml'), template)],
  ]);
};

/** "header1" → "header". */
const kindOf = (id: string): string => (id.startsWith('header') ? 'header' : 'footer');

interface Merge {
  readonly styles: MergedStyles;
  readonly lists: MergedLists;
  readonly template: WordTemplate;
}

const inTemplate = (element: XmlElement, { styles, lists, template }: Merge): XmlElement => {
  switch (element.name) {
    case 'w:rStyle':
      return newElement('w:rStyle', { 'w:val': styles.idOf(element.attributes['w:val'] ?? '') });
    case 'w:pPr':
      return paragraphProperties(element, styles, lists);
    case 'w:sectPr':
      return section(element, template);
    default:
      return element;
  }
};

const paragraphProperties = (
  properties: XmlElement,
  styles: MergedStyles,
  lists: MergedLists,
): XmlElement => {
  const style = valueOf(properties, 'w:pStyle') ?? '';
  return {
    ...properties,
    children: elementsOf(properties).flatMap((property) => {
      if (property.name === 'w:pStyle') {
        return [newElement('w:pStyle', { 'w:val': styles.idOf(style) })];
      }
      if (property.name !== 'w:numPr') return [property];
      const list = lists.listOf(
        style,
        valueOf(property, 'w:numId') ?? '',
        valueOf(property, 'w:ilvl') ?? '0',
      );
      return list ? [listProperty(list)] : [];
    }),
  };
};

const listProperty = ({ numId, level }: ListPlace): XmlElement =>
  newElement('w:numPr', {}, [
    newElement('w:ilvl', { 'w:val': level }),
    newElement('w:numId', { 'w:val': numId }),
  ]);

const section = (made: XmlElement, { margins, section: theirs }: WordTemplate): XmlElement => {
  const property = (name: string): XmlElement[] => {
    const found =
      theirs.find((each) => each.name === name) ??
      (fromTemplateOnly.has(name) ? undefined : childOf(made, name));
    return found ? [found] : [];
  };
  return newElement('w:sectPr', {}, [
    ...margins,
    ...['w:type', 'w:pgSz', 'w:pgMar', 'w:pgBorders', 'w:pgNumType'].flatMap(property),
    newElement('w:cols', { 'w:space': '720' }),
    ...['w:titlePg', 'w:bidi', 'w:docGrid'].flatMap(property),
  ]);
};

const fromTemplateOnly: ReadonlySet<string> = new Set(['w:titlePg', 'w:pgNumType']);

/** The settings of the template at their places in the schema. */
const withSettings = (made: string, { settings, parts }: WordTemplate): string => {
  const has = (name: string): boolean =>
    settings.some((setting) => setting.name === name && isOn(setting.attributes['w:val']));
  const embedsFonts = [...parts.keys()].some((path) => path.endsWith('.odttf'));
  return made
    .replace(
      '<w:defaultTabStop',
      `${embedsFonts ? '<w:embedTrueTypeFonts/>' : ''}${has('w:mirrorMargins') ? '<w:mirrorMargins/>' : ''}$&`,
    )
    .replace('<w:compat>', `${has('w:evenAndOddHeaders') ? '<w:evenAndOddHeaders/>' : ''}$&`);
};

const contentTypes = (made: string, { parts, margins }: WordTemplate): string => {
  const known = new Set(
    elementsOf(parseXmlTree(made)).map(({ attributes }) => attributes['Extension']),
  );
  const extensions = new Set([...parts.keys()].map(extensionOf));
  const defaults = [...extensions]
    .filter((extension) => carriedTypes[extension] !== undefined && !known.has(extension))
    .map(
      (extension) => `<Default Extension="${extension}" ContentType="${carriedTypes[extension]}"/>`,
    );
  const overrides = margins.map(
    ({ attributes: { 'r:id': id = '' } }) =>
      `<Override PartName="/word/${id}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kindOf(id)}+xml"/>`,
  );
  return made
    .replace(/<Types[^>]*>/, `$&${defaults.join('')}`)
    .replace('</Types>', `${overrides.join('')}</Types>`);
};
