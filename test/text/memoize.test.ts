import { memoize } from '../../src/text/memoize.ts';

describe('memoize', () => {
  it('makes the result of a text once, also a false or empty one', () => {
    const made: string[] = [];
    const isLong = memoize((text) => {
      made.push(text);
      return text.length > 3;
    });
    expect([isLong('ash'), isLong('ash'), isLong('alder')]).toEqual([false, false, true]);
    expect(made).toEqual(['ash', 'alder']);
  });

  it('forgets the oldest result beyond its limit', () => {
    let count = 0;
    const numberOf = memoize(() => ++count, 2);
    expect(['a', 'b', 'c', 'c', 'b', 'a'].map(numberOf)).toEqual([1, 2, 3, 3, 2, 4]);
  });
});
