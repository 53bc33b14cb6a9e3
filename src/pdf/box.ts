import type { Point } from './matrix.ts';

/** A rectangle in points from the lower left corner of the page. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export const boxAround = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Two opposite corners. */
export const cornersOf = ([left, bottom, right, top]: Box): readonly [Point, Point] => [
  { x: left, y: bottom },
  { x: right, y: top },
];

export const union = (one: Box, other: Box): Box =>
  boxAround([...cornersOf(one), ...cornersOf(other)]);

/** The common part of two boxes. */
export const intersect = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
];

export const contains = ([left, bottom, right, top]: Box, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;
