import type { FontFormat } from './font-file.ts';
import type { Face, FontPackage } from './font-package.ts';
import { isInRanges, type CodePointRanges } from './unicode-range.ts';
import { nearestWeight } from './families.ts';
import { fontFaceRule, fontStyle } from './font-face-rule.ts';

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
      const faces = ofStyle.length > 0 ? ofStyle : [...files.keys()];
      const weights = faces.map((face) => face.weight);
      const nearest = faces.find((face) => face.weight === nearestWeight(weights, weight));
      if (!nearest) throw new Error(`The family "${name}" has no files.`);
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
  key: `${weight}-${fontStyle(isItalic)}`,
  slice,
  weight,
  isItalic,
});

const ruleOf = ({ family, weight, isItalic, format, data }: ThemeFont): string =>
  fontFaceRule({ family, weight, style: fontStyle(isItalic) }, format).join(data);
