import { latin1 } from '../text/latin1.ts';
import { operatorCode, scanOperators } from './tokenizer.ts';

/** A transformation matrix [a b c d e f] (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `first`, then `second`. */
export const multiply = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

export const transform = ({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** An operator with a position: a text matrix, a rectangle, an XObject, or the start or end of marked content. */
export interface PlacedOperator {
  readonly kind: (typeof kinds)[keyof typeof kinds];
  /** Offset of the first operand. */
  readonly start: number;
  readonly operands: string;
  /** From the coordinates of the operator to those of the page. */
  readonly matrix: Matrix;
}

const kinds = {
  Tm: 'text-matrix',
  re: 'rectangle',
  Do: 'object',
  BMC: 'begin',
  BDC: 'begin',
  EMC: 'end',
  W: 'clip',
  'W*': 'clip',
  q: 'save',
  Q: 'restore',
} as const;
const kindByCode = new Map(
  Object.entries(kinds).map(([name, kind]) => [operatorCode(name), kind] as const),
);
const CONCAT = operatorCode('cm');

/** Visits the operators with a position, in order. Returning `false` ends the scan. */
export const scanPlaced = (
  content: Uint8Array,
  visit: (operator: PlacedOperator) => boolean,
): void => {
  let matrix = identity;
  const saved: Matrix[] = [];
  scanOperators(content, (operator, start, nameStart) => {
    if (operator === CONCAT) {
      matrix = multiply(matrixOf(latin1(content, start, nameStart)), matrix);
      return true;
    }
    const kind = kindByCode.get(operator);
    if (kind === undefined) return true;
    if (kind === 'save') saved.push(matrix);
    if (kind === 'restore') matrix = saved.pop() ?? matrix;
    return visit({ kind, start, operands: latin1(content, start, nameStart), matrix });
  });
};

export const numbersIn = (operands: string): number[] => operands.trim().split(/\s+/).map(Number);

export const matrixOf = (operands: string): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(operands);
  return [a, b, c, d, e, f];
};
