import { collapseWhiteSpace } from '../../../src/formats/html/white-space.ts';

describe('collapseWhiteSpace', () => {
  it('collapses white space inside paragraphs, headings and list items', () => {
    expect(collapseWhiteSpace('<p>one\n  two\t<b> three</b></p>')).toBe(
      '<p>one two <b>three</b></p>',
    );
    expect(collapseWhiteSpace('<h2>\n  A  title</h2>')).toBe('<h2>A title</h2>');
    expect(collapseWhiteSpace('<div role="paragraph">\n one</div>')).toBe(
      '<div role="paragraph">one</div>',
    );
  });

  it('drops white space beside blocks and after line breaks', () => {
    expect(collapseWhiteSpace('<li>\n<p>one</p>\n<ul>\n<li> two</li></ul></li>')).toBe(
      '<li><p>one</p><ul><li>two</li></ul></li>',
    );
    expect(collapseWhiteSpace('<p>one <br>\n two</p>')).toBe('<p>one <br>two</p>');
  });

  it('does not change text of other elements, tags and preformatted text', () => {
    const html = '<section  class="a">\n<div> one  two </div>\n<pre> a\n  b</pre></section>\n';
    expect(collapseWhiteSpace(html)).toBe(html);
    expect(collapseWhiteSpace('<li><pre>a\n b</pre></li>')).toBe('<li><pre>a\n b</pre></li>');
  });

  it('keeps no-break spaces and the space after an inline element', () => {
    const html = '<p><b>one</b> <i>two</i>\u00A0\u00A0three</p>';
    expect(collapseWhiteSpace(html)).toBe(html);
  });

  it('ignores end tags without a start tag', () => {
    expect(collapseWhiteSpace('<p></div>one\ntwo</p>')).toBe('<p></div>one two</p>');
  });

  it('reads a "<" that starts no tag as text', () => {
    expect(collapseWhiteSpace('<p>1<2\n<!-- a\nb -->\n<3\n</p>')).toBe(
      '<p>1<2 <!-- a b --> <3 </p>',
    );
  });
});
