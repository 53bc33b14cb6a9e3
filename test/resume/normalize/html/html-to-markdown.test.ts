import { htmlToMarkdown } from '../../../../src/resume/normalize/html/html-to-markdown.ts';

const markdownOf = (html: string): string | undefined => htmlToMarkdown(html)?.markdown;

describe('htmlToMarkdown', () => {
  it.each([
    ['I build <strong>fast</strong> <i>maps</i>.', 'I build **fast** *maps*.'],
    ['one<br />two<br>three</br>four', 'one\ntwo\nthree\nfour'],
    ['one\ntwo<br>\nthree', 'one\ntwo\nthree'],
    ['<p>Leads.</p><ul><li>Ships.</li><li>Hires.</li></ul>', 'Leads.\n\n- Ships.\n- Hires.'],
    ['<ul>\n <li><p>A</p><ul><li>a</li></ul></li>\n <li>B</li></ul>end', '- A\n  - a\n- B\n\nend'],
    ['<ol start="3"><li>c<li>d</ol>', '3. c\n4. d'],
    ['<p>one<p>two', 'one\n\ntwo'],
    ['<h2>Goals</h2>Grow', '**Goals**\n\nGrow'],
    ['<div>a</div><div>b</div>', 'a\n\nb'],
    [
      'see <a href="https://a.example/?x=1&amp;y=2">it</a>',
      'see [it](<https://a.example/?x=1&y=2>)',
    ],
    [
      '<a href="javascript:x">x</a> <a href="https://a.example"></a>',
      'x [https://a.example](<https://a.example>)',
    ],
    ['H<sub>2</sub>O, m<sup>2</sup>, 1<sup>st</sup>', 'H₂O, m², 1st'],
    ['<code>a &lt; b</code> <u>c</u> <span class="x">d</span>', '`a < b` c d'],
    ['<pre>a = 1;\n  b();</pre>', '```\na = 1;\n  b();\n```'],
    ['<ul><li>• typed</li></ul>', '- typed'],
    [
      '<table><tr><th>Skill</th><th>Years</th></tr><tr><td><p>Go</p></td><td>3</td></tr></table>',
      '**Skill** · **Years**\nGo  · 3',
    ],
    ['a <img src="x.png" alt="logo"> b<hr>c', 'a logo b\n\nc'],
  ])('reads %j', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it.each([
    ['<strong>Lead:</strong>text', '**Lead**:text'],
    ['a<i>b</i>c', 'abc'],
    ['<b>a</b><b>b</b>', '**a**b'],
    ['<b> a </b>c', '**a** c'],
    ['<b><i>x</i></b> <b>x <i>y</i></b>', '***x*** **x *y***'],
    ['<b><p>one</p><p>two</p></b>', '**one**\n\n**two**'],
  ])('writes emphasis that Markdown reads: %j', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it.each([
    'Vec<T>, List<String>, Map<int, a> and a < b',
    'Replaced <table> by <div>',
    'uses `<b>` and `</b>`',
    'a \\<b>c</b\\>',
    'Senior <life> engineer',
    'Set<S> and Array<A>',
  ])('does not read %j', (text) => {
    expect(htmlToMarkdown(text)).toBeUndefined();
  });

  it('keeps tags that are not HTML, and a tag that does not end, beside HTML', () => {
    expect(markdownOf('<b>bold</b> Set<T> <!-- x --> 1 <2 <foo')).toBe(
      '**bold** Set<T>  1 <2 <foo',
    );
  });

  it('keeps the Markdown around inline HTML', () => {
    const text = 'One.\n\n- a\n  - *b*\n- c\n\n    d';
    expect(markdownOf(`${text} <b>x</b>`)).toBe(`${text} **x**`);
    expect(markdownOf('one<br><br>two\r\n<br>three')).toBe('one\n\ntwo\nthree');
  });

  it('gives the words without markup', () => {
    expect(htmlToMarkdown('<p>Fish &amp; <b>chips</b></p>')?.words).toBe('Fish & chips');
  });

  it('reads thousands of tags that never end', () => {
    const read = markdownOf(`${'<b><ul><li>'.repeat(5_000)}x</b></ul>`);
    expect(read).toContain('x');
  });
});
