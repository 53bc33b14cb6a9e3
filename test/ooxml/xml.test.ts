import { visitXml } from '../../src/ooxml/xml.ts';

const eventsOf = (xml: string): string[] => {
  const events: string[] = [];
  visitXml(xml, {
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributes)}`),
    close: (name) => events.push(`</${name}`),
    text: (text) => events.push(text),
  });
  return events;
};

describe('visitXml', () => {
  it('gives tags and texts in order, unescaped', () => {
    expect(eventsOf('<a><w:b w:val="1 &amp; &#x41;"/>x &lt; 😀<![CDATA[<y>]]></a>')).toEqual([
      '<a {}',
      '<w:b {"w:val":"1 & A"}',
      '</w:b',
      'x < 😀',
      '<y>',
      '</a',
    ]);
  });

  it('does not take comments and attribute values for elements', () => {
    expect(eventsOf('<a b="x>y"><!-- <c/> --></a>')).toEqual(['<a {"b":"x>y"}', '</a']);
  });

  it('throws if the document is not well-formed', () => {
    for (const xml of ['<a>', '<a></b>', 'a', '<a>&b;</a>', '']) {
      expect(() => eventsOf(xml)).toThrow();
    }
  });
});
