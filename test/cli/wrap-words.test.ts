import { wrapWords } from '../../src/cli/wrap-words.ts';

describe('wrapWords', () => {
  it('breaks a message between words and indents its further lines', () => {
    expect(wrapWords('one two three four', 12, 4)).toBe('one two\n  three four');
  });

  it('keeps the indent of a message in every line', () => {
    expect(wrapWords('  one two three', 10)).toBe('  one two\n    three');
  });

  it('keeps a word that is wider than a line whole', () => {
    expect(wrapWords('see /a/very/long/path now', 10)).toBe('see\n  /a/very/long/path\n  now');
  });

  it('counts two columns for a wide letter, and none for a mark', () => {
    expect(wrapWords('会社 会社 会社', 10)).toBe('会社 会社\n  会社');
    expect(wrapWords('e\u0301e\u0301 e\u0301e\u0301', 5)).toBe('e\u0301e\u0301 e\u0301e\u0301');
  });

  it.each([
    ['a message that fits, with its spaces', 'a  b', 80],
    ['a message without a terminal', 'word '.repeat(40), undefined],
  ])('does not change %s', (_, message, columns) => {
    expect(wrapWords(message, columns)).toBe(message);
  });
});
