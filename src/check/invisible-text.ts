import type { PDFDict } from '@cantoo/pdf-lib';
import { dictOf, entry, nameText, numberOf } from '../pdf/objects.ts';
import { latin1, rolesByOperator, scanOperators } from '../pdf/tokenizer.ts';

const operatorNames = {
  save: ['q'],
  restore: ['Q'],
  transform: ['cm'],
  path: ['m', 'l', 'c', 'v', 'y', 're'],
  fill: ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'],
  endPath: ['n', 'S', 's'],
  colour: ['g', 'rg', 'sc', 'scn'],
  state: ['gs'],
  place: ['Tm'],
  show: ['Tj', 'TJ', "'", '"'],
  draw: ['Do'],
} as const;
const operators = rolesByOperator(operatorNames);

/** Text with less opacity counts as invisible. */
const minOpacity = 0.1;

/** The values a b c d e f of ISO 32000-1, 8.3.4. */
type Matrix = readonly number[];
interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box {
  readonly from: Point;
  readonly to: Point;
}

interface Paint {
  readonly isWhite: boolean;
  readonly opacity: number;
  readonly matrix: Matrix;
}

/** Whether a page has nearly transparent text, or white text without a darker ground below it. */
export const hasInvisibleText = (content: Uint8Array, page: PDFDict): boolean => {
  const resources = entry(page, 'Resources');
  let paint: Paint = { isWhite: false, opacity: 1, matrix: [1, 0, 0, 1, 0, 0] };
  const saved: Paint[] = [];
  /** Areas filled with a colour, and the points of the current path. */
  const backgrounds: Box[] = [];
  let path: Point[] = [];
  let place: Point = { x: 0, y: 0 };
  let isInvisible = false;
  scanOperators(content, (code, start, nameStart) => {
    const operator = operators.get(code);
    if (operator === undefined) return true;
    if (operator === 'show') {
      isInvisible =
        paint.opacity < minOpacity ||
        (paint.isWhite && !backgrounds.some((ground) => contains(ground, place)));
      return !isInvisible;
    }
    const operands = latin1(content, start, nameStart).trim();
    const numbers = (): number[] => operands.split(/\s+/).map(Number);
    if (operator === 'save') saved.push(paint);
    else if (operator === 'restore') paint = saved.pop() ?? paint;
    else if (operator === 'transform')
      paint = { ...paint, matrix: multiply(numbers(), paint.matrix) };
    else if (operator === 'path') path.push(...pointsOf(numbers(), paint.matrix));
    else if (operator === 'fill') {
      if (!paint.isWhite && path.length > 0) backgrounds.push(boxAround(path));
      path = [];
    } else if (operator === 'endPath') path = [];
    else if (operator === 'colour') paint = { ...paint, isWhite: isWhite(operands) };
    else if (operator === 'place') {
      const [, , , , x = 0, y = 0] = numbers();
      place = transformPoint(paint.matrix, { x, y });
    } else if (operator === 'state') {
      const state = entry(entry(resources, 'ExtGState'), operands.slice(1));
      paint = { ...paint, opacity: numberOf(entry(dictOf(state), 'ca')) ?? paint.opacity };
    } else {
      // The opacity of a form also applies to its content.
      const group = entry(entry(resources, 'XObject'), operands.slice(1));
      isInvisible = paint.opacity < minOpacity && nameText(entry(group, 'Subtype')) === 'Form';
    }
    return !isInvisible;
  });
  return isInvisible;
};

/** Two opposite corners of a rectangle; for other path operators all points. */
const pointsOf = (numbers: readonly number[], matrix: Matrix): Point[] => {
  const [x = 0, y = 0, third = 0, fourth = 0] = numbers;
  const isBox = numbers.length === 4;
  const corners = isBox ? [x, y, x + third, y + fourth] : numbers;
  return corners.flatMap((value, index) =>
    index % 2 === 1 ? [transformPoint(matrix, { x: corners[index - 1] ?? 0, y: value })] : [],
  );
};

const transformPoint = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  { x, y }: Point,
): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** The product of two matrices: `first` is applied before `second`. */
const multiply = (first: Matrix, second: Matrix): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const origin = transformPoint(second, { x: 0, y: 0 });
  const along = (x: number, y: number): [number, number] => {
    const point = transformPoint(second, { x, y });
    return [point.x - origin.x, point.y - origin.y];
  };
  const { x, y } = transformPoint(second, { x: e, y: f });
  return [...along(a, b), ...along(c, d), x, y];
};

const boxAround = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    from: { x: Math.min(...xs), y: Math.min(...ys) },
    to: { x: Math.max(...xs), y: Math.max(...ys) },
  };
};

const contains = ({ from, to }: Box, { x, y }: Point): boolean =>
  x >= from.x && x <= to.x && y >= from.y && y <= to.y;

const isWhite = (operands: string): boolean =>
  /^[\d.]/.test(operands) && operands.split(/\s+/).every((value) => Number(value) > 0.97);
