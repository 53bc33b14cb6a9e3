import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { packageRoot } from '../package-root.ts';
import type { FontFamily } from './families.ts';
import { isInRanges, parseUnicodeRange, type CodePointRanges } from './unicode-range.ts';
import { readCodePoints } from './woff2.ts';

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

/** An installed family. Reads each file once, on first use, and caches it for the life of the process. */
export interface FontPackage {
  readonly family: FontFamily;
  /** The first slice with a glyph for a code point. */
  findSlice(codePoint: number): Promise<Slice | undefined>;
  /** The first slice with glyphs for all code points, as a letter with marks needs. */
  findSliceOfAll(codePoints: readonly number[]): Promise<Slice | undefined>;
  /** The nearest available face. A family may lack italics or a weight. */
  nearestFace(slice: Slice, weight: number, isItalic: boolean): Promise<Face>;
  /** An `@font-face` rule with the embedded file. */
  faceRule(face: Face): Promise<string>;
  /** The WOFF2 file of a face. */
  faceFile(face: Face): Promise<Uint8Array>;
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

/** Memoises an async function by key, including calls in flight. Failures are not cached. */
const memoize = <Key extends object | string | number, Value>(
  make: (key: Key) => Promise<Value>,
): ((key: Key) => Promise<Value>) => {
  const made = new LRUCache<Key, Promise<Value>>({ max: mostKeys });
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const value = make(key);
    made.set(key, value);
    value.catch(() => made.delete(key));
    return value;
  };
};

/** Package metadata. Read on first use, because most families are never used. */
interface PackageContents {
  readonly slices: readonly Slice[];
  readonly weights: readonly number[];
  readonly styles: readonly string[];
}

const readContents = memoize(async (folder: string): Promise<PackageContents> => {
  const [metadata, unicode] = await Promise.all([
    readJson(join(folder, 'metadata.json')),
    readJson(join(folder, 'unicode.json')),
  ]);
  // Reversed, so that Latin comes first: in the package's style sheet the last matching rule wins.
  const slices = Object.entries(UnicodeMap.parse(unicode))
    .map(([name, unicodeRange]) => ({
      name: name.replace(/^\[(\d+)\]$/, '$1'),
      unicodeRange,
      ranges: parseUnicodeRange(unicodeRange),
    }))
    .reverse();
  return { slices, ...Metadata.parse(metadata) };
});

const nearestWeight = (weights: readonly number[], weight: number): number =>
  weights.reduce((best, next) => (Math.abs(next - weight) < Math.abs(best - weight) ? next : best));

const openPackage = (family: FontFamily): FontPackage | undefined => {
  const folder = findFolder(family);
  if (folder === undefined) return undefined;
  const filePath = ({ name }: Slice, weight: number, isItalic: boolean): string =>
    join(folder, 'files', `${family.id}-${name}-${weight}-${isItalic ? 'italic' : 'normal'}.woff2`);
  const coverage = memoize(async (slice: Slice) => {
    const { weights } = await readContents(folder);
    return readCodePoints(await readFile(filePath(slice, nearestWeight(weights, 400), false)));
  });
  const makeRule = async ({ slice, weight, isItalic }: Face): Promise<string> => {
    const data = await readFile(filePath(slice, weight, isItalic), 'base64');
    const range = family.isWhole ? '' : `unicode-range:${slice.unicodeRange};`;
    const adjust = family.sizeAdjust === undefined ? '' : `size-adjust:${family.sizeAdjust}%;`;
    return (
      `@font-face{font-family:"${family.name}";font-weight:${weight};` +
      `font-style:${isItalic ? 'italic' : 'normal'};font-display:block;${adjust}${range}` +
      `src:url(data:font/woff2;base64,${data}) format("woff2")}`
    );
  };

  const findSliceOfAll = async (codePoints: readonly number[]): Promise<Slice | undefined> => {
    const { slices } = await readContents(folder);
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
  const rule = memoize(makeRule);

  return {
    family,
    findSlice: memoize((codePoint: number) => findSliceOfAll([codePoint])),
    findSliceOfAll,
    async nearestFace(slice, weight, wantsItalic) {
      const { weights, styles } = await readContents(folder);
      const nearest = nearestWeight(weights, weight);
      const isItalic = wantsItalic && styles.includes('italic');
      const key = `${slice.name}-${nearest}-${isItalic ? 'italic' : 'normal'}`;
      const face = faces.get(key) ?? { key, slice, weight: nearest, isItalic };
      faces.set(key, face);
      return face;
    },
    faceRule: rule,
    faceFile: ({ slice, weight, isItalic }) => readFile(filePath(slice, weight, isItalic)),
  };
};

const opened = new Map<FontFamily, FontPackage | undefined>();

/** The package of a family; `undefined` if an optional package is not installed. */
export const openFontPackage = (family: FontFamily): FontPackage | undefined => {
  if (!opened.has(family)) opened.set(family, openPackage(family));
  return opened.get(family);
};
