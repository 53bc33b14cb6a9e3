/** Languages that draw the same Han characters differently. */
export const cjkLanguages = ['ja', 'zh-Hans', 'zh-Hant', 'ko'] as const;
export type CjkLanguage = (typeof cjkLanguages)[number];

/**
 * A font family of a static `@fontsource` package. The build copies it into `dist/`, except the large families of
 * Chinese, Japanese and Korean (those with a `language`): users install their packages.
 */
export interface FontFamily {
  /** Family name in CSS and Word. */
  readonly name: string;
  /** Package name under `@fontsource/`, and the prefix of its file names. */
  readonly id: string;
  /** `text`: a theme may choose the family. `script`, `symbols`: used where the text families have no glyph. */
  readonly role: 'text' | 'script' | 'symbols';
  readonly language?: CjkLanguage;
  /** CSS `size-adjust` in percent, so that the letters look as large as Latin letters. */
  readonly sizeAdjust?: number;
  /** The family is one file, and its declared `unicode-range` is wrong and therefore ignored. */
  readonly isWhole?: true;
}

/**
 * The bundled families, in fallback order. Small files precede large ones: an arrow or a star then takes a slice
 * of Chinese (30 kB), which also has bold, and not all symbols (380 kB).
 * Only static families, because Chromium prints variable fonts as unnamed Type 3 fonts, in which parsers see no bold.
 * Vazirmatn for Arabic, because Noto's Arabic faces draw dots as separate glyphs, which breaks extracted words.
 */
export const fontFamilies: readonly FontFamily[] = [
  { name: 'Source Sans 3', id: 'source-sans-3', role: 'text' },
  { name: 'Source Serif 4', id: 'source-serif-4', role: 'text' },
  { name: 'Noto Sans Hebrew', id: 'noto-sans-hebrew', role: 'script' },
  { name: 'Vazirmatn', id: 'vazirmatn', role: 'script', sizeAdjust: 102 },
  { name: 'Noto Sans Devanagari', id: 'noto-sans-devanagari', role: 'script', sizeAdjust: 97 },
  { name: 'Noto Sans Thai', id: 'noto-sans-thai', role: 'script', sizeAdjust: 104 },
  { name: 'Open Sans', id: 'open-sans', role: 'text' },
  { name: 'Noto Sans JP', id: 'noto-sans-jp', role: 'script', language: 'ja', sizeAdjust: 95 },
  { name: 'Noto Sans SC', id: 'noto-sans-sc', role: 'script', language: 'zh-Hans', sizeAdjust: 95 },
  { name: 'Noto Sans TC', id: 'noto-sans-tc', role: 'script', language: 'zh-Hant', sizeAdjust: 95 },
  { name: 'Noto Sans KR', id: 'noto-sans-kr', role: 'script', language: 'ko', sizeAdjust: 95 },
  { name: 'Noto Sans Symbols', id: 'noto-sans-symbols', role: 'symbols' },
  { name: 'Noto Emoji', id: 'noto-emoji', role: 'symbols' },
  { name: 'Noto Sans Symbols 2', id: 'noto-sans-symbols-2', role: 'symbols' },
  { name: 'Noto Sans Math', id: 'noto-sans-math', role: 'symbols', isWhole: true },
];

/** Names of the families that a theme may choose. */
export const textFamilyNames: readonly string[] = fontFamilies
  .filter(({ role }) => role === 'text')
  .map(({ name }) => name);
