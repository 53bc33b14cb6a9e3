import { lstat, readdir } from 'node:fs/promises';
import type { Issue } from '../errors.ts';
import { readRegularFile } from '../files.ts';
import { readCodePoints } from '../fonts/cmap.ts';
import { textFamilyNames } from '../fonts/families.ts';
import { fontFormatOf, openFont, type FontTables } from '../fonts/font-file.ts';
import type { ThemeFont } from '../fonts/theme-fonts.ts';
import { rangesOf, type CodePointRanges } from '../fonts/unicode-range.ts';
import { limits } from '../limits.ts';
import type { FontDeclaration } from './font-declaration.ts';
import { whyUnreadable } from './invalid-theme.ts';

/** Why a font is refused. */
class RefusedFont extends Error {}

/**
 * The font files of a theme, or an issue for each that is refused.
 * @param folder of the theme
 */
export const readFonts = async (
  folder: URL,
  declared: readonly FontDeclaration[],
): Promise<{ readonly fontFiles: readonly ThemeFont[]; readonly issues: readonly Issue[] }> => {
  const issues: Issue[] = findConflicts(declared);
  const fontFiles: ThemeFont[] = [];
  for (const [index, declaration] of declared.entries()) {
    try {
      fontFiles.push(await readFont(folder, declaration));
    } catch (error) {
      if (!(error instanceof RefusedFont)) throw error;
      const message = `"${declaration.file}" ${error.message}`;
      issues.push({ path: `/fonts/${index}/file`, message });
    }
  }
  return { fontFiles, issues };
};

const faceKey = ({ family, weight, style }: FontDeclaration): string =>
  `${family} ${weight} ${style}`;

const findConflicts = (declared: readonly FontDeclaration[]): Issue[] =>
  declared.flatMap((declaration, index) => {
    const { family } = declaration;
    const isTwin = (other: FontDeclaration): boolean => faceKey(other) === faceKey(declaration);
    const hasUpright = declared.some(
      (other) => other.family === family && other.style === 'normal',
    );
    return [
      ...(textFamilyNames.includes(family)
        ? [{ path: `/fonts/${index}/family`, message: `"${family}" is a bundled family.` }]
        : []),
      ...(declared.findIndex(isTwin) < index
        ? [{ path: `/fonts/${index}`, message: `"${faceKey(declaration)}" is declared twice.` }]
        : []),
      ...(hasUpright
        ? []
        : [
            {
              path: `/fonts/${index}/style`,
              message: `"${family}" has no file of style "normal".`,
            },
          ]),
    ];
  });

const readFont = async (folder: URL, declaration: FontDeclaration): Promise<ThemeFont> => {
  const { family, weight, style, file } = declaration;
  const path = new URL(file, folder);
  const home = new URL('.', path);
  await requireFolder(home);
  const bytes = await readRegularFile(path, limits.themeFontBytes).catch((cause: unknown) => {
    throw new RefusedFont(`is not readable${whyUnreadable(cause, limits.themeFontBytes)}.`);
  });
  await requireLicence(home);
  const format = fontFormatOf(bytes);
  if (format === undefined) throw new RefusedFont('is not a WOFF2, TrueType or OpenType font.');
  const ranges = inspectFont(bytes);
  const data = bytes.toString('base64');
  return { family, weight, isItalic: style === 'italic', format, data, ranges };
};

const requireFolder = async (home: URL): Promise<void> => {
  const status = await lstat(new URL(home.href.replace(/\/$/, ''))).catch(() => undefined);
  if (status?.isDirectory() !== true) throw new RefusedFont('is not in a folder of the theme.');
};

const licenceFile = /^(?:licen[cs]e|ofl|copying)(?:[._-][\w.-]*)?$/i;

/** A font may be handed on with its licence only. */
const requireLicence = async (home: URL): Promise<void> => {
  for (const name of await readdir(home)) {
    if (!licenceFile.test(name)) continue;
    const text = await readRegularFile(new URL(name, home), limits.themeFileBytes).catch(() => '');
    if (text.toString().trim() !== '') return;
  }
  throw new RefusedFont('has no licence beside it: add the file LICENSE.txt or OFL.txt.');
};

/** The bits of `fsType` that decide on embedding (OpenType, OS/2). */
const embeddingBits = 0x000f;
const restricted = 2;

/** Every document sets ASCII, and lists have bullets and dashes, without looking for them. */
const needed = [...Array.from({ length: 95 }, (_, index) => 0x20 + index), 0x2013, 0x2022];

const inspectFont = (bytes: Uint8Array): CodePointRanges => {
  let font: FontTables;
  let covered: ReadonlySet<number>;
  let embedding: number | undefined;
  try {
    font = openFont(bytes);
    covered = readCodePoints(font);
    embedding = font.has('OS/2') ? font.table('OS/2').getUint16(8) : undefined;
  } catch {
    throw new RefusedFont('is damaged.');
  }
  if (font.has('fvar')) {
    throw new RefusedFont(
      'is a variable font, which a PDF embeds without its name: use static fonts.',
    );
  }
  if (embedding !== undefined && (embedding & embeddingBits) === restricted) {
    throw new RefusedFont('forbids its embedding in documents.');
  }
  const missing = needed.filter((codePoint) => !covered.has(codePoint));
  if (missing.length > 0) {
    const sample = missing.slice(0, 5).map((codePoint) => `"${String.fromCodePoint(codePoint)}"`);
    throw new RefusedFont(`lacks ${sample.join(', ')}${missing.length > 5 ? ' …' : ''}.`);
  }
  return rangesOf(covered);
};
