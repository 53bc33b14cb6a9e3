import { wordParts } from '../../../ooxml/package.ts';
import { descendantsOf, elementsOf, newElement, type XmlElement } from '../../../ooxml/xml-tree.ts';
import type { PackageParts } from '../package/package-part.ts';
import { wordNamespace } from '../package/relationships.ts';
import { createCarriedParts } from './carried-parts.ts';
import { safePart } from './sanitize-part.ts';
import { bodySizeOf } from './template-styles.ts';
import {
  openTemplate,
  readable,
  unreadableTemplate,
  type TemplatePackage,
} from './template-package.ts';

/** The parts of a Word template that go into a document. */
export interface WordTemplate {
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
  /** Settings that change the look of pages. */
  readonly settings: readonly XmlElement[];
  /** References to headers and footers; their ids are those of `relationships`. */
  readonly margins: readonly XmlElement[];
  /** The other properties of the last section that are kept: size, margins, borders, numbers of pages. */
  readonly section: readonly XmlElement[];
  /** Theme, table of fonts, headers and footers, with their pictures and fonts. */
  readonly parts: PackageParts;
  /** Width between the margins in twips; absent if the template states no usable page. */
  readonly textWidth?: number;
  /** Size of running text in points. */
  readonly bodyPt: number;
}

/** @throws RenderError invalid_document, too_large */
export const readWordTemplate = (file: Uint8Array): WordTemplate =>
  readable(() => readPackage(openTemplate(file)));

const readPackage = (source: TemplatePackage): WordTemplate => {
  const carried = createCarriedParts(source);
  const related = source.relationships(source.main).filter(({ isExternal }) => !isExternal);
  const pathOf = (kind: string): string | undefined =>
    related.find(({ type, target }) => type.endsWith(`/${kind}`) && source.bytes(target))?.target;
  const document = source.tree(source.main);
  if (document.name !== 'w:document') throw unreadableTemplate('it is not a Word document');
  const sections = descendantsOf(document).filter(({ name }) => name === 'w:sectPr');
  const [theme, fonts, styles, numbering, settings] = [
    ...['theme', 'fontTable', 'styles', 'numbering', 'settings'].map(pathOf),
  ];
  if (theme !== undefined) carried.carry(theme, 'word/theme/theme1.xml');
  if (fonts !== undefined) carried.carry(fonts, 'word/fontTable.xml');
  const margins = marginReferences(sections).flatMap((reference, index) => {
    const path = related.find(({ id }) => id === reference.attributes['r:id'])?.target;
    if (path === undefined || !source.bytes(path)) return [];
    const part = `${reference.name === 'w:headerReference' ? 'header' : 'footer'}${index + 1}`;
    carried.carry(path, `word/${part}.xml`);
    const type = reference.attributes['w:type'] ?? 'default';
    return [newElement(reference.name, { 'w:type': type, 'r:id': part })];
  });
  const own = sections.at(-1);
  const properties = own ? elementsOf(safePart(own, new Map())) : [];
  const width = textWidthOf(properties);
  const styleTree = styles === undefined ? emptyRoot('w:styles') : source.tree(styles);
  return {
    styles: safePart(styleTree, new Map()),
    numbering:
      numbering === undefined
        ? emptyRoot('w:numbering')
        : carried.read(numbering, wordParts.numbering),
    settings: settings === undefined ? [] : settingsOf(source.tree(settings)),
    margins,
    section: properties.filter(
      ({ name }) => keptProperties.has(name) && (width !== undefined || !isPage(name)),
    ),
    parts: carried.parts(),
    ...(width !== undefined && { textWidth: width }),
    bodyPt: bodySizeOf(styleTree),
  };
};

const settingsOf = (tree: XmlElement): XmlElement[] =>
  elementsOf(tree).filter(({ name }) => keptSettings.has(name));

const emptyRoot = (name: string): XmlElement => newElement(name, { 'xmlns:w': wordNamespace });

const isPage = (name: string): boolean => name === 'w:pgSz' || name === 'w:pgMar';

/** Narrowest text in twips, 5 cm, and the widest page of Word. */
const [leastWidth, widestPage] = [2835, 31_680] as const;

const textWidthOf = (properties: readonly XmlElement[]): number | undefined => {
  const lengths = (name: string, attributes: readonly string[]): number[] => {
    const element = properties.find((property) => property.name === name);
    return attributes.map((attribute) => Number(element?.attributes[`w:${attribute}`]));
  };
  const [width = NaN, height = NaN] = lengths('w:pgSz', ['w', 'h']);
  const [left = NaN, right = NaN, top = NaN, bottom = NaN] = lengths('w:pgMar', [
    ...['left', 'right', 'top', 'bottom'],
  ]);
  const textWidth = width - left - right;
  const isUsable =
    width <= widestPage &&
    height <= widestPage &&
    textWidth >= leastWidth &&
    height - Math.abs(top) - Math.abs(bottom) >= leastWidth;
  return isUsable ? textWidth : undefined;
};

const keptSettings: ReadonlySet<string> = new Set(['w:mirrorMargins', 'w:evenAndOddHeaders']);
const keptProperties: ReadonlySet<string> = new Set([
  ...['w:pgSz', 'w:pgMar', 'w:pgBorders', 'w:pgNumType', 'w:titlePg', 'w:docGrid'],
]);

/** The headers and footers of the last section; it inherits those that it does not have from the sections before. */
const marginReferences = (sections: readonly XmlElement[]): XmlElement[] => {
  const references = new Map<string, XmlElement>();
  for (const reference of sections.flatMap(elementsOf)) {
    if (!/^w:(?:header|footer)Reference$/.test(reference.name)) continue;
    references.set(`${reference.name} ${reference.attributes['w:type']}`, reference);
  }
  return [...references.values()];
};
