import { hash } from 'node:crypto';
import {
  listIndent,
  listLevels,
  listStyle,
  listStyles,
  styleLists,
  type ListDefinition,
  type ListGeometry,
} from '../styles/numbering.ts';
import { escapeXmlAttribute } from '../../../text/xml.ts';
import { wordNamespace } from './relationships.ts';
import { xmlDeclaration } from './xml-declaration.ts';

/**
 * word/numbering.xml (ECMA-376, 17.9). Every ordered list has a definition of its own, and no `w:lvlOverride` restarts
 * it: Word may go on counting in a shared definition, and Apache Tika reads bullets with an override as numbers.
 * @param salt text of the document, so that pasted lists of two documents do not become one list
 */
export const numberingPart = (
  lists: readonly ListDefinition[],
  geometry: ListGeometry,
  salt: string,
): string => {
  const definitions = lists.map(
    (list) =>
      `<w:abstractNum w:abstractNumId="${list.id}"><w:nsid w:val="${listId(list, salt)}"/>` +
      `<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${templateIds[list.kind]}"/>` +
      `${listLevels.map((level) => levelXml(list, geometry, level)).join('')}</w:abstractNum>`,
  );
  const instances = lists.map(
    ({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  return (
    `${xmlDeclaration}<w:numbering xmlns:w="${wordNamespace}">` +
    `${definitions.join('')}${instances.join('')}</w:numbering>`
  );
};

/** Word recognises the same list template in other documents by `w:tmpl`. */
const templateIds = { bullet: '5C1E4B0A', number: '5C1E4B0C' } as const;
const styleListIds: Readonly<Record<string, string>> = {
  [styleLists.bullet]: '2D7A31E6',
  [styleLists.number]: '2D7A31E8',
};

/** Word joins pasted lists with equal `w:nsid`. The lists of the styles are equal in all documents. */
const listId = ({ id }: ListDefinition, salt: string): string =>
  styleListIds[id] ?? hash('sha256', `${id} ${salt}`).slice(0, 8).toUpperCase();

const levelXml = (
  { id, kind, start }: ListDefinition,
  geometry: ListGeometry,
  level: number,
): string => {
  const { bullet } = geometry;
  const { left, right, hanging = 0 } = listIndent(geometry, kind, level);
  const isBullet = kind === 'bullet';
  const signs = [bullet, '–', '·'];
  const sign = isBullet ? escapeXmlAttribute(signs[level % signs.length] ?? '') : `%${level + 1}.`;
  // Linking each style to one list level makes Word keep level and style together. A style has one list.
  const isLinked = styleListIds[id] !== undefined && level < listStyles[kind].length;
  return (
    `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/>` +
    `<w:numFmt w:val="${isBullet ? 'bullet' : 'decimal'}"/>` +
    (isLinked ? `<w:pStyle w:val="${listStyle(kind, level)}"/>` : '') +
    `<w:lvlText w:val="${sign}"/><w:lvlJc w:val="${isBullet ? 'left' : 'right'}"/>` +
    `<w:pPr><w:ind w:left="${left}" w:right="${right}" w:hanging="${hanging}"/></w:pPr></w:lvl>`
  );
};
