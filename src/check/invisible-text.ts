import type { PDFDict } from '@cantoo/pdf-lib';
import { boxAround, contains, type Box } from '../pdf/box.ts';
import {
  identity,
  matrixOf,
  multiply,
  numbersIn,
  transform,
  type Matrix,
  type Point,
} from '../pdf/matrix.ts';
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

interface Paint {
  readonly isWhite: boolean;
  readonly opacity: number;
  readonly matrix: Matrix;
}

/** Whether a page has nearly transparent text, or white text without a darker ground below it. */
export const hasInvisibleText = (content: Uint8Array, page: PDFDict): boolean => {
  const resources = entry(page, 'Resources');
  let paint: Paint = { isWhite: false, opacity: 1, matrix: identity };
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
    if (operator === 'save') saved.push(paint);
    else if (operator === 'restore') paint = saved.pop() ?? paint;
    else if (operator === 'transform')
      paint = { ...paint, matrix: multiply(matrixOf(operands), paint.matrix) };
    else if (operator === 'path') path.push(...pointsOf(numbersIn(operands), paint.matrix));
    else if (operator === 'fill') {
      if (!paint.isWhite && path.length > 0) backgrounds.push(boxAround(path));
      path = [];
    } else if (operator === 'endPath') path = [];
    else if (operator === 'colour') paint = { ...paint, isWhite: isWhite(operands) };
    else if (operator === 'place') {
      const [, , , , x, y] = matrixOf(operands);
      place = transform({ x, y }, paint.matrix);
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
    index % 2 === 1 ? [transform({ x: corners[index - 1] ?? 0, y: value }, matrix)] : [],
  );
};

const isWhite = (operands: string): boolean =>
  /^[\d.]/.test(operands) && operands.split(/\s+/).every((value) => Number(value) > 0.97);
