import { cjkLanguageOf } from './cjk.ts';
import { fontFamilies, textFamilies, type CjkLanguage, type FontFamily } from './families.ts';
import {
  embeddedRule,
  openFontPackage,
  type Face,
  type FontFile,
  type FontPackage,
} from './font-package.ts';
import { scriptName } from './script-name.ts';
import { openThemeFonts, type ThemeFont } from './theme-fonts.ts';
import { lastResortName, lastResortRule } from './last-resort.ts';
import { codePointName, codePointOf, codePointsOf } from '../text/unicode.ts';

/** The characters that a document sets in one face. */
export interface FontRun {
  /** Font family: one of `textFamilyNames`, or a family of the theme. */
  readonly family: string;
  readonly weight: number;
  readonly isItalic: boolean;
  /** Language of the Han characters, if it differs from the language of the document. */
  readonly language?: CjkLanguage;
  readonly codePoints: ReadonlySet<number>;
  /** Letters with combining marks. One font file must hold all characters of a cluster. */
  readonly clusters?: ReadonlySet<string>;
}

export interface SelectedFonts {
  /** The files that draw the text, in the order of their rules. */
  readonly files: readonly FontFile[];
  /** `@font-face` rules of fonts that are not bundled files: those of the theme, and the box for missing glyphs. */
  readonly rules: readonly string[];
  /** Families for missing glyphs, in order of preference. */
  readonly fallbacks: readonly string[];
}

/** A character that no bundled font can draw. */
export interface MissingGlyph {
  readonly character: string;
  /** "U+0B95" */
  readonly codePoint: string;
  /** English name of the script, like "Tamil"; absent for symbols. */
  readonly script?: string;
}

/** The fonts to choose from. */
export interface FontChoice {
  /** Bundled families, by default all. */
  readonly families?: readonly FontFamily[];
  /** The font files of the theme. */
  readonly themeFonts?: readonly ThemeFont[] | undefined;
}

/** The installed packages in fallback order, those of the theme first. Each is looked for when its turn comes. */
const openPackages = ({
  families = fontFamilies,
  themeFonts = [],
}: FontChoice): Iterable<FontPackage> => ({
  *[Symbol.iterator]() {
    yield* openThemeFonts(themeFonts);
    for (const family of families) {
      const found = openFontPackage(family);
      if (found) yield found;
    }
  },
});

/**
 * Selects exactly the faces and slices that draw the runs. Characters without a font are drawn as a box, never by a system font.
 * @param language BCP 47 tag of the document. Selects the preferred Han font.
 */
export const selectFonts = async (
  runs: readonly FontRun[],
  language: string,
  themeFonts?: readonly ThemeFont[],
): Promise<SelectedFonts> => {
  const families = orderFamilies(fontFamilies, language);
  const packages = [...openPackages({ families, themeFonts })];
  const { chosen, missing } = await chooseFaces(packages, runs);
  const used = packages.flatMap(({ family }) => chosen.get(family) ?? []);
  const sources = used.flatMap(({ from, faces }) =>
    [...faces]
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map((face) => from.faceSource(face)),
  );
  const names = used.map(({ from }) => from.family.name);
  const files = sources.filter((source) => typeof source !== 'string');
  const rules = sources.filter((source) => typeof source === 'string');
  return missing.size === 0
    ? { files, rules, fallbacks: names }
    : {
        files,
        rules: [...rules, lastResortRule(missing)],
        fallbacks: [...names, lastResortName],
      };
};

/** The faces that draw the runs, by family, and the code points that no package draws. */
const chooseFaces = async (
  packages: readonly FontPackage[],
  runs: readonly FontRun[],
): Promise<{
  readonly chosen: ReadonlyMap<FontFamily, ChosenFaces>;
  readonly missing: ReadonlySet<number>;
}> => {
  const chosen = new Map<FontFamily, ChosenFaces>();
  const missing = new Set<number>();
  for (const run of runs) {
    const order = orderForRun(packages, run);
    const choose = async ({ from, slice }: GlyphSource): Promise<void> => {
      const face = await from.nearestFace(slice, run.weight, run.isItalic);
      const { faces } = chosen.get(from.family) ?? { faces: new Set<Face>() };
      chosen.set(from.family, { from, faces: faces.add(face) });
    };
    for (const cluster of run.clusters ?? []) {
      const found = await findCluster(order, cluster);
      if (found) await choose(found);
    }
    for (const codePoint of run.codePoints) {
      // Joiners and similar characters take the face of the adjacent letters.
      if (codePoint > 0x7f && isNeverDrawn.test(String.fromCodePoint(codePoint))) continue;
      const found = await findGlyphs(order, codePoint);
      if (found) await choose(found);
      else missing.add(codePoint);
    }
  }
  return { chosen, missing };
};

/** `@font-face` rules with embedded files. */
export const embeddedFonts = async ({ files, rules }: SelectedFonts): Promise<Buffer> => {
  const embedded = await Promise.all(files.map(embeddedRule));
  const lines = [...embedded, ...rules.map((rule) => Buffer.from(rule))];
  return Buffer.concat(lines.flatMap((line, at) => (at === 0 ? [line] : [newline, line])));
};

const newline = Buffer.from('\n');

/** The characters of a text that no font of the families can draw, each once, in order of appearance. */
export const findMissingGlyphs = async (
  text: string,
  choice: FontChoice = {},
): Promise<MissingGlyph[]> => {
  const packages = openPackages(choice);
  const missing: MissingGlyph[] = [];
  for (const character of new Set(text.normalize('NFC'))) {
    if (isNeverDrawn.test(character)) continue;
    const codePoint = codePointOf(character);
    if (await findGlyphs(packages, codePoint)) continue;
    const script = scriptName(character);
    missing.push({
      character,
      codePoint: codePointName(codePoint),
      ...(script !== undefined && { script }),
    });
  }
  return missing;
};

// Spaces, controls, joiners and variation selectors have no visible glyph.
const isNeverDrawn = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

interface ChosenFaces {
  readonly from: FontPackage;
  readonly faces: Set<Face>;
}

interface GlyphSource {
  readonly from: FontPackage;
  readonly slice: Face['slice'];
}

/** Finds the font file that draws a character, composed or decomposed (NFD). */
const findGlyphs = async (
  packages: Iterable<FontPackage>,
  codePoint: number,
): Promise<GlyphSource | undefined> => {
  for (const from of packages) {
    const slice = await from.findSlice(codePoint);
    if (slice) return { from, slice };
  }
  const parts = codePointsOf(String.fromCodePoint(codePoint).normalize('NFD'));
  return parts.length > 1 ? findGlyphsOfAll(packages, parts) : undefined;
};

const findGlyphsOfAll = async (
  packages: Iterable<FontPackage>,
  codePoints: readonly number[],
): Promise<GlyphSource | undefined> => {
  for (const from of packages) {
    const slice = await from.findSliceOfAll(codePoints);
    if (slice) return { from, slice };
  }
  return undefined;
};

/** Finds the font file that draws a letter with its marks, as written or decomposed (NFD). */
const findCluster = async (
  packages: Iterable<FontPackage>,
  cluster: string,
): Promise<GlyphSource | undefined> => {
  const drawn = [...cluster].filter((character) => !isNeverDrawn.test(character)).join('');
  return (
    (await findGlyphsOfAll(packages, codePointsOf(drawn))) ??
    (await findGlyphsOfAll(packages, codePointsOf(drawn.normalize('NFD'))))
  );
};

/** Whether one bundled font file draws a letter and its marks. Only then the marks attach to the letter. */
export const drawsTogether = async (cluster: string): Promise<boolean> =>
  (await findCluster(openPackages({}), cluster)) !== undefined;

/** Orders the Han families: the language of the document first, otherwise Simplified Chinese. */
const orderFamilies = (families: readonly FontFamily[], tag: string): FontFamily[] => {
  const first = cjkLanguageOf(tag) ?? 'zh-Hans';
  const han = families.filter((family) => family.language !== undefined);
  const sorted = [
    ...han.filter((family) => family.language === first),
    ...han.filter((family) => family.language !== first),
  ];
  return families.map(
    (family) => (family.language === undefined ? family : sorted.shift()) ?? family,
  );
};

/** Letters that a serif family lacks come from this one. A sans family has the first of the list. */
const serifFallback = 'Source Serif 4';

const orderForRun = (packages: readonly FontPackage[], run: FontRun): FontPackage[] => {
  const hasSerifs = !['sans', 'mono', undefined].includes(textFamilies.get(run.family)?.kind);
  const rank = ({ family }: FontPackage): number => {
    if (run.language !== undefined && family.language === run.language) return 0;
    if (family.name === run.family) return 1;
    return hasSerifs && family.name === serifFallback ? 2 : 3;
  };
  return [...packages].sort((one, other) => rank(one) - rank(other));
};
