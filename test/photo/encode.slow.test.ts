import sharp from 'sharp';
import { limits } from '../../src/limits.ts';
import { encodePhoto } from '../../src/photo/encode.ts';
import { bomb, bytesOf, metadataOf, noise, redBlue } from '../support/pictures.ts';

const photoOf = async (bytes: Buffer): Promise<string> => {
  const encoded = await encodePhoto(bytes);
  if ('refusal' in encoded) throw new Error(encoded.refusal);
  return encoded.photo.source;
};
const refusalOf = async (bytes: Buffer): Promise<string> => {
  const encoded = await encodePhoto(bytes);
  return 'refusal' in encoded ? encoded.refusal : 'none';
};

describe('encodePhoto', () => {
  it.each([
    ['png', redBlue(64, 80)],
    ['jpg', noise(64, 80)],
  ] as const)('gives type and size of a %s', async (type, picture) => {
    const encoded = await encodePhoto(
      await picture.toFormat(type === 'jpg' ? 'jpeg' : type).toBuffer(),
    );
    expect(encoded).toMatchObject({ photo: { type, width: 64, height: 80 } });
  });

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('reads %s', async (format) => {
    const photo = await photoOf(await redBlue(64, 80).toFormat(format).toBuffer());
    expect(await metadataOf(photo)).toMatchObject({ width: 64, height: 80 });
    expect(photo).toMatch(/^data:image\/(png|jpeg);base64,/);
  });

  it.each([
    [1500, 1200, 480, 600],
    [1600, 300, 240, 300],
    [1920, 1080, 480, 600],
    [300, 1600, 300, 375],
    [3000, 4000, 480, 600],
    [3, 2000, 3, 4],
    [2000, 1, 1, 1],
  ])('crops %i × %i to the printed aspect ratio, then scales it down', async (...size) => {
    const [givenWidth, givenHeight, width, height] = size;
    const photo = await photoOf(await noise(givenWidth, givenHeight).jpeg().toBuffer());
    expect(await metadataOf(photo)).toMatchObject({ format: 'jpeg', width, height });
  });

  it('crops a picture to the ratio of a round photo', async () => {
    const encoded = await encodePhoto(await noise(300, 400).jpeg().toBuffer(), 1);
    expect(encoded).toMatchObject({ photo: { width: 300, height: 300 } });
  });

  it('keeps the middle of a cropped picture', async () => {
    const stripes = await sharp(await redBlue(1600, 300).png().toBuffer())
      .jpeg()
      .toBuffer();
    const photo = bytesOf(await photoOf(stripes));
    const pixel = async (left: number) => [
      ...(await sharp(photo).extract({ left, top: 150, width: 1, height: 1 }).raw().toBuffer()),
    ];
    const [left, right] = [await pixel(60), await pixel(180)];
    expect([left[0]! > 200, right[2]! > 200]).toEqual([true, true]);
  });

  it('reads a rotated photo of 60 million pixels', async () => {
    const blank = sharp({
      create: { width: 9000, height: 6660, channels: 3, background: '#345' },
    });
    const given = await blank.jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await metadataOf(await photoOf(given))).toMatchObject({ width: 480, height: 600 });
  });

  it('does not enlarge a small photo', async () => {
    const photo = await photoOf(await noise(40, 50).jpeg().toBuffer());
    expect(await metadataOf(photo)).toMatchObject({ width: 40, height: 50 });
  });

  it('keeps a drawing and a transparent picture as lossless PNG', async () => {
    const drawing = await redBlue(100, 125).png().toBuffer();
    const kept = bytesOf(await photoOf(drawing));
    const pixels = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer();
    expect((await pixels(kept)).equals(await pixels(drawing))).toBe(true);
    const transparent = await photoOf(await noise(400, 500, 4).png().toBuffer());
    expect(await metadataOf(transparent)).toMatchObject({ format: 'png', hasAlpha: true });
  });

  it('converts a photo in a PNG without transparency to JPEG', async () => {
    const plain = await noise(400, 500).png().toBuffer();
    const idle = await sharp(plain).ensureAlpha().png().toBuffer();
    expect(await metadataOf(await photoOf(plain))).toMatchObject({ format: 'jpeg' });
    expect(await photoOf(idle)).toBe(await photoOf(plain));
  });

  it('rotates a photo upright, and removes place, time and camera', async () => {
    const given = await redBlue(80, 40)
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Make: 'Acme', Copyright: 'Ada' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    const before = await sharp(given).metadata();
    expect(before).toMatchObject({ orientation: 6, width: 80 });
    expect(before.exif).toBeDefined();
    const photo = await photoOf(given);
    const { exif, icc, xmp, iptc, orientation, width, height } = await metadataOf(photo);
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
    expect([width, height]).toEqual([40, 50]);
    const [red] = await sharp(bytesOf(photo))
      .extract({ left: 20, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    const [, , blue] = await sharp(bytesOf(photo))
      .extract({ left: 20, top: 40, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([red! > 200, blue! > 200]).toEqual([true, true]);
    expect(bytesOf(photo).includes('Acme')).toBe(false);
  });

  it('converts wide-gamut, 16-bit, grey and CMYK colours to 8-bit sRGB or grey', async () => {
    const sources = [
      redBlue(20, 20).withIccProfile('p3').jpeg(),
      sharp(await redBlue(20, 20).png().toBuffer())
        .toColourspace('rgb16')
        .png(),
      sharp(await redBlue(20, 20).png().toBuffer())
        .toColourspace('cmyk')
        .jpeg(),
      sharp(await redBlue(20, 20).png().toBuffer())
        .greyscale()
        .png(),
    ];
    for (const source of sources) {
      const { space, depth } = await metadataOf(await photoOf(await source.toBuffer()));
      expect(['srgb', 'b-w']).toContain(space);
      expect(depth).toBe('uchar');
    }
  });

  it('returns equal bytes for equal input', async () => {
    for (const bytes of [
      await noise(900, 700).jpeg().toBuffer(),
      await noise(600, 700, 4).png().toBuffer(),
    ]) {
      expect(await photoOf(bytes)).toBe(await photoOf(bytes));
    }
  });

  it('uses the first frame of an animation', async () => {
    const frames = await Promise.all(
      [redBlue(30, 30), noise(30, 30)].map((p) => p.png().toBuffer()),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await metadataOf(await photoOf(gif))).toMatchObject({ width: 24, height: 30 });
  });

  it('refuses a small file with huge dimensions before decoding it', async () => {
    const bytes = bomb(30_000, 30_000);
    expect(bytes.byteLength).toBeLessThan(limits.photoBytes);
    expect(await refusalOf(bytes)).toMatch(/^it has 30000 × 30000 pixels, at most 64 million/);
  });

  it('refuses a truncated or damaged picture', async () => {
    const jpeg = await noise(300, 300).jpeg().toBuffer();
    const png = await noise(300, 300).png().toBuffer();
    const webp = await noise(300, 300).webp().toBuffer();
    for (const bytes of [jpeg, png, webp]) {
      expect(await refusalOf(bytes.subarray(0, bytes.length / 2))).toMatch(/damaged or cut short/);
      expect(await refusalOf(bytes.subarray(0, 16))).toMatch(/damaged or cut short/);
    }
  });

  it.each([
    [
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
      'an SVG drawing',
    ],
    ['<?xml version="1.0"?>\n<!-- x -->\n<svg width="1" height="1"/>', 'an SVG drawing'],
    ['<!DOCTYPE html><p>Sign in', 'a web page'],
    ['%PDF-1.7\n', 'a PDF'],
    ['II*\0\x08\0\0\0', 'a TIFF picture'],
    ['Hello', 'not a picture'],
    ['', 'not a picture'],
  ])('refuses %j', async (text, name) => {
    expect(await refusalOf(Buffer.from(text, 'latin1'))).toBe(`it is ${name}; use a PNG or JPEG`);
  });

  it.each(['heic', 'mif1', 'hevc'])('names the supported formats for HEIC (%s)', async (brand) => {
    const bytes = Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}heic`, 'latin1');
    expect(await refusalOf(bytes)).toBe(
      'it is a HEIC picture, a format of phone cameras that is not supported; ' +
        'export it as JPEG (AVIF, WebP, PNG and GIF are also supported)',
    );
  });
});
