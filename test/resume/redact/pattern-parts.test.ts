import { beforeFirstLetter, escapePattern } from '../../../src/resume/redact/pattern-parts.ts';

describe('beforeFirstLetter', () => {
  it('matches before the first letter of each word in any case, and nowhere else', () => {
    const places = new RegExp(beforeFirstLetter(['ada', 'Łukasz', '𝒵x']), 'gu');
    const text = 'bA łd 𝒵 Ł z';
    expect(Array.from(text.matchAll(places), ({ index }) => text.slice(index).slice(0, 2))).toEqual(
      ['A ', 'łd', '𝒵', 'Ł '],
    );
  });

  it('takes a sign of expressions for itself', () => {
    expect('a.(b'.search(new RegExp(beforeFirstLetter(['(b']), 'u'))).toBe(2);
  });
});

describe('escapePattern', () => {
  it.each(['a.b', '(a)', '[a]', '{1}', 'a|b', '^a$', 'a*', 'a+', 'a?', 'a\\b', 'a/b'])(
    'makes a pattern that matches %s alone',
    (text) => {
      const pattern = new RegExp(`^${escapePattern(text)}$`, 'u');
      expect([pattern.test(text), pattern.test('a'), pattern.test('axb')]).toEqual([
        ...[true, false, false],
      ]);
    },
  );
});
