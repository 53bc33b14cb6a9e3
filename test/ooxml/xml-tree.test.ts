import {
  descendantsOf,
  mapElements,
  newElement,
  parseXmlTree,
  writeXmlTree,
} from '../../src/ooxml/xml-tree.ts';
import { fc } from '../support/fast-check.ts';

describe('an XML tree', () => {
  it('is written as it is read, without comments and instructions', () => {
    const xml =
      '<a b="1 &lt; 2"><?x y?><!-- c --><d/>text &amp; more<e xml:space="preserve"> </e></a>';
    expect(writeXmlTree(parseXmlTree(xml))).toBe(
      '<a b="1 &lt; 2"><d/>text &amp; more<e xml:space="preserve"> </e></a>',
    );
  });

  it('keeps every text and attribute', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]+$/), (text) => {
        const tree = newElement('a', { b: text }, [text]);
        expect(parseXmlTree(writeXmlTree(tree))).toEqual(tree);
      }),
    );
  });

  it.each([
    '<a><b></a>',
    '<!DOCTYPE a><a/>',
    '<x:a xmlns:x="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>',
    '',
  ])('refuses %s', (xml) => {
    expect(() => parseXmlTree(xml)).toThrow();
  });

  it('is changed from its leaves to its root', () => {
    const tree = parseXmlTree('<a><b><c/></b><c/></a>');
    expect(descendantsOf(tree).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'c']);
    const without = mapElements(tree, (element) => (element.name === 'c' ? [] : [element]));
    expect(writeXmlTree(without)).toBe('<a><b/></a>');
  });
});
