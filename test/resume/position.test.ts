import { findSyntaxFault, locator, positionFinder } from '../../src/resume/position.ts';

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

describe('findSyntaxFault', () => {
  it.each([
    ['', 1, 1, /value is expected/],
    ['{"a":1,}', 1, 8, /property name/],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma/],
    ['{\r\n  "a" 1\r\n}', 2, 7, /colon/],
    ['{"a":1', 1, 7, /closing brace/],
    ['[1, 2', 1, 6, /closing bracket/],
    ['{"a":"x\ny"}', 1, 6, /string does not end/],
    ['{"a":"\\x"}', 1, 6, /escape/],
    ['{"a":"\u0001"}', 1, 6, /control character/],
    ['{"a":1}}', 1, 8, /already ended/],
    ['// note\n{}', 1, 1, /comments/],
    ["{'a':1}", 1, 2, /double quotes/],
    ['{"a":NaN}', 1, 6, /double quotes/],
    ['{"a":1.}', 1, 6, /number/],
  ])('finds the first fault of %j', (text, line, column, message) => {
    const fault = findSyntaxFault(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault.message).toMatch(message);
  });
});

describe('locator', () => {
  it('finds values by path', () => {
    const locate = locator('{\n  "work": [\n    { "name": 7 }\n  ]\n}');
    expect(locate(['work', 0, 'name'])).toEqual({ line: 3, column: 15 });
    expect(locate([])).toEqual({ line: 1, column: 1 });
  });

  it('knows no place for what is not there', () => {
    expect(locator('{}')(['work', 0])).toBeUndefined();
  });
});
