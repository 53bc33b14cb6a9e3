import type { Sharp, SharpOptions } from 'sharp';
import { limits } from '../limits.ts';
import type { Refusal } from './found.ts';
import { tooManyPixels } from './size.ts';
import { nameOther, sniff } from './sniff.ts';

/** A photo as documents hold it: a `data:` URL of a JPEG or PNG. */
export type Encoded = { readonly photo: string } | Refusal;

/** Pixels a photo is printed with, and the proportion it is shown in: 500 and more to the inch in every theme. */
const box = { width: 480, height: 600 } as const;
const jpegQuality = 82;
/** A PNG or GIF that takes no more than this stays without loss: a drawing or a small picture. */
const losslessBytes = 32 * 1024;
/** A picture made to keep a decoder busy stops here. */
const longestSeconds = 10;

/**
 * Pictures of any kind → upright, in sRGB, of the size and proportion of a photo, with nothing of
 * where, when and with what they were taken. Equal bytes give equal bytes.
 */
export const encodePhoto = async (bytes: Buffer): Promise<Encoded> => {
  const type = sniff(bytes);
  if (type === undefined) {
    return { refusal: nameOther(bytes) ?? 'it is no picture; give a PNG or JPEG' };
  }
  const sharp = await loadSharp();
  if (sharp === undefined) {
    return { refusal: 'the library that reads pictures (sharp) does not load on this machine' };
  }
  try {
    // Reads the header alone.
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (width * height > limits.photoPixels) return tooManyPixels(width, height);
    const picture = await readPicture(sharp, bytes, shownSize(width, height));
    return { photo: await write(sharp, picture, type === 'PNG' || type === 'GIF') };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { refusal: `the ${type} is damaged or cut short (${reason}); save the picture again` };
  }
};

type OpenPicture = (bytes: Buffer, options?: SharpOptions) => Sharp;

interface Picture {
  readonly pixels: Buffer;
  readonly raw: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
}

// Native code for one platform: where that is not installed, all but the photo is printed.
const loadSharp = async (): Promise<OpenPicture | undefined> => {
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

/** What is left of a picture once it is cut to the proportion it is shown in, then made smaller. */
const shownSize = (width: number, height: number): Size => {
  const ratio = box.width / box.height;
  const shownWidth = Math.min(box.width, width, height * ratio);
  const size = (length: number): number => Math.max(1, Math.round(length));
  return { width: size(shownWidth), height: size(shownWidth / ratio) };
};

const readPicture = async (sharp: OpenPicture, bytes: Buffer, size: Size): Promise<Picture> => {
  // Read row by row, and a JPEG or WebP already smaller than it is.
  const { data, info } = await sharp(bytes, {
    limitInputPixels: limits.photoPixels,
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .resize({ ...size, fit: 'cover' })
    .toColourspace('srgb')
    .timeout({ seconds: longestSeconds })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { pixels: data, raw: { width, height, channels } };
};

const write = async (
  sharp: OpenPicture,
  { pixels, raw }: Picture,
  mayStayLossless: boolean,
): Promise<string> => {
  const open = () => sharp(pixels, { raw });
  const isTransparent = raw.channels % 2 === 0 && hasTransparency(pixels, raw.channels);
  if (isTransparent || mayStayLossless) {
    const png = await (isTransparent ? open() : open().removeAlpha())
      .png({ compressionLevel: 9 })
      .toBuffer();
    if (isTransparent || png.byteLength <= losslessBytes) return dataUrl('image/png', png);
  }
  const jpeg = await open().removeAlpha().jpeg({ quality: jpegQuality, mozjpeg: false }).toBuffer();
  return dataUrl('image/jpeg', jpeg);
};

/** Many a PNG has an alpha channel that hides nothing. */
const hasTransparency = (pixels: Buffer, channels: number): boolean => {
  for (let at = channels - 1; at < pixels.byteLength; at += channels) {
    if (pixels[at] !== 255) return true;
  }
  return false;
};

const dataUrl = (mediaType: string, bytes: Buffer): string =>
  `data:${mediaType};base64,${bytes.toString('base64')}`;
