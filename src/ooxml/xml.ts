import { SaxesParser } from 'saxes';

/** Unescaped values by name, as written: `w:val`. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Whether a property with this `w:val` is on (ECMA-376, 17.17.4). Without a value it is. */
export const isOn = (value = ''): boolean => !/^(?:0|false|off)$/.test(value);

/** What to do at each tag and text of a document, in its order. `end` is the offset behind the tag. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: XmlAttributes, end: number) => void;
  /** Also after an element that closes itself. */
  readonly close?: (name: string, end: number) => void;
  /** The unescaped text between two tags. */
  readonly text?: (text: string) => void;
}

/**
 * Reads an XML document from its start to its end.
 * @throws Error if it is not well-formed
 */
export const visitXml = (xml: string, { open, close, text }: XmlVisitor): void => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(name, attributes, parser.position));
  if (close) parser.on('closetag', ({ name }) => close(name, parser.position));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
};
