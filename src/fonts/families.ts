/** Languages that draw the same Han characters differently. */
export const cjkLanguages = ['ja', 'zh-Hans', 'zh-Hant', 'ko'] as const;
export type CjkLanguage = (typeof cjkLanguages)[number];

/** The weights that documents use. A family has the nearest of those that it was drawn in. */
export const fontWeights = [400, 600, 700] as const;

/** A font that Office installs, for machines without the family, which is the usual case. */
export interface WordFallback {
  /** Its name (w:altName). */
  readonly alternative: string;
  /** From the `OS/2` table of the family, or of the alternative if the family states none. */
  readonly panose: string;
  readonly family: 'roman' | 'swiss' | 'modern';
}

/** What a theme needs to know of a family for running text or titles. */
export interface TextFamily {
  readonly kind: 'serif' | 'sans' | 'slab' | 'mono' | 'display';
  /** Look and use in a few words, for the table in `docs/fonts.md`. */
  readonly character: string;
  readonly word: WordFallback;
  /** Slices besides those of `textSlices`. */
  readonly extraSlices?: readonly string[];
}

/**
 * A font family of a static `@fontsource` package. The build copies it into `dist/`, except the large families of
 * Chinese, Japanese and Korean (those with a `language`): users install their packages.
 */
export interface FontFamily {
  /** Family name in CSS and Word. */
  readonly name: string;
  /** Package name under `@fontsource/`, and the prefix of its file names. */
  readonly id: string;
  /** Present if a theme may choose the family. The others are used where no text family has a glyph. */
  readonly text?: TextFamily;
  readonly language?: CjkLanguage;
  /** CSS `size-adjust` in percent, so that the letters look as large as Latin letters. */
  readonly sizeAdjust?: number;
  /** The family is one file, and its declared `unicode-range` is wrong and therefore ignored. */
  readonly isWhole?: true;
}

/** The slices of a text family. Other scripts and symbols have separate families. */
const textSlices = /^(?:latin|greek|cyrillic)(?:-ext)?$|^vietnamese$/;

/** Whether the slice of a family is in use, and therefore copied by the build. */
export const isSliceInUse = ({ text }: FontFamily, slice: string): boolean =>
  text === undefined || textSlices.test(slice) || text.extraSlices?.includes(slice) === true;

/** The weights in use of those that a family has. */
export const weightsInUse = (weights: readonly number[]): readonly number[] => [
  ...new Set(fontWeights.map((weight) => nearestWeight(weights, weight))),
];

export const nearestWeight = (weights: readonly number[], weight: number): number =>
  weights.reduce((best, next) => (Math.abs(next - weight) < Math.abs(best - weight) ? next : best));

const word = (
  family: WordFallback['family'],
  alternative: string,
  panose: string,
): WordFallback => ({ alternative, panose, family });

/**
 * The bundled families, in fallback order. Small files precede large ones: an arrow or a star then takes a slice
 * of Chinese (30 kB), which also has bold, and not all symbols (380 kB).
 * Only static families, because Chromium prints variable fonts as unnamed Type 3 fonts, in which parsers see no bold.
 * Vazirmatn for Arabic, because Noto's Arabic faces draw dots as separate glyphs, which breaks extracted words.
 */
export const fontFamilies: readonly FontFamily[] = [
  {
    name: 'Source Sans 3',
    id: 'source-sans-3',
    text: {
      kind: 'sans',
      character: 'humanist, open and neutral; for everything, also at small sizes',
      word: word('swiss', 'Calibri', '020B0503030403020204'),
    },
  },
  {
    name: 'Source Serif 4',
    id: 'source-serif-4',
    text: {
      kind: 'serif',
      character: 'transitional, firm and quiet; for running text on screen and paper',
      word: word('roman', 'Cambria', '02040603050405020204'),
    },
  },
  { name: 'Noto Sans Hebrew', id: 'noto-sans-hebrew' },
  { name: 'Vazirmatn', id: 'vazirmatn', sizeAdjust: 102 },
  { name: 'Noto Sans Devanagari', id: 'noto-sans-devanagari', sizeAdjust: 97 },
  { name: 'Noto Sans Thai', id: 'noto-sans-thai', sizeAdjust: 104 },
  {
    name: 'Open Sans',
    id: 'open-sans',
    text: {
      kind: 'sans',
      character: 'humanist, wide and friendly; also draws what the other families lack',
      word: word('swiss', 'Segoe UI', '020B0606030504020204'),
      extraSlices: ['hebrew', 'math', 'symbols'],
    },
  },
  { name: 'Noto Sans JP', id: 'noto-sans-jp', language: 'ja', sizeAdjust: 95 },
  { name: 'Noto Sans SC', id: 'noto-sans-sc', language: 'zh-Hans', sizeAdjust: 95 },
  { name: 'Noto Sans TC', id: 'noto-sans-tc', language: 'zh-Hant', sizeAdjust: 95 },
  { name: 'Noto Sans KR', id: 'noto-sans-kr', language: 'ko', sizeAdjust: 95 },
  { name: 'Noto Sans Symbols', id: 'noto-sans-symbols' },
  { name: 'Noto Emoji', id: 'noto-emoji' },
  { name: 'Noto Sans Symbols 2', id: 'noto-sans-symbols-2' },
  { name: 'Noto Sans Math', id: 'noto-sans-math', isWhole: true },
  {
    name: 'EB Garamond',
    id: 'eb-garamond',
    text: {
      kind: 'serif',
      character: 'old-style, light and classical, small on its size; for law, letters and learning',
      word: word('roman', 'Garamond', '02020404030301010803'),
    },
  },
  {
    name: 'Literata',
    id: 'literata',
    text: {
      kind: 'serif',
      character: 'book face, large on its size and dark; for long reading and many scripts',
      word: word('roman', 'Georgia', '02040502050405020303'),
    },
  },
  {
    name: 'Inter',
    id: 'inter',
    text: {
      kind: 'sans',
      character: 'neo-grotesque, large on its size and calm; for grids, tables and small sizes',
      word: word('swiss', 'Arial', '020B0604020202020204'),
    },
  },
  {
    name: 'IBM Plex Sans',
    id: 'ibm-plex-sans',
    text: {
      kind: 'sans',
      character: 'grotesque with engineered details and a true italic; for technical work',
      word: word('swiss', 'Arial', '020B0503050203000203'),
    },
  },
  {
    name: 'Fira Sans',
    id: 'fira-sans',
    text: {
      kind: 'sans',
      character: 'humanist, sturdy, narrow figures, a true italic; for forms and dense pages',
      word: word('swiss', 'Calibri', '020B0503050000020004'),
    },
  },
  {
    name: 'Poppins',
    id: 'poppins',
    text: {
      kind: 'sans',
      character: 'geometric, round and wide; for names and titles that speak up',
      word: word('swiss', 'Century Gothic', '020B0502020202020204'),
    },
  },
  {
    name: 'Aleo',
    id: 'aleo',
    text: {
      kind: 'slab',
      character: 'slab serif, soft and confident; for titles, and for text with presence',
      word: word('roman', 'Rockwell', '02060603020205020403'),
    },
  },
  {
    name: 'IBM Plex Mono',
    id: 'ibm-plex-mono',
    text: {
      kind: 'mono',
      character: 'one width, no ligatures, a true italic; for titles and labels of developers',
      word: word('modern', 'Consolas', '020B0509050203000203'),
    },
  },
  {
    name: 'Playfair Display',
    id: 'playfair-display',
    text: {
      kind: 'display',
      character: 'high contrast, old-style figures; for names and titles from 12 pt',
      word: word('roman', 'Bodoni MT', '02070603080606020203'),
    },
  },
];

/** The families that a theme may choose, by name. */
export const textFamilies: ReadonlyMap<string, TextFamily> = new Map(
  fontFamilies.flatMap(({ name, text }) => (text ? [[name, text] as const] : [])),
);

/** The width of the letters of a family of one width, × size; `undefined` for other families. */
export const monoWidth = (family: string): number | undefined =>
  textFamilies.get(family)?.kind === 'mono' ? 0.6 : undefined;

/** Names of the families that a theme may choose. */
export const textFamilyNames: readonly string[] = [...textFamilies.keys()];

/** The ids of these families, as the option `font` takes them. */
export const textFontIds: readonly string[] = fontFamilies.flatMap(({ id, text }) =>
  text ? [id] : [],
);
