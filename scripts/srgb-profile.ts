/**
 * sRGB as an ICC version 4 display profile (ICC.1:2010, IEC 61966-2-1). Generated, so that no
 * third-party file is needed: about 500 bytes, with a formula instead of a curve table.
 * `npm run generate` writes it to `assets/srgb.icc`.
 */
export const srgbProfile = (): Buffer => {
  const curve = parametricCurve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  const tags: [signature: string, data: Buffer][] = [
    ['desc', multiLocalized('sRGB IEC61966-2.1')],
    ['cprt', multiLocalized('CC0')],
    ['wtpt', xyz(...d50)],
    ['chad', fixedArray('sf32', d65ToD50)],
    // The primaries of Rec. 709, adapted to D50 by the matrix above.
    ['rXYZ', xyz(0.436066, 0.222488, 0.013916)],
    ['gXYZ', xyz(0.385147, 0.716873, 0.097076)],
    ['bXYZ', xyz(0.143066, 0.060608, 0.714096)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const tableSize = 4 + tags.length * 12;
  const table = Buffer.alloc(tableSize);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  let size = headerSize + tableSize;
  tags.forEach(([signature, data], index) => {
    // The three curves share one data block.
    const offset = offsets.get(data) ?? size;
    if (!offsets.has(data)) size += data.length;
    offsets.set(data, offset);
    table.write(signature, 4 + index * 12, 'latin1');
    table.writeUInt32BE(offset, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
  });
  return Buffer.concat([header(size), table, ...offsets.keys()]);
};

const headerSize = 128;

/** White point of the profile connection space (ICC.1:2010, 7.2.16). */
const d50 = [0.9642, 1, 0.8249] as const;

/** Bradford adaptation matrix in row order. */
const d65ToD50 = [
  1.047882, 0.022918, -0.050217, 0.029587, 0.990479, -0.017059, -0.009247, 0.015075, 0.751678,
];

const header = (size: number): Buffer => {
  const bytes = Buffer.alloc(headerSize);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The format requires a creation date; 2000-01-01 is constant.
  [2000, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  s15Fixed16(d50).copy(bytes, 68);
  return bytes;
};

const s15Fixed16 = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65536), index * 4));
  return bytes;
};

const fixedArray = (type: string, values: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), s15Fixed16(values)]);

const xyz = (...values: readonly number[]): Buffer => fixedArray('XYZ ', values);

/** Parametric curve, function type 3: Y = (aX + b)^g for X ≥ d, otherwise cX. */
const parametricCurve = (...parameters: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'), s15Fixed16(parameters)]);

/** A multi-localized string with one record (en-US), padded to four bytes. */
const multiLocalized = (text: string): Buffer => {
  const string = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(string.length, 20);
  head.writeUInt32BE(head.length, 24);
  return Buffer.concat([head, string, Buffer.alloc((4 - (string.length % 4)) % 4)]);
};
