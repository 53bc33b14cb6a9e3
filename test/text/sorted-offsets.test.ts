import { countBelow } from '../../src/text/sorted-offsets.ts';

describe('countBelow', () => {
  it.each([
    [0, 0],
    [1, 1],
    [5, 1],
    [6, 2],
    [100, 3],
  ])('counts the offsets below %i: %i', (offset, count) => {
    expect(countBelow([0, 5, 9], offset)).toBe(count);
  });

  it('counts nothing in an empty list', () => {
    expect(countBelow([], 5)).toBe(0);
  });
});
