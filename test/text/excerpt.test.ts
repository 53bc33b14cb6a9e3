import { caretBelow, excerptAround, excerptLines } from '../../src/text/excerpt.ts';

describe('excerptLines', () => {
  it('gives the lines of a range, with a space for each tab', () => {
    expect(excerptLines('a\r\n\tb\rc\nd', { first: 2, last: 3 })).toEqual([' b', 'c']);
  });

  it('gives the lines that a shorter text has', () => {
    expect(excerptLines('a\nb', { first: 2, last: 9 })).toEqual(['b']);
    expect(excerptLines('a', { first: 4, last: 9 })).toEqual([]);
  });
});

describe('caretBelow', () => {
  it.each([
    ['plain letters', 'ab: x', 5, 4],
    ['wide letters', '会社: x', 5, 6],
    ['marks', 'e\u0301: x', 5, 3],
  ])('stands below its character after %s', (_, line, column, spaces) => {
    expect(caretBelow(line, column)).toBe(`${' '.repeat(spaces)}^`);
  });
});

describe('excerptAround', () => {
  it('gives a line that fits whole', () => {
    expect(excerptAround('{"a" 1}', 6, 20)).toEqual(['{"a" 1}', '     ^']);
  });

  it.each([1, 40, 5_000, 9_999])('cuts a long line to the width around column %d', (column) => {
    const line = `${'.'.repeat(column - 1)}X${'.'.repeat(10_000 - column)}`;
    const [shown, caret] = excerptAround(line, column, 40);
    expect(shown).toHaveLength(40);
    expect(shown.indexOf('X')).toBe(caret.indexOf('^'));
  });
});
