import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Metadata } from 'sharp';
import type { Picture } from '../../src/view/model.ts';

/** A picture like a photo: every pixel differs, so only a lossy format makes it small. */
export const noise = (width: number, height: number, channels: 3 | 4 = 3) => {
  const pixels = Buffer.alloc(width * height * channels);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pixels[at] = state >>> 24;
  }
  return sharp(pixels, { raw: { width, height, channels } });
};

/** Left half red, right half blue, so that a rotation is visible. */
export const redBlue = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    {
      input: {
        create: { width: width / 2, height, channels: 3, background: '#00f' },
      },
      gravity: 'east',
    },
  ]);

export const dataUrlOf = (bytes: Buffer, mediaType = 'image/png'): string =>
  `data:${mediaType};base64,${bytes.toString('base64')}`;

export const bytesOf = (dataUrl: string): Buffer =>
  Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');

export const metadataOf = (dataUrl: string): Promise<Metadata> =>
  sharp(bytesOf(dataUrl)).metadata();

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG of one colour and any size with a few bytes per row. A decoder needs far more memory. */
export const bomb = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8); // one bit per pixel, grey
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The picture of a `data:` URL, as encoded; `undefined` for another text. */
export const pictureOf = async (image = ''): Promise<Picture | undefined> => {
  if (!image.startsWith('data:')) return undefined;
  const { format, width, height } = await metadataOf(image);
  return { source: image, type: format === 'png' ? 'png' : 'jpg', width, height };
};
