import { latin1 } from '../text/latin1.ts';
import type { PDFDict } from '@cantoo/pdf-lib';
import { boxAround } from '../pdf/box.ts';
import {
  identity,
  matrixOf,
  multiply,
  numbersIn,
  transform,
  type Matrix,
  type Point,
} from '../pdf/matrix.ts';
import {
  black,
  colorOfOperands,
  groundAt,
  isLost,
  type Color,
  type Ground,
} from './text-contrast.ts';
import { dictOf, entry, nameText, numberOf } from '../pdf/objects.ts';
import { rolesByOperator, scanOperators, showOperators } from '../pdf/tokenizer.ts';

const operatorNames = {
  save: ['q'],
  restore: ['Q'],
  transform: ['cm'],
  path: ['m', 'l', 'c', 'v', 'y', 're'],
  fill: ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'],
  endPath: ['n', 'S', 's'],
  colour: ['g', 'rg', 'k', 'sc', 'scn'],
  state: ['gs'],
  font: ['Tf'],
  place: ['Tm'],
  step: ['Td', 'TD'],
  show: showOperators,
  draw: ['Do'],
} as const;
const operators = rolesByOperator(operatorNames);

/** Text with less opacity counts as invisible. */
const minOpacity = 0.1;

interface Paint {
  /** Undefined for a pattern. */
  readonly color: Color | undefined;
  readonly opacity: number;
  readonly matrix: Matrix;
}

/** Whether a page has nearly transparent text, or text in nearly the colour of the ground below it. */
export const hasInvisibleText = (content: Uint8Array, page: PDFDict): boolean => {
  const resources = entry(page, 'Resources');
  let paint: Paint = { color: black, opacity: 1, matrix: identity };
  const saved: Paint[] = [];
  const grounds: Ground[] = [];
  /** The points of the current path. */
  let path: Point[] = [];
  /** The size of the font and the matrix of the text. */
  let size = 0;
  let place = identity;
  let isInvisible = false;
  scanOperators(content, (code, start, nameStart) => {
    const operator = operators.get(code);
    if (operator === undefined) return true;
    if (operator === 'show') {
      // Inside the first letter, above its line and its underline.
      const middle = transform({ x: size * 0.2, y: size * 0.25 }, multiply(place, paint.matrix));
      isInvisible =
        paint.opacity < minOpacity ||
        (paint.color !== undefined && isLost(paint.color, groundAt(grounds, middle)));
      return !isInvisible;
    }
    const operands = latin1(content, start, nameStart).trim();
    if (operator === 'save') saved.push(paint);
    else if (operator === 'restore') paint = saved.pop() ?? paint;
    else if (operator === 'transform')
      paint = { ...paint, matrix: multiply(matrixOf(operands), paint.matrix) };
    else if (operator === 'path') path.push(...pointsOf(numbersIn(operands), paint.matrix));
    else if (operator === 'fill') {
      if (path.length > 0) grounds.push({ ...paint, box: boxAround(path) });
      path = [];
    } else if (operator === 'endPath') path = [];
    else if (operator === 'colour') paint = { ...paint, color: colorOfOperands(operands) };
    else if (operator === 'font') size = numbersIn(operands).at(-1) ?? 0;
    else if (operator === 'place') place = matrixOf(operands);
    else if (operator === 'step') {
      const [x = 0, y = 0] = numbersIn(operands);
      place = multiply([1, 0, 0, 1, x, y], place);
    } else if (operator === 'state') {
      const state = entry(entry(resources, 'ExtGState'), operands.slice(1));
      paint = { ...paint, opacity: numberOf(entry(dictOf(state), 'ca')) ?? paint.opacity };
    } else {
      // The opacity of a form also applies to its content.
      const kind = nameText(
        entry(entry(entry(resources, 'XObject'), operands.slice(1)), 'Subtype'),
      );
      isInvisible = paint.opacity < minOpacity && kind === 'Form';
      // A picture fills the unit square.
      const corners = [0, 1].map((at) => transform({ x: at, y: at }, paint.matrix));
      grounds.push({ color: undefined, opacity: 1, box: boxAround(corners) });
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
