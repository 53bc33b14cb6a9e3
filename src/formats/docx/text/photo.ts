import { FrameAnchorType, FrameWrap, ImageRun, type IFrameOptions } from 'docx';
import type { Photo } from '../../../view/model.ts';
import type { PageGeometry } from '../styles/page-geometry.ts';
import { pixelsFromMm, twipsFromMm } from '../styles/units.ts';
import type { Direction } from './script-runs.ts';

/** Photo size in millimetres. Same proportion as in HTML, but smaller, so that the whole header fits beside it. */
export const photoMm = { width: 22.75, height: 28 } as const;

interface ImageSize {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

const pngSignature = 0x89504e47;

/** Reads the size from the IHDR chunk, which is always first (PNG, 11.2.2). */
const readPng = (bytes: DataView): ImageSize | undefined =>
  bytes.byteLength >= 24 && bytes.getUint32(0) === pngSignature
    ? { type: 'png', width: bytes.getUint32(16), height: bytes.getUint32(20) }
    : undefined;

// Start-of-frame markers: C0 to CF except DHT (C4), JPG (C8) and DAC (CC) (ITU-T T.81, table B.1).
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Skips the JPEG segments up to the start of frame, which holds height and width. */
const readJpeg = (bytes: DataView): ImageSize | undefined => {
  if (bytes.byteLength < 4 || bytes.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xff) {
    if (isFrame(bytes.getUint8(at + 1))) {
      return { type: 'jpg', height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    }
    // Skips a fill byte, or a segment by its length.
    at += bytes.getUint8(at + 1) === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
  }
  return undefined;
};

/** Crops the picture evenly on two sides to the proportion of the frame, in percent of each side. */
const coverCrop = ({ width, height }: ImageSize) => {
  const ratio = (width / height) * (photoMm.height / photoMm.width);
  const over = (1 - Math.min(ratio, 1 / ratio)) * 50;
  return ratio > 1 ? { left: over, right: over } : { top: over, bottom: over };
};

/** The photo as an inline picture; `undefined` if the bytes are not PNG or JPEG. */
export const photoRun = ({ source, alt }: Photo): ImageRun | undefined => {
  const data = Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
  const bytes = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const picture = readPng(bytes) ?? readJpeg(bytes);
  if (!picture || picture.width === 0 || picture.height === 0) return undefined;
  return new ImageRun({
    type: picture.type,
    data,
    transformation: {
      width: pixelsFromMm(photoMm.width),
      height: pixelsFromMm(photoMm.height),
    },
    crop: coverCrop(picture),
    altText: { id: '1', name: alt, description: alt },
  });
};

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
