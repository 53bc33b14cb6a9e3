import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity, multiply, transform, type Matrix } from '../../pdf/matrix.ts';

/** A small filled shape. Positions are in points from the lower left corner of the page. */
export interface Shape {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The largest shape that may be a bullet, in points. */
const largest = 8;

const fills: readonly unknown[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value)
    ? Array.from(value as ArrayLike<unknown>, Number)
    : [];

const product = (outer: Matrix, inner: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(inner);
  return multiply([a, b, c, d, e, f], outer);
};

/** The shape that fills a box, unless it is larger than a bullet or not about as wide as high. */
const shapeOf = (matrix: Matrix, box: readonly number[]): Shape | undefined => {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [a, b, c, d] = matrix;
  const width = Math.abs(a * (right - left)) + Math.abs(c * (top - bottom));
  const height = Math.abs(b * (right - left)) + Math.abs(d * (top - bottom));
  if (height > largest || width > largest || width < height / 2 || height < width / 2)
    return undefined;
  const middle = { x: (left + right) / 2, y: (bottom + top) / 2 };
  return { ...transform(middle, matrix), height };
};

/** The small filled shapes of a page. Chromium draws the bullets of lists as shapes, not as text. */
export const readShapes = async (page: PDFPageProxy): Promise<Shape[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  let matrix = identity;
  const saved: Matrix[] = [];
  const found: Shape[] = [];
  fnArray.forEach((operator, index) => {
    const given: unknown = argsArray[index];
    const [first, , box] = Array.isArray(given) ? (given as readonly unknown[]) : [];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, given);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = product(matrix, first);
    } else if (operator === OPS.constructPath && fills.includes(first)) {
      const shape = shapeOf(matrix, numbersOf(box));
      if (shape) found.push(shape);
    }
  });
  return found;
};
