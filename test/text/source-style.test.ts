import { indentUnit, withLineFeeds } from '../../src/text/source-style.ts';

describe('indentUnit', () => {
  it('is the indentation of the first indented line', () => {
    expect(indentUnit('{\n\t"a": {\n\t\t"b": 1')).toBe('\t');
    expect(indentUnit('a:\n    b: 1')).toBe('    ');
    expect(indentUnit('a: 1')).toBe('  ');
  });
});

describe('withLineFeeds', () => {
  it('gives a changed text its own line breaks', () => {
    const add = (plain: string): string => `${plain}c\n`;
    expect(withLineFeeds('a\r\nb\r\n', add)).toBe('a\r\nb\r\nc\r\n');
    expect(withLineFeeds('a\nb\n', add)).toBe('a\nb\nc\n');
    expect(withLineFeeds('a\r\n', () => undefined)).toBeUndefined();
  });
});
