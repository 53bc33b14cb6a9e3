import {
  descendantsOf,
  elementsOf,
  mapElements,
  newElement,
  type XmlElement,
} from '../../../ooxml/xml-tree.ts';
import { isOn } from '../../../ooxml/xml.ts';
import { inSchemaOrder } from './schema-order.ts';

/** Elements that run or load something, refer to parts that are not kept, or belong to the text of the template. */
const removedElements: ReadonlySet<string> = new Set([
  ...['w:object', 'w:control', 'w:altChunk', 'w:subDoc', 'w:contentPart', 'w14:contentPart'],
  ...['w:dataBinding', 'w15:dataBinding', 'w:movie', 'o:OLEObject', 'w:attachedTemplate'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd', 'w:proofErr'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
  ...['w:footnoteReference', 'w:endnoteReference', 'w:del', 'w:moveFrom'],
  ...['w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange'],
  ...['w:tcPrChange', 'w:tblGridChange', 'w:numberingChange'],
]);

/** Tracked insertions, of which the content stays. */
const unwrappedElements: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);

/** Elements that are removed as a whole if a part that they refer to is not kept. */
const wholeElements: ReadonlySet<string> = new Set([
  'a:ext',
  'w:drawing',
  'w:pict',
  'w:numPicBullet',
]);

const isReference = (name: string): boolean => name.startsWith('r:') || name === 'o:relid';

/** Addresses that are not relationships. */
const removedAttributes: ReadonlySet<string> = new Set([
  ...['href', 'src', 'o:href', 'o:althref', 'action', 'w:src', 'target'],
  // LibreOffice writes it, and Word does not know it.
  'w:characterSet',
]);

/** Fields that only show properties of the document. */
const safeField =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|DATE|TIME|STYLEREF|TITLE|SUBJECT|AUTHOR|CREATEDATE|SAVEDATE|SYMBOL)\b/i;

/** The ids of the relationships that a part may use, by their ids in the template. */
export type KeptReferences = ReadonlyMap<string, string>;

/**
 * A part of the template without anything that runs, loads from elsewhere or refers to a part that is not kept.
 * If a part has a field that could load something, all its fields become their last text.
 */
export const safePart = (root: XmlElement, kept: KeptReferences): XmlElement => {
  const keepsFields = fieldCodesOf(root).every((code) => safeField.test(code));
  const safe = mapElements(newElement('', {}, [root]), (element) => {
    const { name, children } = element;
    if (removedElements.has(name)) return [];
    if (name === 'w:shd' && element.attributes['w:val'] === undefined) return [];
    if (unwrappedElements.has(name)) return children;
    if (!keepsFields && (name === 'w:fldChar' || name === 'w:instrText')) return [];
    if (!keepsFields && name === 'w:fldSimple') return children;
    if (wholeElements.has(name) && descendantsOf(element).some((one) => one.name === lost))
      return [];
    return withReferences(element, kept);
  });
  const [made] = elementsOf(safe);
  // A lost reference outside of a picture removes only itself.
  return mapElements(made ?? root, (element) =>
    element.name === lost ? [] : [inSchemaOrder(element)],
  );
};

/** Word's older names of the sides of a line, which its schema requires; LibreOffice writes the newer ones. */
const transitionalSides: Readonly<Record<string, string>> = { start: 'left', end: 'right' };

/** Properties of styles that older programs write as numbers. */
const onlyOn: ReadonlySet<string> = new Set([
  ...['w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat', 'w:hidden', 'w:locked', 'w:autoRedefine'],
]);

/** The name of an empty element that marks a lost reference, so that the elements around it can be removed. */
const lost = 'lost';

const withReferences = (element: XmlElement, kept: KeptReferences): readonly XmlElement[] => {
  const attributes: Record<string, string> = {};
  let hasLost = false;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (removedAttributes.has(name)) continue;
    if (!isReference(name) || value === '') attributes[name] = value;
    else if (kept.has(value)) attributes[name] = kept.get(value) ?? '';
    else hasLost = true;
  }
  const { 'w:val': value } = attributes;
  if (value !== undefined && onlyOn.has(element.name)) {
    if (isOn(value)) delete attributes['w:val'];
    else attributes['w:val'] = 'off';
  }
  const side = transitionalSides[attributes['w:val'] ?? ''];
  if (side !== undefined && /^w:(?:lvlJc|jc|tab)$/.test(element.name)) attributes['w:val'] = side;
  return [{ ...element, attributes }, ...(hasLost ? [newElement(lost)] : [])];
};

/** The codes of the fields of a part. A code may be split over runs, and fields may be in fields. */
const fieldCodesOf = (root: XmlElement): string[] => {
  const codes: string[] = [];
  const open: { code: string }[] = [];
  for (const element of descendantsOf(root)) {
    const { name, attributes, children } = element;
    if (name === 'w:fldSimple') codes.push(attributes['w:instr'] ?? '');
    else if (name === 'w:instrText') {
      const field = open.at(-1);
      const code = children.filter((child) => typeof child === 'string').join('');
      if (field) field.code += code;
      else codes.push(code);
    } else if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') open.push({ code: '' });
      else if (type === 'separate' || type === 'end') {
        const field = open.at(-1);
        if (field && field.code !== '') codes.push(field.code);
        if (field) field.code = '';
        if (type === 'end') open.pop();
      }
    }
  }
  return [...codes, ...open.map(({ code }) => code).filter((code) => code !== '')];
};
