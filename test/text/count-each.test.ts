import { countEach, heaviest, mostFrequent } from '../../src/text/count-each.ts';

describe('countEach', () => {
  it('counts the values of a list and the characters of a text', () => {
    expect([...countEach(['a', 'b', 'a'])]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(countEach('abba').get('b')).toBe(2);
  });
});

describe('mostFrequent', () => {
  it('is the earlier one of equal values', () => {
    expect(mostFrequent([1, 2, 2, 1, 3])).toBe(1);
    expect(mostFrequent([])).toBeUndefined();
  });
});

describe('heaviest', () => {
  it('adds the weights of equal values', () => {
    const weighed = [
      ['a', 2],
      ['b', 3],
      ['a', 2],
    ] as const;
    expect(heaviest(weighed)).toBe('a');
  });
});
