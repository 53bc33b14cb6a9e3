import { cssString } from '../../../src/formats/html/css-string.ts';

describe('cssString', () => {
  it('does not escape letters of any script and common punctuation', () => {
    expect(cssString('Anežka Nguyễn-Þórsdóttir, גשר')).toBe('"Anežka Nguyễn-Þórsdóttir, גשר"');
  });

  it('escapes characters that could end the string or the style element', () => {
    expect(cssString('a"b\\c</style>\n')).toBe('"a\\22 b\\5c c\\3c \\2f style\\3e \\a "');
  });
});
