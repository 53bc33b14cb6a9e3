import { SaxesParser } from 'saxes';
import { escapeXml, escapeXmlContent } from '../text/xml.ts';

/** An element of a small XML document. Attributes are unescaped. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const namespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
};

const deepest = 200;

/**
 * Reads a part of a Word file as a tree, without comments and instructions. The namespaces of text and relationships
 * have their usual prefixes, so that a name says what an element is.
 * @throws Error if it is not well-formed, has a document type, is too deep, or has other prefixes
 */
export const parseXmlTree = (xml: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A document type is not allowed.');
  });
  parser.on('opentag', ({ name, prefix, uri, attributes }) => {
    if (open.length > deepest) throw new Error('The elements are too deep.');
    requirePrefix(prefix, uri);
    const values: Record<string, string> = {};
    for (const attribute of Object.values(attributes)) {
      requirePrefix(attribute.prefix, attribute.uri);
      values[attribute.name] = attribute.value;
    }
    const element: OpenElement = { name, attributes: values, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string): void => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const [found] = elementsOf(root);
  if (!found) throw new Error('The part is empty.');
  return found;
};

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const requirePrefix = (prefix: string, uri: string): void => {
  const usual = namespaces[uri];
  if (usual !== undefined && prefix !== usual) throw new Error(`The prefix ${prefix} is unusual.`);
};

export const writeXmlTree = ({ name, attributes, children }: XmlElement): string => {
  const tag = Object.entries(attributes).reduce(
    (written, [key, value]) => `${written} ${key}="${escapeXml(value)}"`,
    name,
  );
  if (children.length === 0) return `<${tag}/>`;
  const content = children.map((child) =>
    typeof child === 'string' ? escapeXmlContent(child) : writeXmlTree(child),
  );
  return `<${tag}>${content.join('')}</${name}>`;
};

export const newElement = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: readonly XmlNode[] = [],
): XmlElement => ({ name, attributes, children });

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** The value of a child like `<w:sz w:val="20"/>`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** The element itself and all below it, in their order. */
export const descendantsOf = (element: XmlElement): XmlElement[] => [
  element,
  ...elementsOf(element).flatMap(descendantsOf),
];

/** Replaces each element below the root by others: none to remove it. Children come before their parents. */
export const mapElements = (
  root: XmlElement,
  replace: (element: XmlElement) => readonly XmlNode[],
): XmlElement => ({
  ...root,
  children: root.children.flatMap((child) =>
    typeof child === 'string' ? [child] : replace(mapElements(child, replace)),
  ),
});
