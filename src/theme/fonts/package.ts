import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { FontFamily } from './families.ts';
import { isInRanges, parseUnicodeRange, type CodePointRanges } from './unicode-range.ts';
import { readCoverage } from './woff2.ts';

/** One file per weight and style: "latin", or a number for the slices of a large script. */
interface Slice {
  readonly name: string;
  readonly unicodeRange: string;
  readonly ranges: CodePointRanges;
}

/** One face of a family: which of its files to declare. */
export interface Face {
  /** Unique within the family; the same face is always the same object. */
  readonly key: string;
  readonly slice: Slice;
  readonly weight: number;
  readonly isItalic: boolean;
}

/** An installed family. Files are read once, when first needed, and kept: they never change under a process. */
export interface FontPackage {
  readonly family: FontFamily;
  /** The slice with a glyph for this code point, if any. */
  findSlice(codePoint: number): Promise<Slice | undefined>;
  /** The slice with a glyph for each of these, as a letter with its marks needs them. */
  findSliceOfAll(codePoints: readonly number[]): Promise<Slice | undefined>;
  /** The nearest face to what is asked for: a family may lack italics or a weight. */
  nearestFace(slice: Slice, weight: number, isItalic: boolean): Promise<Face>;
  /** An `@font-face` rule with the file inside. */
  faceRule(face: Face): Promise<string>;
}

const Metadata = z.object({
  weights: z.array(z.number()).min(1),
  styles: z.array(z.string()),
});
const UnicodeMap = z.record(z.string(), z.string());

const require = createRequire(import.meta.url);

/** Where a package is installed; nothing for an optional one that is not. */
const findFolder = (family: FontFamily): string | undefined => {
  try {
    return dirname(require.resolve(`@fontsource/${family.id}/metadata.json`));
  } catch {
    return undefined;
  }
};

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Of letters, callers choose which: all there are, times all families, would take a gigabyte. */
const mostKeys = 10_000;

/** Runs once per key, also when asked twice at the same time; a failure is forgotten. */
const once = <Key extends object | string | number, Value>(
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

/** What a package says of itself. Read when a family is first asked for a glyph: most never are. */
interface Contents {
  readonly slices: readonly Slice[];
  readonly weights: readonly number[];
  readonly styles: readonly string[];
}

const readContents = once(async (folder: string): Promise<Contents> => {
  const [metadata, unicode] = await Promise.all([
    readJson(join(folder, 'metadata.json')),
    readJson(join(folder, 'unicode.json')),
  ]);
  // Slices are listed last to first in stylesheets, where the later rule wins: Latin is asked first.
  const slices = Object.entries(UnicodeMap.parse(unicode))
    .map(([name, unicodeRange]) => ({
      name: name.replace(/^\[(\d+)\]$/, '$1'),
      unicodeRange,
      ranges: parseUnicodeRange(unicodeRange),
    }))
    .reverse();
  return { slices, ...Metadata.parse(metadata) };
});

const nearestOf = (weights: readonly number[], weight: number): number =>
  weights.reduce((best, next) => (Math.abs(next - weight) < Math.abs(best - weight) ? next : best));

const openPackage = (family: FontFamily): FontPackage | undefined => {
  const folder = findFolder(family);
  if (folder === undefined) return undefined;
  const filePath = ({ name }: Slice, weight: number, isItalic: boolean): string =>
    join(folder, 'files', `${family.id}-${name}-${weight}-${isItalic ? 'italic' : 'normal'}.woff2`);
  const coverage = once(async (slice: Slice) => {
    const { weights } = await readContents(folder);
    return readCoverage(await readFile(filePath(slice, nearestOf(weights, 400), false)));
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
  const rule = once(makeRule);

  return {
    family,
    findSlice: once((codePoint: number) => findSliceOfAll([codePoint])),
    findSliceOfAll,
    async nearestFace(slice, weight, wantsItalic) {
      const { weights, styles } = await readContents(folder);
      const nearest = nearestOf(weights, weight);
      const isItalic = wantsItalic && styles.includes('italic');
      const key = `${slice.name}-${nearest}-${isItalic ? 'italic' : 'normal'}`;
      const face = faces.get(key) ?? { key, slice, weight: nearest, isItalic };
      faces.set(key, face);
      return face;
    },
    faceRule: rule,
  };
};

const opened = new Map<FontFamily, FontPackage | undefined>();

/** The package of a family, or nothing where an optional one is not installed. */
export const openFontPackage = (family: FontFamily): FontPackage | undefined => {
  if (!opened.has(family)) opened.set(family, openPackage(family));
  return opened.get(family);
};
