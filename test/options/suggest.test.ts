import { suggestion } from '../../src/options/suggest.ts';

describe('suggestion', () => {
  it('ends a message with a question, or is empty', () => {
    expect(suggestion('them', ['theme'])).toBe('; did you mean "theme"?');
    expect(suggestion('zzz', ['theme'])).toBe('');
  });
});
