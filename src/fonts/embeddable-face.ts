import { createHash } from 'node:crypto';
import { createPromiseCache } from '../promise-cache.ts';
import { ascending } from '../text/sorted-offsets.ts';
import { fontFamilies } from './families.ts';
import {
  openFontPackage,
  readLatinFace,
  wordWeight,
  type Face,
  type FontPackage,
  type WordStyle,
} from './font-package.ts';
import { openThemeFonts, type ThemeFont } from './theme-fonts.ts';
import { makeFace, type FaceSource } from './word-face.ts';

/** A face of a family in the four styles that Word knows, and the characters that it must draw. */
export interface WantedFace extends WordStyle {
  readonly family: string;
  readonly codePoints: ReadonlySet<number>;
}

/** A face is 20 to 50 kB. */
const mostFaces = 50;
const remember = createPromiseCache<string, Uint8Array | undefined>(mostFaces);

/** Half a Unicode block or a whole one, such as Latin Extended-A. */
const groupOf = (codePoint: number): number => codePoint >> 7;

/** ASCII, Latin-1, punctuation and currency signs. */
const latinGroups = [0, 0xff, 0x2000, 0x20ac].map(groupOf);

/**
 * A TrueType file of a family of the theme or a bundled text family. It has the groups of the wanted characters, and
 * all Latin letters for text that a reader adds. The same face is the same object. `undefined` if the family has no
 * such face, or only PostScript outlines, or a licence that forbids editing.
 */
export const embeddableFace = async (
  { family: name, isBold, isItalic, codePoints }: WantedFace,
  themeFonts: readonly ThemeFont[] = [],
): Promise<Uint8Array | undefined> => {
  const own = openThemeFonts(themeFonts).find(({ family }) => family.name === name);
  const from = own ?? openTextFamily(name);
  const latin = await from?.findSlice(latinLetter);
  if (!from || !latin) return undefined;
  const faceOf = (slice: Slice): Promise<Face> =>
    from.nearestFace(slice, wordWeight({ isBold }), isItalic);
  const face = await faceOf(latin);
  if (face.isItalic !== isItalic || (isBold && face.weight < leastBold)) return undefined;
  const wanted = await slicesOf(from, codePoints);
  if (own) addTo(wanted, latin, latinGroups);
  else wanted.delete(latin);
  const groups = new Set([...wanted.values()].flatMap((group) => [...group]));
  const others = [...wanted.keys()].filter((slice) => slice !== latin);
  const faces = [face, ...(await Promise.all(others.map(faceOf)))];
  const key = cacheKey(
    [name, isBold, isItalic, ...ascending(groups)],
    faces.map((each) => from.faceSource(each)),
  );
  const make = async (): Promise<Uint8Array | undefined> => {
    const isLatin = !own && groups.size === 0;
    const built = isLatin ? await readLatinFace(from.family, { isBold, isItalic }) : undefined;
    if (built) return built;
    const files = faces.map(async (each) => ({
      data: await from.readFace(each),
      isTaken: (codePoint: number) =>
        (!own && each.slice === latin) || groups.has(groupOf(codePoint)),
    }));
    const source = { family: name, isBold, isItalic, files: await Promise.all(files) };
    return own ? makeIfPossible(source) : makeFace(source);
  };
  return remember(key, make);
};

const latinLetter = 0x41;

/** Smallest weight that is bold; Word makes a missing bold face of the regular one. */
const leastBold = 600;

const openTextFamily = (name: string): FontPackage | undefined => {
  const family = fontFamilies.find((each) => each.name === name && each.text !== undefined);
  return family && openFontPackage(family);
};

/** Two themes may have different files of one family, so the key depends on their contents. */
const cacheKey = (
  traits: readonly unknown[],
  sources: readonly ReturnType<FontPackage['faceSource']>[],
): string => {
  const hash = createHash('sha256').update(traits.join(' '));
  for (const source of sources) hash.update(typeof source === 'string' ? source : source.file);
  return hash.digest('hex');
};

/** A theme is usable, although a font of it cannot be embedded: Word then shows a substitute. */
const makeIfPossible = (source: FaceSource): Uint8Array | undefined => {
  try {
    return makeFace(source);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
};

type Slice = Face['slice'];

/** The slices of a family that draw the characters beyond ASCII, each with the groups of its characters. */
const slicesOf = async (
  from: FontPackage,
  codePoints: ReadonlySet<number>,
): Promise<Map<Slice, Set<number>>> => {
  const slices = new Map<Slice, Set<number>>();
  for (const codePoint of ascending(codePoints)) {
    const slice = codePoint < 0x80 ? undefined : await from.findSlice(codePoint);
    if (slice) addTo(slices, slice, [groupOf(codePoint)]);
  }
  return slices;
};

const addTo = (slices: Map<Slice, Set<number>>, slice: Slice, groups: readonly number[]): void => {
  slices.set(slice, new Set([...(slices.get(slice) ?? []), ...groups]));
};
