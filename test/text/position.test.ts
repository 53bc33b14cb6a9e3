import { textLines, positionFinder, positionOf } from '../../src/text/position.ts';

describe('positionFinder', () => {
  it('counts lines and columns from 1', () => {
    const positionAt = positionFinder('ab\ncd');
    expect(positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(2)).toEqual({ line: 1, column: 3 });
    expect(positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(positionAt(5)).toEqual({ line: 2, column: 3 });
  });

  it('counts CRLF as one line ending and a lone CR as one', () => {
    const positionAt = positionFinder('a\r\nb\rc');
    expect(positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(positionAt(5)).toEqual({ line: 3, column: 1 });
  });
});

describe('positionOf', () => {
  it('gives one offset the position that the index of lines gives it', () => {
    const text = 'ab\ncd\r\n\re\n\nf\r\n';
    const positionAt = positionFinder(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      expect(positionOf(text, offset)).toEqual(positionAt(offset));
    }
  });
});

describe('textLines', () => {
  it('ends a line at every kind of line end', () => {
    expect(textLines('a\r\nb\rc\n\nd')).toEqual(['a', 'b', 'c', '', 'd']);
    expect(textLines('a\rb\nc', 2)).toEqual(['a', 'b']);
  });
});
