import { boxAround, contains, intersect, union, type Box } from '../../src/pdf/box.ts';

const low: Box = [0, 0, 10, 10];
const high: Box = [5, 5, 20, 15];

describe('boxAround', () => {
  it('is the smallest box that has all points', () => {
    const points = [
      { x: 3, y: 9 },
      { x: 1, y: 2 },
    ];
    expect(boxAround(points)).toEqual([1, 2, 3, 9]);
  });
});

describe('union and intersect', () => {
  it('are the box around two boxes and the box that they share', () => {
    expect(union(low, high)).toEqual([0, 0, 20, 15]);
    expect(intersect(low, high)).toEqual([5, 5, 10, 10]);
  });
});

describe('contains', () => {
  it('is true for a point on the edge, and false for a point outside', () => {
    expect([contains(low, { x: 10, y: 0 }), contains(low, { x: 11, y: 0 })]).toEqual([true, false]);
  });
});
