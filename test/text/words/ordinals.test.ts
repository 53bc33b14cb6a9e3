import { ordinalNumber, ordinalWord } from '../../../src/text/words/ordinals.ts';

describe('ordinalWord', () => {
  it.each([
    [1, 'first'],
    [20, 'twentieth'],
    [42, 'forty second'],
    [99, 'ninety ninth'],
  ])('of %d is %s', (number, word) => {
    expect(ordinalWord(number)).toBe(word);
    expect(ordinalNumber(word)).toBe(number);
  });
});
