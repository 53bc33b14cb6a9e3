import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { packageRoot } from '../package-root.ts';
import { createPromiseCache } from '../promise-cache.ts';
import { readCodePoints } from './cmap.ts';
import { isSliceInUse, nearestWeight, weightsInUse, type FontFamily } from './families.ts';
import { isInRanges, parseUnicodeRange, type CodePointRanges } from './unicode-range.ts';
import { type FontDescriptors, fontFaceRule, fontStyle } from './font-face-rule.ts';
import { openFont } from './font-file.ts';

/** A character subset of a family, with one file per weight and style. */
interface Slice {
  readonly name: string;
  readonly unicodeRange: string;
  readonly ranges: CodePointRanges;
}

/** One file of a family: slice, weight and style. */
export interface Face {
  /** Unique within the family; the same face is always the same object. */
  readonly key: string;
  readonly slice: Slice;
  readonly weight: number;
  readonly isItalic: boolean;
}

/** A WOFF2 file, with the descriptors of its `@font-face` rule. */
export interface FontFile extends FontDescriptors {
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** The path of the file. */
  readonly file: string;
}

/** An installed family. Reads each file once, on first use, and caches it for the life of the process. */
export interface FontPackage {
  readonly family: FontFamily;
  /** The first slice with a glyph for a code point. */
  findSlice(codePoint: number): Promise<Slice | undefined>;
  /** The first slice with glyphs for all code points, as a letter with marks needs. */
  findSliceOfAll(codePoints: readonly number[]): Promise<Slice | undefined>;
  /** The nearest available face. A family may lack italics or a weight. */
  nearestFace(slice: Slice, weight: number, isItalic: boolean): Promise<Face>;
  /** The file of a face, or the `@font-face` rule of a face that is not a file of the package. */
  faceSource(face: Face): FontFile | string;
  /** The font file of a face. */
  readFace(face: Face): Promise<Uint8Array>;
}

const Metadata = z.object({
  weights: z.array(z.number()).min(1),
  styles: z.array(z.string()),
});
const UnicodeMap = z.record(z.string(), z.string());

const require = createRequire(import.meta.url);

/** The folder of a family: built into `dist/`, otherwise its package; `undefined` if that is not installed. */
const findFolder = (family: FontFamily): string | undefined => {
  const built = fileURLToPath(new URL(`dist/fonts/${family.id}/`, packageRoot));
  if (existsSync(built)) return built;
  try {
    return dirname(require.resolve(`@fontsource/${family.id}/metadata.json`));
  } catch {
    return undefined;
  }
};

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Limit of cached values. Callers choose the letters, and all letters of all families would take a gigabyte. */
const mostKeys = 10_000;

/** The same function, which remembers its results by key. */
const memoizePromises = <Key extends object | string | number, Value>(
  make: (key: Key) => Promise<Value>,
): ((key: Key) => Promise<Value>) => {
  const remember = createPromiseCache<Key, Value>(mostKeys);
  return (key) => remember(key, () => make(key));
};

/** Package metadata. Read on first use, because most families are never used. */
interface PackageContents {
  readonly slices: readonly Slice[];
  readonly weights: readonly number[];
  readonly styles: readonly string[];
}

const readContents = async (folder: string, family: FontFamily): Promise<PackageContents> => {
  const [metadata, unicode] = await Promise.all([
    readJson(join(folder, 'metadata.json')),
    readJson(join(folder, 'unicode.json')),
  ]);
  // Reversed, so that Latin comes first: in the package's style sheet the last matching rule wins.
  const slices = Object.entries(UnicodeMap.parse(unicode))
    .filter(([name]) => isSliceInUse(family, name))
    .map(([name, unicodeRange]) => ({
      name: name.replace(/^\[(\d+)\]$/, '$1'),
      unicodeRange,
      ranges: parseUnicodeRange(unicodeRange),
    }))
    .reverse();
  const { weights, styles } = Metadata.parse(metadata);
  return { slices, styles, weights: weightsInUse(weights) };
};

const openPackage = (family: FontFamily): FontPackage | undefined => {
  const folder = findFolder(family);
  if (folder === undefined) return undefined;
  const filePath = ({ name }: Slice, weight: number, isItalic: boolean): string =>
    join(folder, 'files', `${family.id}-${name}-${weight}-${fontStyle(isItalic)}.woff2`);
  const rememberContents = createPromiseCache<FontFamily, PackageContents>(1);
  const contents = (): Promise<PackageContents> =>
    rememberContents(family, () => readContents(folder, family));
  const coverage = memoizePromises(async (slice: Slice) => {
    const { weights } = await contents();
    const file = await readFile(filePath(slice, nearestWeight(weights, 400), false));
    return readCodePoints(openFont(file));
  });
  const faceSource = ({ slice, weight, isItalic }: Face): FontFile => ({
    family: family.name,
    weight,
    style: fontStyle(isItalic),
    ...(!family.isWhole && { unicodeRange: slice.unicodeRange }),
    ...(family.sizeAdjust !== undefined && { sizeAdjust: family.sizeAdjust }),
    file: filePath(slice, weight, isItalic),
  });

  const findSliceOfAll = async (codePoints: readonly number[]): Promise<Slice | undefined> => {
    const { slices } = await contents();
    for (const slice of slices) {
      const isPromised = (codePoint: number): boolean =>
        family.isWhole ?? isInRanges(slice.ranges, codePoint);
      if (!codePoints.every(isPromised)) continue;
      const glyphs = await coverage(slice);
      if (codePoints.every((codePoint) => glyphs.has(codePoint))) return slice;
    }
    return undefined;
  };

  const faces = new Map<string, Face>();

  return {
    family,
    findSlice: memoizePromises((codePoint: number) => findSliceOfAll([codePoint])),
    findSliceOfAll,
    async nearestFace(slice, weight, wantsItalic) {
      const { weights, styles } = await contents();
      const nearest = nearestWeight(weights, weight);
      const isItalic = wantsItalic && styles.includes('italic');
      const key = `${slice.name}-${nearest}-${fontStyle(isItalic)}`;
      const face = faces.get(key) ?? { key, slice, weight: nearest, isItalic };
      faces.set(key, face);
      return face;
    },
    faceSource,
    readFace: ({ slice, weight, isItalic }) => readFile(filePath(slice, weight, isItalic)),
  };
};

const readBase64 = memoizePromises(async (file: string) =>
  Buffer.from(await readFile(file, 'base64'), 'latin1'),
);

/** The bytes of an `@font-face` rule with the embedded file: encoding all rules takes longer than a template. */
export const embeddedRule = async (font: FontFile): Promise<Buffer> => {
  const [start, end] = fontFaceRule(font, 'woff2');
  return Buffer.concat([Buffer.from(start), await readBase64(font.file), Buffer.from(end)]);
};

/** One of the four styles that Word knows. */
export interface WordStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** The weight of a style in Word. */
export const wordWeight = ({ isBold }: Pick<WordStyle, 'isBold'>): number => (isBold ? 700 : 400);

/** The TrueType file with the Latin letters of a family, which the build makes; its path in the folder of the family. */
export const latinFaceFile = (style: WordStyle): string =>
  `files/latin-${wordWeight(style)}-${fontStyle(style.isItalic)}.ttf`;

/** @returns `undefined` without a build, and for a style that the family does not have */
export const readLatinFace = async (
  family: FontFamily,
  style: WordStyle,
): Promise<Uint8Array | undefined> => {
  const file = join(findFolder(family) ?? '', latinFaceFile(style));
  return existsSync(file) ? readFile(file) : undefined;
};

const opened = new Map<FontFamily, FontPackage | undefined>();

/** The package of a family; `undefined` if an optional package is not installed. */
export const openFontPackage = (family: FontFamily): FontPackage | undefined => {
  if (!opened.has(family)) opened.set(family, openPackage(family));
  return opened.get(family);
};
