import type { FontFormat } from './font-file.ts';

/** The descriptors of an `@font-face` rule. */
export interface FontDescriptors {
  readonly family: string;
  readonly weight?: number;
  readonly style?: 'normal' | 'italic';
  /** In percent. */
  readonly sizeAdjust?: number;
  readonly unicodeRange?: string;
}

/** A list of families in CSS, in order of preference. */
export const familyList = (names: readonly string[]): string =>
  [...new Set(names)].map((name) => `"${name}"`).join(',');

export const fontStyle = (isItalic: boolean): 'normal' | 'italic' =>
  isItalic ? 'italic' : 'normal';

const mediaTypes: Readonly<Record<FontFormat, string>> = {
  woff2: 'woff2',
  truetype: 'ttf',
  opentype: 'otf',
};

/** An `@font-face` rule with an embedded file: what comes before and after the base64 of the file. */
export const fontFaceRule = (
  { family, weight, style, sizeAdjust, unicodeRange }: FontDescriptors,
  format: FontFormat,
): readonly [start: string, end: string] => {
  const descriptors = [
    `font-family:"${family}"`,
    ...(weight === undefined ? [] : [`font-weight:${weight}`]),
    ...(style === undefined ? [] : [`font-style:${style}`]),
    'font-display:block',
    ...(sizeAdjust === undefined ? [] : [`size-adjust:${sizeAdjust}%`]),
    ...(unicodeRange === undefined ? [] : [`unicode-range:${unicodeRange}`]),
  ];
  const start = `@font-face{${descriptors.join(';')};src:url(data:font/${mediaTypes[format]};base64,`;
  return [start, `) format("${format}")}`];
};
