/** Languages whose scripts share Han characters, drawn differently in each. */
export const cjkLanguages = ['ja', 'zh-Hans', 'zh-Hant', 'ko'] as const;
export type CjkLanguage = (typeof cjkLanguages)[number];

/** One bundled family: a static `@fontsource` package. */
export interface FontFamily {
  /** As CSS and Word call it. */
  readonly name: string;
  /** Name of the package under `@fontsource/` and start of its file names. */
  readonly id: string;
  /** `text`: a theme may choose it. `script`, `symbols`: steps in where text families have no glyph. */
  readonly role: 'text' | 'script' | 'symbols';
  readonly language?: CjkLanguage;
  /** Percent of the size around it, where its letters look smaller or larger than Latin of the same size. */
  readonly sizeAdjust?: number;
  /**
   * Height of a line, × size, where nothing else is asked for: ascent, descent and gap of its files. `hhea` and the
   * typographic values of `OS/2` agree, and USE_TYPO_METRICS is set, so Word, LibreOffice and macOS take the same.
   */
  readonly lineHeight?: number;
  /** One file whose declared range is not what it holds. */
  readonly isWhole?: true;
}

/**
 * In the order in which they stand in for a missing glyph: small files before large ones, so that an arrow or a star
 * costs a slice of Chinese (30 kB), which also has it in bold, rather than all symbols (380 kB).
 * Only static families: Chromium prints variable ones as nameless Type 3 fonts, which no parser sees as bold.
 * Arabic by Vazirmatn: Noto's Arabic faces set dots as separate glyphs and break the extracted words.
 */
export const fontFamilies: readonly FontFamily[] = [
  { name: 'Source Sans 3', id: 'source-sans-3', role: 'text', lineHeight: 1.424 },
  { name: 'Source Serif 4', id: 'source-serif-4', role: 'text', lineHeight: 1.371 },
  { name: 'Noto Sans Hebrew', id: 'noto-sans-hebrew', role: 'script' },
  { name: 'Vazirmatn', id: 'vazirmatn', role: 'script', sizeAdjust: 102 },
  { name: 'Noto Sans Devanagari', id: 'noto-sans-devanagari', role: 'script', sizeAdjust: 97 },
  { name: 'Noto Sans Thai', id: 'noto-sans-thai', role: 'script', sizeAdjust: 104 },
  { name: 'Open Sans', id: 'open-sans', role: 'text', lineHeight: 2789 / 2048 },
  { name: 'Noto Sans JP', id: 'noto-sans-jp', role: 'script', language: 'ja', sizeAdjust: 95 },
  { name: 'Noto Sans SC', id: 'noto-sans-sc', role: 'script', language: 'zh-Hans', sizeAdjust: 95 },
  { name: 'Noto Sans TC', id: 'noto-sans-tc', role: 'script', language: 'zh-Hant', sizeAdjust: 95 },
  { name: 'Noto Sans KR', id: 'noto-sans-kr', role: 'script', language: 'ko', sizeAdjust: 95 },
  { name: 'Noto Sans Symbols', id: 'noto-sans-symbols', role: 'symbols' },
  { name: 'Noto Emoji', id: 'noto-emoji', role: 'symbols' },
  { name: 'Noto Sans Symbols 2', id: 'noto-sans-symbols-2', role: 'symbols' },
  { name: 'Noto Sans Math', id: 'noto-sans-math', role: 'symbols', isWhole: true },
];

/** Families a theme may name in its tokens. */
export const textFamilyNames: readonly string[] = fontFamilies
  .filter(({ role }) => role === 'text')
  .map(({ name }) => name);

/** The line height a bundled text family has by itself, × size; undefined for every other font. */
export const naturalLineHeight = (name: string): number | undefined =>
  fontFamilies.find((family) => family.name === name)?.lineHeight;
