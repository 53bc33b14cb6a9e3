import {
  escapeHtml,
  escapeXml,
  escapeXmlAttribute,
  escapeXmlContent,
  unescapeXml,
} from '../../src/text/xml.ts';

describe('escapeXml', () => {
  it('escapes what elements and double-quoted attributes cannot hold', () => {
    expect(escapeXml(`<a b="c">&'`)).toBe(`&lt;a b=&quot;c&quot;&gt;&amp;'`);
  });

  it('drops what XML 1.0 forbids even as a reference', () => {
    expect(escapeXml('a\u0000\u001f\ufffe\ud800b\t\u{1F600}')).toBe('ab\t\u{1F600}');
  });
});

describe('escapeXmlContent', () => {
  it('keeps quotation marks', () => {
    expect(escapeXmlContent('"A" < \u0000B')).toBe('"A" &lt; B');
  });
});

describe('escapeXmlAttribute', () => {
  it('escapes apostrophes as well', () => {
    expect(escapeXmlAttribute(`"O'Hara"`)).toBe('&quot;O&apos;Hara&quot;');
  });
});

describe('escapeHtml', () => {
  it('escapes both quotation marks', () => {
    expect(escapeHtml(`<"'>&`)).toBe('&lt;&quot;&#39;&gt;&amp;');
  });
});

describe('unescapeXml', () => {
  it('reads what the escapes write, and numeric references', () => {
    const text = `<a b="c">&'`;
    expect([escapeXml(text), escapeHtml(text)].map((escaped) => unescapeXml(escaped))).toEqual([
      text,
      text,
    ]);
    expect(unescapeXml('&#x41;&#66;&unknown;')).toBe('AB&unknown;');
  });

  it('reads numeric references as a browser does: without a semicolon, and beyond Unicode', () => {
    expect(unescapeXml('a&#64b&#0000000064;')).toBe('a@b@');
    expect(unescapeXml('&#x110000;&#99999999999;')).toBe('\uFFFD\uFFFD');
  });

  it('asks for the text of an unknown named reference', () => {
    expect(unescapeXml('&amp;&commat;', (reference) => `[${reference}]`)).toBe('&[&commat;]');
  });
});
