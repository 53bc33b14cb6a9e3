import { scanHtml } from '../../../src/formats/html/scan-html.ts';

/** The pieces of HTML as short texts: "text", "<p class>", "</p>". */
const piecesOf = (html: string): string[] => {
  const pieces: string[] = [];
  scanHtml(html, {
    text: (from, to) => pieces.push(html.slice(from, to)),
    tag: (name, isEnd, from, to) =>
      pieces.push(`<${isEnd ? '/' : ''}${name}${html.slice(from, to)}>`),
  });
  return pieces;
};

describe('scanHtml', () => {
  it('reads tags and texts in their order', () => {
    expect(piecesOf('<p class="a">One<br/>two</p> <h1>x</h1>')).toEqual([
      '<p class="a">',
      'One',
      '<br/>',
      'two',
      '</p>',
      ' ',
      '<h1>',
      'x',
      '</h1>',
    ]);
  });

  it('gives names in lower case', () => {
    expect(piecesOf('<DIV Title="A">x</DIV>')).toEqual(['<div Title="A">', 'x', '</div>']);
  });

  it('reads the rest after a "<" that begins no tag as text', () => {
    expect(piecesOf('<p>a < b<!-- c --></p>')).toEqual(['<p>', 'a ', ' b', '!-- c -->', '</p>']);
    expect(piecesOf('<p>a<b<c')).toEqual(['<p>', 'a', 'b<c']);
    expect(piecesOf('plain')).toEqual(['plain']);
  });
});
