import { parseRichText, plainTextOf } from '../../src/view/rich-text.ts';

describe('keepLiterals', () => {
  it.each([
    'Wrote __init__.py, 5*3*2, src/**/*.test.ts and src/*.js',
    '**/*.ts and node_modules/**/x, *.md, ~/.config/*/x',
    'Set __proto__ and __init__, call f(*args, **kwargs)',
    'snake_case_name, _private, 2**3**4, foo*bar*baz',
    'C:\\*.txt, C:\\_a\\_b, \\\\server\\share, \\d+\\s*',
  ])('keeps %j', (text) => {
    expect(plainTextOf(parseRichText(text))).toBe(text);
  });

  it.each([
    ['**A**/**B** and **Lead:** x', 'A/B and Lead: x'],
    ['**D**eveloper, __Bold__, _it_', 'Developer, Bold, it'],
    ['实现**主导**微服务', '实现主导微服务'],
  ])('reads the marks of %j', (source, text) => {
    expect(plainTextOf(parseRichText(source))).toBe(text);
  });

  it('reads a long word of stars', () => {
    const source = 'a*'.repeat(9_000);
    expect(plainTextOf(parseRichText(source))).toBe(source);
  });
});
