/** Pictures that are printed. */
export type PictureType = 'AVIF' | 'GIF' | 'JPEG' | 'PNG' | 'WebP';

/** What bytes are by their beginning. What only claims to be a picture never reaches a decoder. */
export const sniff = (bytes: Buffer): PictureType | undefined =>
  printed.find(([, starts]) => starts(bytes))?.[0];

/** How a person calls a file that is none of them, with its article; undefined where nobody could tell. */
export const nameOther = (bytes: Buffer): string | undefined =>
  others.find(([, starts]) => starts(bytes))?.[0];

type Test = (bytes: Buffer) => boolean;

const text = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('latin1', start, end);

const startsWith =
  (...beginnings: readonly string[]): Test =>
  (bytes) =>
    beginnings.some((beginning) => text(bytes, 0, beginning.length) === beginning);

/** ISO/IEC 14496-12, 4.3: the first box names the brands, from byte 8 to its end, four letters each. */
const isOfBrand =
  (...brands: readonly string[]): Test =>
  (bytes) => {
    if (bytes.length < 16 || text(bytes, 4, 8) !== 'ftyp') return false;
    const end = Math.min(bytes.readUInt32BE(0), 256);
    return (text(bytes, 8, end).match(/.{4}/gs) ?? []).some((brand) => brands.includes(brand));
  };

const printed: readonly (readonly [PictureType, Test])[] = [
  ['JPEG', startsWith('\xff\xd8\xff')],
  ['PNG', startsWith('\x89PNG\r\n\x1a\n')],
  ['WebP', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['GIF', startsWith('GIF87a', 'GIF89a')],
  ['AVIF', isOfBrand('avif', 'avis')],
];

const others: readonly (readonly [string, Test])[] = [
  ['an SVG drawing', (bytes) => /<svg[\s>]/i.test(text(bytes, 0, 4096))],
  ['a HEIC picture', isOfBrand('heic', 'heix', 'heim', 'heis', 'hevc', 'mif1')],
  ['a TIFF picture', startsWith('II*\0', 'MM\0*')],
  ['a BMP picture', startsWith('BM')],
  ['a PDF', startsWith('%PDF-')],
  ['a web page', (bytes) => /^\s*<(?:!doctype html|html)/i.test(text(bytes, 0, 256))],
];
