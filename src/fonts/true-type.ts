import { charCodes, u16, u32, type Bytes } from './big-endian.ts';
import { viewOf } from './byte-reader.ts';
import { partFlags, pointFlags, type Glyph, type OutlinePoint } from './woff2-glyphs.ts';

/** A glyph in the form of the `glyf` table, padded to four bytes. `numbers` are the new glyph numbers of its parts. */
export const encodeGlyph = (
  { box, contours, parts }: Glyph,
  numbers: ReadonlyMap<number, number>,
): Bytes => {
  if (parts.length > 0) {
    const bytes = parts.flatMap(({ flags, glyph, placement }) => [
      ...u16(flags & ~partFlags.hasInstructions, numbers.get(glyph) ?? 0),
      ...placement,
    ]);
    return padded([...u16(-1, ...box), ...bytes]);
  }
  if (contours.length === 0) return [];
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  const points = contours.flat();
  const instructionLength = 0;
  return padded([
    ...u16(contours.length, ...box, ...ends, instructionLength),
    ...encodePoints(points),
  ]);
};

const padded = (bytes: Bytes): Bytes => [
  ...bytes,
  ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0),
];

/** Flags, then horizontal, then vertical steps. Equal flags in a row are written once. */
const encodePoints = (points: readonly OutlinePoint[]): Bytes => {
  const horizontal = points.map(({ dx }) => encodeStep(dx));
  const vertical = points.map(({ dy }) => encodeStep(dy));
  const flags: number[] = [];
  let repeats = 0;
  let previous = -1;
  points.forEach(({ isOnCurve }, index) => {
    const flag =
      (isOnCurve ? pointFlags.isOnCurve : 0) +
      (horizontal[index]?.flag ?? 0) * 2 +
      (vertical[index]?.flag ?? 0) * 4;
    if (flag === previous && repeats < 255) {
      if (repeats === 0) flags[flags.length - 1] = flag + pointFlags.repeats;
      else flags.pop();
      repeats += 1;
      flags.push(repeats);
      return;
    }
    flags.push(flag);
    previous = flag;
    repeats = 0;
  });
  return [
    ...flags,
    ...horizontal.flatMap(({ bytes }) => bytes),
    ...vertical.flatMap(({ bytes }) => bytes),
  ];
};

/** A step along one axis, with its flag: bit 0, the step is one byte; bit 3, it is positive, or there is none. */
const encodeStep = (step: number): { flag: number; bytes: Bytes } => {
  if (step === 0) return { flag: 8, bytes: [] };
  const size = Math.abs(step);
  if (size < 256) return { flag: step > 0 ? 9 : 1, bytes: [size] };
  return { flag: 0, bytes: u16(step) };
};

/** A `cmap` with one subtable of format 4, for the Basic Multilingual Plane. */
export const encodeCmap = (glyphs: ReadonlyMap<number, number>): Bytes => {
  const segments: { first: number; last: number; glyph: number }[] = [];
  for (const [code, glyph] of [...glyphs].sort(([one], [other]) => one - other)) {
    const segment = segments.at(-1);
    if (segment?.last === code - 1 && segment.glyph + code - segment.first === glyph) {
      segment.last = code;
    } else segments.push({ first: code, last: code, glyph });
  }
  segments.push({ first: 0xffff, last: 0xffff, glyph: 0 });
  const count = segments.length;
  const steps = Math.floor(Math.log2(count));
  const range = 2 ** steps * 2;
  return [
    ...u16(0, 1, 3, 1),
    ...u32(12),
    ...u16(4, 16 + count * 8, 0, count * 2, range, steps, count * 2 - range),
    ...u16(...segments.map(({ last }) => last), 0),
    ...u16(...segments.map(({ first }) => first)),
    ...u16(...segments.map(({ first, glyph }) => (first === 0xffff ? 1 : glyph - first))),
    ...u16(...segments.map(() => 0)),
  ];
};

/** A `name` table in English for Windows. */
export const encodeNames = (names: readonly (readonly [id: number, text: string])[]): Bytes => {
  const texts = names.map(([, text]) => u16(...charCodes(text)));
  let offset = 0;
  const records = names.flatMap(([id], index) => {
    const length = texts[index]?.length ?? 0;
    offset += length;
    return u16(3, 1, 0x409, id, length, offset - length);
  });
  return [...u16(0, names.length, 6 + names.length * 12), ...records, ...texts.flat()];
};

/** A TrueType file of tables, by tag. */
export const encodeFont = (tables: Readonly<Record<string, Bytes | Uint8Array>>): Uint8Array => {
  const tags = Object.keys(tables).sort();
  const steps = Math.floor(Math.log2(tags.length));
  const range = 2 ** steps * 16;
  const directory: number[] = [
    ...u32(0x10000),
    ...u16(tags.length, range, steps, tags.length * 16 - range),
  ];
  const parts: Uint8Array[] = [];
  let offset = 12 + tags.length * 16;
  let headAt = 0;
  for (const tag of tags) {
    const bytes = tables[tag] ?? [];
    const part = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    part.set(bytes);
    if (tag === 'head') headAt = offset;
    directory.push(...charCodes(tag));
    directory.push(...u32(checksum(part), offset, bytes.length));
    parts.push(part);
    offset += part.length;
  }
  const font = Buffer.concat([Uint8Array.from(directory), ...parts]);
  // The checksum of the whole file, which counts as 0 while it is computed (OpenType, head).
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
};

const checksum = (bytes: Uint8Array): number => {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
};
