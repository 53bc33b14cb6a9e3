import { columnsOf, padColumns, sliceColumns } from '../../src/text/terminal-width.ts';

describe('columnsOf', () => {
  it.each([
    ['Zoë', 3],
    ['会社', 4],
    ['ﾊﾝ', 2],
    ['（A）', 5],
    ['e\u0301', 1],
    ['🎉', 2],
  ])('counts the columns of %s', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('padColumns', () => {
  it('fills a text up to a column', () => {
    expect(padColumns('会', 4)).toBe('会  ');
    expect(padColumns('too long', 4)).toBe('too long');
  });
});

describe('sliceColumns', () => {
  it('cuts no character in half', () => {
    expect(sliceColumns('a会社b', { from: 2, width: 3 })).toEqual({ part: '社', start: 3 });
    expect(sliceColumns('a会社b', { from: 0, width: 4 })).toEqual({ part: 'a会', start: 0 });
  });
});
