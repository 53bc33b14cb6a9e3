import type { FontFormat } from './font-file.ts';
import type { Face, FontPackage } from './font-package.ts';
import { isInRanges, type CodePointRanges } from './unicode-range.ts';

/** A font file that a theme brings, as plain data. */
export interface ThemeFont {
  readonly family: string;
  /** 100 to 900. */
  readonly weight: number;
  readonly isItalic: boolean;
  readonly format: FontFormat;
  /** The file in base64. */
  readonly data: string;
  /** The characters with glyphs. */
  readonly ranges: CodePointRanges;
}

/** The families of a theme. Each has one slice: the characters that all its files draw. */
export const openThemeFonts = (fonts: readonly ThemeFont[]): readonly FontPackage[] => {
  const names = [...new Set(fonts.map(({ family }) => family))];
  return names.map((name) =>
    openFamily(
      name,
      fonts.filter(({ family }) => family === name),
    ),
  );
};

const openFamily = (name: string, fonts: readonly ThemeFont[]): FontPackage => {
  const slice = { name: 'all', unicodeRange: '', ranges: [] };
  const files = new Map(fonts.map((font) => [faceOf(font, slice), font]));
  const draws = (codePoint: number): boolean =>
    fonts.every(({ ranges }) => isInRanges(ranges, codePoint));
  return {
    family: { name, id: name },
    findSlice: (codePoint) => Promise.resolve(draws(codePoint) ? slice : undefined),
    findSliceOfAll: (codePoints) => Promise.resolve(codePoints.every(draws) ? slice : undefined),
    nearestFace: (_, weight, wantsItalic) => {
      const ofStyle = [...files.keys()].filter(({ isItalic }) => isItalic === wantsItalic);
      const [first, ...others] = ofStyle.length > 0 ? ofStyle : files.keys();
      if (first === undefined) throw new Error(`The family "${name}" has no files.`);
      const distance = (face: Face): number => Math.abs(face.weight - weight);
      const nearest = others.reduce(
        (best, next) => (distance(next) < distance(best) ? next : best),
        first,
      );
      return Promise.resolve(nearest);
    },
    faceSource: (face) => {
      const font = files.get(face);
      return font === undefined ? '' : ruleOf(font);
    },
    readFace: (face) => Promise.resolve(Buffer.from(files.get(face)?.data ?? '', 'base64')),
  };
};

const faceOf = ({ weight, isItalic }: ThemeFont, slice: Face['slice']): Face => ({
  key: `${weight}-${isItalic ? 'italic' : 'normal'}`,
  slice,
  weight,
  isItalic,
});

const ruleOf = ({ family, weight, isItalic, format, data }: ThemeFont): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};` +
  `font-style:${isItalic ? 'italic' : 'normal'};font-display:block;` +
  `src:url(data:font/${mediaTypes[format]};base64,${data}) format("${format}")}`;

const mediaTypes: Readonly<Record<FontFormat, string>> = {
  woff2: 'woff2',
  truetype: 'ttf',
  opentype: 'otf',
};
