import { readFile } from 'node:fs/promises';
import type { FontFile } from '../../fonts/font-package.ts';

/** A font that the page does not have yet. */
interface NewFont {
  readonly key: string;
  readonly family: string;
  /** The file in base64. */
  readonly data: string;
  readonly descriptors: Readonly<Record<string, string>>;
}

/** The fonts of the next document. */
export interface FontChange {
  /** The fonts that the document uses, in the order of their rules. */
  readonly shown: readonly string[];
  readonly added: readonly NewFont[];
  /** Fonts that the page need not keep. */
  readonly removed: readonly string[];
}

/** A page keeps at most this many fonts; a Latin résumé uses two or three. */
const mostKept = 48;

/**
 * Computes which fonts a page gets for each of its documents. A page keeps its fonts: an embedded font is decoded for
 * every document, and the document is laid out once without it and once with it.
 */
export const changePageFonts = (
  most = mostKept,
): ((fonts: readonly FontFile[]) => Promise<FontChange>) => {
  // The fonts that the page has; those used last are at the end.
  const kept = new Set<string>();
  return async (fonts) => {
    const shown = fonts.map(keyOf);
    const added = await Promise.all(
      fonts.filter((font) => !kept.has(keyOf(font))).map((font) => readFont(font)),
    );
    for (const key of shown) {
      kept.delete(key);
      kept.add(key);
    }
    const removed = [...kept].slice(0, Math.max(0, kept.size - Math.max(most, shown.length)));
    for (const key of removed) kept.delete(key);
    return { shown, added, removed };
  };
};

const keyOf = ({ file, sizeAdjust }: FontFile): string => `${file} ${sizeAdjust ?? ''}`;

const readFont = async (font: FontFile): Promise<NewFont> => {
  const { family, weight, style, unicodeRange, sizeAdjust, file } = font;
  return {
    key: keyOf(font),
    family,
    data: await readFile(file, 'base64'),
    descriptors: {
      weight: String(weight),
      style,
      ...(unicodeRange !== undefined && { unicodeRange }),
      ...(sizeAdjust !== undefined && { sizeAdjust: `${sizeAdjust}%` }),
    },
  };
};

/** The members of the page that `showFonts` uses. */
declare class FontFace {
  constructor(family: string, data: Uint8Array, descriptors: Readonly<Record<string, string>>);
}
declare const document: {
  readonly fonts: { clear(): void; add(font: FontFace): void };
};

/** Makes these fonts, and no others, available to the document. Runs inside the page. */
export const showFonts = ({ shown, added, removed }: FontChange): void => {
  // The isolated world is not replaced with the document.
  const world = globalThis as { vitaeFonts?: Map<string, FontFace> };
  const kept = (world.vitaeFonts ??= new Map<string, FontFace>());
  for (const { key, family, data, descriptors } of added) {
    const binary = atob(data);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    kept.set(key, new FontFace(family, bytes, descriptors));
  }
  for (const key of removed) kept.delete(key);
  document.fonts.clear();
  for (const key of shown) {
    const font = kept.get(key);
    if (font) document.fonts.add(font);
  }
};
