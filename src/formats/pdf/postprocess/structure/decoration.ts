import type { PDFRef } from '@cantoo/pdf-lib';
import { isElement, ownerOf, type Element, type Kid } from '../../../../pdf/structure-tree.ts';
import type { MarkedStream, PrintedPdf } from '../printed-pdf.ts';

/**
 * Removes rules and backgrounds from the structure tree, so that they become artifacts. Chromium tags
 * them as content of their block. In figures, formulas and list labels, lines are content and stay.
 */
export const untagDecoration = ({ streams, structure }: PrintedPdf): void => {
  const speaking = new Map(streams.map((stream) => [stream.owner, textualMarks(stream)]));
  for (const element of structure) untagIn(element, speaking);
};

const untagIn = (element: Element, speaking: ReadonlyMap<PDFRef, ReadonlySet<number>>): void => {
  if (drawn.has(element.type)) return;
  const isSilent = (kid: Kid): boolean =>
    kid.kind === 'content' && !speaking.get(ownerOf(kid))?.has(kid.mcid);
  if (element.kids.some(isSilent)) element.kids = element.kids.filter((kid) => !isSilent(kid));
  for (const kid of element.kids) if (isElement(kid)) untagIn(kid, speaking);
};

/** The types with lines as content. */
const drawn: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Lbl']);

/** The MCIDs with content other than paths and shadings. */
const textualMarks = ({ events }: MarkedStream): Set<number> => {
  const speaking = new Set<number>();
  const open: (number | undefined)[] = [];
  for (const event of events) {
    if (event.kind === 'begin') open.push(event.mcid ?? open.at(-1));
    else if (event.kind === 'end') open.pop();
    else if (event.kind === 'paint' && event.painted !== 'path' && event.painted !== 'shading') {
      const mcid = open.at(-1);
      if (mcid !== undefined) speaking.add(mcid);
    }
  }
  return speaking;
};
