import { fileSignatures } from '../text/file-signatures.ts';

/** Picture formats that can be printed. */
export type PictureType = 'AVIF' | 'GIF' | 'JPEG' | 'PNG' | 'WebP';

/** The picture format by the first bytes. Other files never reach a decoder. */
export const detectImageType = (bytes: Buffer): PictureType | undefined =>
  printed.find(([, starts]) => starts(bytes))?.[0];

/** A message that names another file format and gives advice; `undefined` if the format is unknown. */
export const nameOtherType = (bytes: Buffer): string | undefined => {
  const [name, , advice = 'use a PNG or JPEG'] = others.find(([, starts]) => starts(bytes)) ?? [];
  return name === undefined ? undefined : `it is ${name}; ${advice}`;
};

type SignatureTest = (bytes: Buffer) => boolean;

const text = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('latin1', start, end);

const startsWith =
  (...beginnings: readonly string[]): SignatureTest =>
  (bytes) =>
    beginnings.some((beginning) => text(bytes, 0, beginning.length) === beginning);

/** Tests the brands in the first box (ISO/IEC 14496-12, 4.3): from byte 8 to the end of the box, four letters each. */
const isOfBrand =
  (...brands: readonly string[]): SignatureTest =>
  (bytes) => {
    if (bytes.length < 16 || text(bytes, 4, 8) !== 'ftyp') return false;
    const end = Math.min(bytes.readUInt32BE(0), 256);
    return (text(bytes, 8, end).match(/.{4}/gs) ?? []).some((brand) => brands.includes(brand));
  };

const printed: readonly (readonly [PictureType, SignatureTest])[] = [
  ['JPEG', startsWith(fileSignatures.jpeg)],
  ['PNG', startsWith(`${fileSignatures.png}\r\n\x1a\n`)],
  ['WebP', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['GIF', startsWith(`${fileSignatures.gif}7a`, `${fileSignatures.gif}9a`)],
  ['AVIF', isOfBrand('avif', 'avis')],
];

const others: readonly (readonly [name: string, starts: SignatureTest, advice?: string])[] = [
  ['an SVG drawing', (bytes) => /<svg[\s>]/i.test(text(bytes, 0, 4096))],
  [
    'a HEIC picture, a format of phone cameras that is not supported',
    isOfBrand('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'),
    'export it as JPEG (AVIF, WebP, PNG and GIF are also supported)',
  ],
  ['a TIFF picture', startsWith('II*\0', 'MM\0*')],
  ['a BMP picture', startsWith('BM')],
  ['a PDF', startsWith(fileSignatures.pdf)],
  ['a web page', (bytes) => /^\s*<(?:!doctype html|html)/i.test(text(bytes, 0, 256))],
];
