import { inSchemaOrder } from '../../../../src/formats/docx/template/schema-order.ts';
import type { XmlElement } from '../../../../src/ooxml/xml-tree.ts';

const element = (name: string, ...children: string[]): XmlElement => ({
  name,
  attributes: {},
  children: children.map((child) => element(child)),
});

const namesIn = ({ children }: XmlElement): string[] =>
  children.map((child) => (typeof child === 'string' ? child : child.name));

describe('inSchemaOrder', () => {
  it.each([
    ['w:tcPr', ['w:vAlign', 'w:tcBorders'], ['w:tcBorders', 'w:vAlign']],
    ['w:tcBorders', ['w:bottom', 'w:top'], ['w:top', 'w:bottom']],
    ['w:tblStylePr', ['w:tcPr', 'w:rPr', 'w:pPr'], ['w:pPr', 'w:rPr', 'w:tcPr']],
    ['w:abstractNum', ['w:lvl', 'w:lvl', 'w:nsid'], ['w:nsid', 'w:lvl', 'w:lvl']],
    ['w:font', ['w:sig', 'w:family', 'w:panose1'], ['w:panose1', 'w:family', 'w:sig']],
  ])('puts the children of %s in the order of the schema', (name, given, wanted) => {
    expect(namesIn(inSchemaOrder(element(name, ...given)))).toEqual(wanted);
  });

  it('keeps the order of the paragraphs of a cell', () => {
    expect(namesIn(inSchemaOrder(element('w:tc', 'w:tbl', 'w:p')))).toEqual(['w:tbl', 'w:p']);
  });
});
