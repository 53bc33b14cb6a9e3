import { ImageRun, type IFrameOptions } from 'docx';
import { photoRatio, type Layout } from '../../../theme/layout.ts';
import type { Photo } from '../../../view/model.ts';
import type { PageGeometry } from '../styles/page-geometry.ts';
import { pixelsFromMm } from '../../../lengths.ts';
import { twipsFromMm } from '../styles/units.ts';
import { frameBeside } from './frames.ts';
import type { Direction } from './script-runs.ts';

type PhotoLook = Layout['photo'];

/** Smaller than in HTML, so that the whole header fits beside it. */
const photoScale = 0.875;

type Pixels = Pick<Photo, 'width' | 'height'>;

/**
 * The printed size in millimetres. A round photo is square already and not cropped here: LibreOffice loses a cropped
 * picture in an outline other than a rectangle.
 */
export const photoSizeMm = (
  { width, height }: Pixels,
  { shape, widthMm }: Pick<PhotoLook, 'shape' | 'widthMm'>,
) => {
  const side = widthMm * photoScale;
  if (shape !== 'round') return { width: side, height: side * photoRatio[shape] };
  const scale = side / Math.max(width, height);
  return { width: width * scale, height: height * scale };
};

/** Crops the picture evenly on two sides to the proportion of the frame, in percent of each side. */
const coverCrop = ({ width, height }: Pixels) => {
  const ratio = (width / height) * photoRatio.square;
  const over = (1 - Math.min(ratio, 1 / ratio)) * 50;
  return ratio > 1 ? { left: over, right: over } : { top: over, bottom: over };
};

/** The photo as an inline picture. */
export const photoRun = (photo: Photo, look: PhotoLook): ImageRun => {
  const { source, type, alt } = photo;
  const size = photoSizeMm(photo, look);
  return new ImageRun({
    type,
    data: Buffer.from(source.slice(source.indexOf(',') + 1), 'base64'),
    transformation: {
      width: pixelsFromMm(size.width),
      height: pixelsFromMm(size.height),
    },
    ...(look.shape === 'square' && { crop: coverCrop(photo) }),
    altText: { id: '1', name: alt, description: alt },
  });
};

/**
 * The frame of the photo at the start or end of the line, level with the name. Programs without frames show the photo
 * above the name.
 */
export const photoFrame = (
  { textWidth }: PageGeometry,
  widthMm: number,
  place: PhotoLook['place'],
  direction: Direction,
): IFrameOptions => {
  const width = twipsFromMm(widthMm);
  const isAtLeft = (place === 'start') === (direction === 'ltr');
  return frameBeside(isAtLeft ? 0 : textWidth - width, width);
};
