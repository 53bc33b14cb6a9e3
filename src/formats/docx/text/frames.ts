import { FrameAnchorType, FrameWrap, type IFrameOptions } from 'docx';
import { twipsFromMm } from '../styles/units.ts';

/** Space between the columns of a header. */
export const headerGapMm = 6;

/**
 * A frame in the text: level with the next line, which flows beside it. A framed paragraph keeps its place in the reading
 * order. All lengths are in twips.
 */
export const frameBeside = (
  x: number,
  width: number,
  gap = twipsFromMm(headerGapMm),
): IFrameOptions => ({
  type: 'absolute',
  // An offset of zero would be the default, the position in the text.
  position: { x: Math.max(x, 1), y: 1 },
  width,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
  wrap: FrameWrap.AROUND,
  space: { horizontal: gap, vertical: 0 },
});
