import { detectImageType, nameOtherType } from '../../src/photo/image-type.ts';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The first box of a picture with this length and these brands; four letters after the first are a version. */
const box = (length: number, ...brands: readonly string[]): string => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return `${size.toString('latin1')}ftyp${brands.join('')}`;
};

describe('detectImageType', () => {
  it.each([
    ['JPEG', '\xff\xd8\xff\xe0'],
    ['PNG', '\x89PNG\r\n\x1a\n\0'],
    ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['GIF', 'GIF87a\x01'],
    ['GIF', 'GIF89a\x01'],
    ['AVIF', box(24, 'avif', '\0\0\0\0', 'mif1')],
    ['AVIF', box(24, 'mif1', '\0\0\0\0', 'avis')],
  ])('finds %s by its first bytes', (type, start) => {
    expect(detectImageType(bytesOf(start))).toBe(type);
    expect(detectImageType(bytesOf(` ${start}`))).toBeUndefined();
    expect(nameOtherType(bytesOf(` ${start}`))).toBeUndefined();
  });

  it.each([
    ['a sound', 'RIFF\x24\0\0\0WAVEfmt '],
    ['the end of a WebP', '\0\0\0\0\x24\0\0\0WEBPVP8 '],
    ['a brand after the first box', box(16, 'isom', '\0\0\0\0', 'avif')],
    ['a brand across two places', box(24, 'isom', '\0\0av', 'if\0\0')],
    ['a box of another kind', box(24, 'avif', '\0\0\0\0').replace('ftyp', 'free')],
    ['a box that is cut off', box(24, 'avif').slice(0, 15)],
    ['a text', 'GIF90a'],
    ['nothing', ''],
  ])('takes %s for no picture', (_, start) => {
    expect(detectImageType(bytesOf(start))).toBeUndefined();
  });
});

describe('nameOtherType', () => {
  const usual = 'use a PNG or JPEG';

  it.each([
    ['an SVG drawing', '<?xml version="1.0"?><SVG width="1"/>'],
    ['an SVG drawing', '<svg>'],
    ['a TIFF picture', 'II*\0\x08'],
    ['a TIFF picture', 'MM\0*\0'],
    ['a BMP picture', 'BM\x46'],
    ['a PDF', '%PDF-1.7'],
    ['a web page', '\n <!DOCTYPE HTML><title>'],
    ['a web page', '<html lang="en">'],
  ])('names %s: %j', (name, start) => {
    expect(nameOtherType(bytesOf(start))).toBe(`it is ${name}; ${usual}`);
  });

  it.each(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])(
    'advises another format for a HEIC picture (%s)',
    (brand) => {
      expect(nameOtherType(bytesOf(box(24, brand, '\0\0\0\0', 'none')))).toBe(
        'it is a HEIC picture, a format of phone cameras that is not supported; ' +
          'export it as JPEG (AVIF, WebP, PNG and GIF are also supported)',
      );
    },
  );

  it.each([
    ['<svgs>', 'a longer tag'],
    [`${' '.repeat(4_096)}<svg>`, 'a drawing that begins late'],
    ['a <html>', 'a page after a text'],
    ['<header>', 'another tag'],
    ['x%PDF-', 'a PDF after a text'],
    [box(24, 'qt  ', '\0\0\0\0', 'none'), 'a film'],
  ])('does not name %j, %s', (start) => {
    expect(nameOtherType(bytesOf(start))).toBeUndefined();
  });
});
