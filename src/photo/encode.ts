import type { Sharp, SharpOptions } from 'sharp';
import { limits } from '../limits.ts';
import type { Picture } from '../view/model.ts';
import { detectImageType, nameOtherType } from './image-type.ts';
import { type PhotoRefusal, photoTooManyPixels } from './result.ts';
import { errorMessage } from '../text/errno.ts';

/** A photo ready to print, or the reason why there is none. */
export type EncodedPhoto = { readonly photo: Picture } | PhotoRefusal;

/** Largest width of a printed photo in pixels: at least 350 pixels per inch in every theme. */
const photoWidth = 480;
/** Height of a photo for each part of its width; that of a round one is 1. */
const uprightRatio = 1.25;
const jpegQuality = 82;
/** A PNG or GIF up to this size stays lossless, because it is most likely a drawing. */
const losslessBytes = 32 * 1024;
/** Time limit for decoding. Stops pictures that are made to block a decoder. */
const maxSeconds = 10;

/**
 * Converts a picture for printing: upright, in sRGB, cropped to the ratio of height to width, without metadata
 * (place, time, camera). The same bytes always give the same result.
 */
export const encodePhoto = async (
  bytes: Buffer,
  ratio: number = uprightRatio,
): Promise<EncodedPhoto> => {
  const type = detectImageType(bytes);
  if (type === undefined) {
    return { refusal: nameOtherType(bytes) ?? 'it is not a picture; use a PNG or JPEG' };
  }
  const sharp = await loadSharp();
  if (sharp === undefined) {
    return { refusal: 'the image library (sharp) cannot be loaded on this machine' };
  }
  try {
    // Reads only the header, so that `limits.photoPixels` applies before decoding.
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (width * height > limits.photoPixels) return photoTooManyPixels(width, height);
    const picture = await decodeImage(sharp, bytes, shownSize(width, height, ratio));
    return { photo: await encodeImage(sharp, picture, type === 'PNG' || type === 'GIF') };
  } catch (error) {
    const reason = errorMessage(error).split('\n')[0];
    return { refusal: `the ${type} is damaged or cut short (${reason}); save the picture again` };
  }
};

type OpenImage = (bytes: Buffer, options?: SharpOptions) => Sharp;

interface RawImage {
  readonly pixels: Buffer;
  readonly raw: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
}

// sharp is native code. On a platform without it, the document prints without the photo.
const loadSharp = async (): Promise<OpenImage | undefined> => {
  try {
    return (await import('sharp')).default;
  } catch {
    return undefined;
  }
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture after cropping and scaling down. */
const shownSize = (width: number, height: number, ratio: number): Size => {
  const shownWidth = Math.min(photoWidth, width, height / ratio);
  const size = (length: number): number => Math.max(1, Math.round(length));
  return { width: size(shownWidth), height: size(shownWidth * ratio) };
};

const decodeImage = async (sharp: OpenImage, bytes: Buffer, size: Size): Promise<RawImage> => {
  // Decodes row by row; JPEG and WebP are scaled down while they are decoded.
  const { data, info } = await sharp(bytes, {
    limitInputPixels: limits.photoPixels,
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .resize({ ...size, fit: 'cover' })
    .toColourspace('srgb')
    .timeout({ seconds: maxSeconds })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { pixels: data, raw: { width, height, channels } };
};

const encodeImage = async (
  sharp: OpenImage,
  { pixels, raw }: RawImage,
  mayStayLossless: boolean,
): Promise<Picture> => {
  const { width, height } = raw;
  const open = () => sharp(pixels, { raw });
  const isTransparent = raw.channels % 2 === 0 && hasTransparency(pixels, raw.channels);
  if (isTransparent || mayStayLossless) {
    const png = await (isTransparent ? open() : open().removeAlpha())
      .png({ compressionLevel: 9 })
      .toBuffer();
    if (isTransparent || png.byteLength <= losslessBytes)
      return { source: dataUrl('image/png', png), type: 'png', width, height };
  }
  const jpeg = await open().removeAlpha().jpeg({ quality: jpegQuality, mozjpeg: false }).toBuffer();
  return { source: dataUrl('image/jpeg', jpeg), type: 'jpg', width, height };
};

/** Whether any pixel is transparent. Many PNGs have an alpha channel that is fully opaque. */
const hasTransparency = (pixels: Buffer, channels: number): boolean => {
  for (let at = channels - 1; at < pixels.byteLength; at += channels) {
    if (pixels[at] !== 255) return true;
  }
  return false;
};

const dataUrl = (mediaType: string, bytes: Buffer): string =>
  `data:${mediaType};base64,${bytes.toString('base64')}`;
