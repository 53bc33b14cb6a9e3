import { numbersIn, scanPlaced, transform, type Matrix } from '../../../../pdf/matrix.ts';
import { walkElements } from '../../../../pdf/structure-tree.ts';
import type { MarkedStream, PrintedPdf } from '../printed-pdf.ts';
import { addAttributes } from './attributes.ts';

/** Gives each figure its bounding box, which ISO 32000-1, table 344, requires of figures on one page. */
export const addFigureBoxes = ({ context, streams, structure }: PrintedPdf): void => {
  walkElements(structure, (element) => {
    if (element.type !== 'Figure') return;
    const [content] = element.kids.filter((kid) => kid.kind === 'content');
    const stream = content && streams.find(({ owner }) => owner === content.page);
    const box = stream && content.form === undefined && pictureBox(stream, content.mcid);
    if (box) addAttributes(context, element, { O: 'Layout', BBox: box.map(roundToHundredths) });
  });
};

/** Left, bottom, right and top in points from the lower left corner of the page. */
type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The visible part of the first picture in a marked content. */
const pictureBox = ({ content }: MarkedStream, mcid: number): Box | undefined => {
  let box: Box | undefined;
  let rectangle: Box | undefined;
  let clip: Box | undefined;
  const clips: (Box | undefined)[] = [];
  const marks: boolean[] = [];
  scanPlaced(content, ({ kind, operands, matrix }) => {
    if (kind === 'save') clips.push(clip);
    else if (kind === 'restore') clip = clips.pop();
    else if (kind === 'rectangle') {
      const [x = 0, y = 0, width = 0, height = 0] = numbersIn(operands);
      rectangle = placedBox([x, y, x + width, y + height], matrix);
    } else if (kind === 'clip') clip = intersect(rectangle, clip);
    else if (kind === 'end') marks.pop();
    else if (kind === 'begin') {
      marks.push(marks.at(-1) === true || new RegExp(`/MCID\\s+${mcid}\\b`).test(operands));
    } else if (kind === 'object' && marks.at(-1) === true) {
      box = intersect(placedBox([0, 0, 1, 1], matrix), clip);
    }
    return box === undefined;
  });
  return box;
};

/** The box around a rectangle after its transformation. */
const placedBox = ([left, bottom, right, top]: Box, matrix: Matrix): Box => {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => transform({ x, y }, matrix)),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const intersect = (one: Box | undefined, other: Box | undefined): Box | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
};

const roundToHundredths = (value: number): number => Math.round(value * 100) / 100;
