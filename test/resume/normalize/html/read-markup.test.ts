import { decodeReferences, readMarkup } from '../../../../src/resume/normalize/html/read-markup.ts';
import { plainTextOf, parseRichText } from '../../../../src/view/rich-text.ts';

const printed = (source: string): string =>
  plainTextOf(parseRichText(readMarkup(source)?.markdown ?? source));

describe('readMarkup', () => {
  it.each([
    ['Marks &amp; Spencer', 'Marks & Spencer'],
    ['O&#39;Brien &#x26; caf&eacute;', "O'Brien & café"],
    ['x &lt;b&gt; y', 'x <b> y'],
    ['&amp;lt; &#42;x&#42;', '&lt; *x*'],
    ['C&#43;&#43;', 'C++'],
    ['<p>R&amp;D &lt;b&gt;</p>', 'R&D <b>'],
    ['R&D; and AT&T &unknown;', 'R&D; and AT&T &unknown;'],
  ])('decodes the references of %j once', (source, text) => {
    expect(printed(source)).toBe(text);
  });

  it('leaves a text without markup and the address of a picture alone', () => {
    for (const text of ['a < b', 'Q&A', 'data:image/svg+xml,<b>x</b>']) {
      expect(readMarkup(text)).toBeUndefined();
    }
  });

  it('does not change what it has read', () => {
    for (const text of [
      'x &lt;b&gt;y&lt;/b&gt;',
      '<b>a</b> &amp; <i>b</i>',
      '&amp;amp; &amp;lt;',
    ]) {
      const read = readMarkup(text)?.markdown ?? text;
      expect(readMarkup(read)?.markdown ?? read).toBe(read);
    }
  });
});

describe('decodeReferences', () => {
  it('decodes an address', () => {
    expect(decodeReferences('https://a.example/?a=1&amp;b=2')).toBe('https://a.example/?a=1&b=2');
  });
});
