import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

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

type Matrix = readonly [number, number, number, number, number, number];

const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value)
    ? Array.from(value as ArrayLike<unknown>, Number)
    : [];

const product = (outer: Matrix, inner: unknown): Matrix => {
  const [a, b, c, d, e, f] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = numbersOf(inner);
  return [
    ...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
    ...([a * k + c * l + e, b * k + d * l + f] as const),
  ];
};

/** The shape that fills a box, unless it is larger than a bullet or not about as wide as high. */
const shapeOf = ([a, b, c, d, e, f]: Matrix, box: readonly number[]): Shape | undefined => {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const width = Math.abs(a * (right - left)) + Math.abs(c * (top - bottom));
  const height = Math.abs(b * (right - left)) + Math.abs(d * (top - bottom));
  if (height > largest || width > largest || width < height / 2 || height < width / 2)
    return undefined;
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return { x: a * x + c * y + e, y: b * x + d * y + f, height };
};

/** The small filled shapes of a page. Chromium draws the bullets of lists as shapes, not as text. */
export const readShapes = async (page: PDFPageProxy): Promise<Shape[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
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
