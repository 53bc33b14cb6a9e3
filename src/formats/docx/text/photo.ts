import { FrameAnchorType, FrameWrap, ImageRun, type IFrameOptions } from 'docx';
import type { Photo } from '../../../view/model.ts';
import type { PageGeometry } from '../styles/page-geometry.ts';
import { pixelsFromMm, twipsFromMm } from '../styles/units.ts';
import type { Direction } from './script-runs.ts';

/** Photo size in millimetres. Same proportion as in HTML, but smaller, so that the whole header fits beside it. */
export const photoMm = { width: 22.75, height: 28 } as const;

/** Crops the picture evenly on two sides to the proportion of the frame, in percent of each side. */
const coverCrop = ({ width, height }: Pick<Photo, 'width' | 'height'>) => {
  const ratio = (width / height) * (photoMm.height / photoMm.width);
  const over = (1 - Math.min(ratio, 1 / ratio)) * 50;
  return ratio > 1 ? { left: over, right: over } : { top: over, bottom: over };
};

/** The photo as an inline picture. */
export const photoRun = ({ source, type, width, height, alt }: Photo): ImageRun =>
  new ImageRun({
    type,
    data: Buffer.from(source.slice(source.indexOf(',') + 1), 'base64'),
    transformation: {
      width: pixelsFromMm(photoMm.width),
      height: pixelsFromMm(photoMm.height),
    },
    crop: coverCrop({ width, height }),
    altText: { id: '1', name: alt, description: alt },
  });

/**
 * The frame of the photo: at the end of the line, level with the name, which flows beside it. A framed paragraph keeps
 * its position in the reading order. Programs without frames show the photo above the name.
 */
export const photoFrame = ({ textWidth }: PageGeometry, direction: Direction): IFrameOptions => {
  const width = twipsFromMm(photoMm.width);
  return {
    type: 'absolute',
    position: { x: direction === 'rtl' ? 0 : textWidth - width, y: 1 },
    width,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
    wrap: FrameWrap.AROUND,
    space: { horizontal: twipsFromMm(6), vertical: 0 },
  };
};
