/** Pictures that are printed. */
export type PictureType = 'AVIF' | 'GIF' | 'JPEG' | 'PNG' | 'WebP';

/** What bytes are by their beginning. What only claims to be a picture never reaches a decoder. */
export const sniff = (bytes: Buffer): PictureType | undefined =>
  printed.find(([, starts]) => starts(bytes))?.[0];

/** What a file is that is none of them, and what would do; undefined where nobody could tell. */
export const nameOther = (bytes: Buffer): string | undefined => {
  const [name, , advice = 'give a PNG or JPEG'] = others.find(([, starts]) => starts(bytes)) ?? [];
  return name === undefined ? undefined : `it is ${name}; ${advice}`;
};

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

const others: readonly (readonly [name: string, starts: Test, advice?: string])[] = [
  ['an SVG drawing', (bytes) => /<svg[\s>]/i.test(text(bytes, 0, 4096))],
  [
    'a HEIC picture, as phones take them, and HEIC is not read',
    isOfBrand('heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'),
    'export it as JPEG (AVIF, WebP, PNG and GIF are read too)',
  ],
  ['a TIFF picture', startsWith('II*\0', 'MM\0*')],
  ['a BMP picture', startsWith('BM')],
  ['a PDF', startsWith('%PDF-')],
  ['a web page', (bytes) => /^\s*<(?:!doctype html|html)/i.test(text(bytes, 0, 256))],
];
