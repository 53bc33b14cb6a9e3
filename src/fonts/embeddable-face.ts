import { LRUCache } from 'lru-cache';
import { fontFamilies } from './families.ts';
import { openFontPackage, type FontPackage } from './font-package.ts';
import { makeFace } from './word-face.ts';

/** A face of a family in the four styles that Word knows, and the characters that it must draw. */
export interface WantedFace {
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly codePoints: ReadonlySet<number>;
}

/** A face is 20 to 50 kB. */
const mostFaces = 50;
const made = new LRUCache<string, Promise<Uint8Array>>({ max: mostFaces });

/** Half a Unicode block or a whole one, such as Latin Extended-A. */
const groupOf = (codePoint: number): number => codePoint >> 7;

/**
 * A TrueType file of a bundled text family with all its Latin letters, for text that a reader adds, and the groups of
 * the wanted characters. `undefined` if the family has no such face.
 */
export const embeddableFace = async ({
  family: name,
  isBold,
  isItalic,
  codePoints,
}: WantedFace): Promise<Uint8Array | undefined> => {
  const family = fontFamilies.find((each) => each.name === name && each.role === 'text');
  const from = family && openFontPackage(family);
  const latin = await from?.findSlice(latinLetter);
  if (!from || !latin) return undefined;
  const wanted = await slicesOf(from, codePoints, latin);
  const groups = new Set([...wanted.values()].flatMap((group) => [...group]));
  const key = [name, isBold, isItalic, ...[...groups].sort((one, other) => one - other)].join(' ');
  const known = made.get(key);
  if (known) return known;
  const make = async (): Promise<Uint8Array> => {
    const files = [...new Set([latin, ...wanted.keys()])].map(async (slice) => ({
      data: await from.faceFile(await from.nearestFace(slice, isBold ? 700 : 400, isItalic)),
      isTaken: (codePoint: number) => slice === latin || groups.has(groupOf(codePoint)),
    }));
    return makeFace({ family: name, isBold, isItalic, files: await Promise.all(files) });
  };
  const face = make();
  made.set(key, face);
  face.catch(() => made.delete(key));
  return face;
};

const latinLetter = 0x41;

type Slice = NonNullable<Awaited<ReturnType<FontPackage['findSlice']>>>;

/** The slices of a family that draw the characters, except one, each with the groups of its characters. */
const slicesOf = async (
  from: FontPackage,
  codePoints: ReadonlySet<number>,
  except: Slice,
): Promise<ReadonlyMap<Slice, ReadonlySet<number>>> => {
  const slices = new Map<Slice, Set<number>>();
  for (const codePoint of [...codePoints].sort((one, other) => one - other)) {
    const slice = codePoint < 0x80 ? undefined : await from.findSlice(codePoint);
    if (!slice || slice === except) continue;
    slices.set(slice, (slices.get(slice) ?? new Set()).add(groupOf(codePoint)));
  }
  return slices;
};
