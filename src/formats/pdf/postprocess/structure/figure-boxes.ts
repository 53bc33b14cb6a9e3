import { boxAround, intersect, type Box } from '../../../../pdf/box.ts';
import { numbersIn, scanPlaced, transform, type Matrix } from '../../../../pdf/matrix.ts';
import { walkElements } from '../../../../pdf/structure-tree.ts';
import { rounded } from '../../../../text/format-text.ts';
import type { MarkedStream, PrintedPdf } from '../printed-pdf.ts';
import { addAttributes } from './attributes.ts';

/** Gives each figure its bounding box, which ISO 32000-1, table 344, requires of figures on one page. */
export const addFigureBoxes = ({ context, streams, structure }: PrintedPdf): void => {
  walkElements(structure, (element) => {
    if (element.type !== 'Figure') return;
    const [content] = element.kids.filter((kid) => kid.kind === 'content');
    const stream = content && streams.find(({ owner }) => owner === content.page);
    const box = stream && content.form === undefined && pictureBox(stream, content.mcid);
    if (box)
      addAttributes(context, element, { O: 'Layout', BBox: box.map((edge) => rounded(edge, 2)) });
  });
};

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
    } else if (kind === 'clip') clip = visiblePart(rectangle, clip);
    else if (kind === 'end') marks.pop();
    else if (kind === 'begin') {
      marks.push(marks.at(-1) === true || new RegExp(`/MCID\\s+${mcid}\\b`).test(operands));
    } else if (kind === 'object' && marks.at(-1) === true) {
      box = visiblePart(placedBox([0, 0, 1, 1], matrix), clip);
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
  return boxAround(corners);
};

const visiblePart = (box: Box | undefined, clip: Box | undefined): Box | undefined =>
  box && clip ? intersect(box, clip) : (box ?? clip);
