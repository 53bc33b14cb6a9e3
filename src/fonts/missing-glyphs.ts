import type { Warning } from '../resume/warning.ts';
import { isDataUrl } from '../text/data-url.ts';
import { counted } from '../text/format-text.ts';
import { stringsIn, stringsWithPaths } from '../text/json.ts';
import { codePointOf, isPlainLatin } from '../text/unicode.ts';
import { pointerOf, type Path } from '../text/json-pointer.ts';
import { fontsToInstall } from './cjk.ts';
import { fontFamilies } from './families.ts';
import { findMissingGlyphs, type FontChoice, type MissingGlyph } from './select-fonts.ts';

/** Members of a résumé that are not printed. */
const unprinted = ['$schema', 'meta'];

/** All printed texts of a résumé with characters beyond ASCII: photos, schema address and meta are left out. */
const printedTexts = (source: unknown): string[] =>
  Object.entries(Object(source) as object)
    .filter(([key]) => !unprinted.includes(key))
    .flatMap(([, item]) => stringsIn(item))
    .filter((text) => isBeyondAscii.test(text) && !isDataUrl(text));

/** Characters to look up: all text fonts cover ASCII. Combining marks stay with their base letter. */
const withMarks = /[^\n]\p{M}+|[^\u0000-\u007F]/gu;
const isBeyondAscii = /[^\u0000-\u007F]/;
const beyondAscii = /[^\u0000-\u007F]/g;

const missingGlyphMessage = ({ character, codePoint, script }: MissingGlyph): string =>
  `contains ${codePoint} "${character}"${script === undefined ? '' : ` (${script})`}, which is not in any bundled font`;

/** The place of the first occurrence of each character. */
const firstPlaces = (source: unknown, wanted: ReadonlySet<string>): ReadonlyMap<string, Path> => {
  const places = new Map<string, Path>();
  if (wanted.size === 0) return places;
  for (const { text, path } of stringsWithPaths(source, unprinted)) {
    if (isDataUrl(text)) continue;
    for (const character of text.normalize('NFC')) {
      if (wanted.has(character) && !places.has(character)) places.set(character, path);
    }
  }
  return places;
};

/**
 * Warnings about characters that no font draws, at their first place in the résumé: one for each font to
 * install, and one for each other character. `before` has the characters.
 * Computed before printing, so that an empty box on paper does not come as a surprise.
 */
export const missingGlyphWarnings = async (
  source: unknown,
  language: string,
  choice: FontChoice = {},
): Promise<Warning[]> => {
  const all = printedTexts(source).join('\n');
  const missing = await findMissingGlyphs(
    ((isPlainLatin(all) ? all.match(beyondAscii) : all.match(withMarks)) ?? []).join(''),
    choice,
  );
  const places = firstPlaces(source, new Set(missing.map(({ character }) => character)));
  const warningOf = (characters: string, message: string): Warning => ({
    code: 'uncovered_character',
    path: pointerOf(places.get(String.fromCodePoint(codePointOf(characters))) ?? []),
    message,
    before: characters,
  });
  const characters = missing.map(({ character }) => character);
  const toInstall = fontsToInstall(characters, language, choice.families ?? fontFamilies);
  const drawable = new Set([...toInstall.values()].flat());
  return [
    ...[...toInstall].map(([{ id }, found]) =>
      warningOf(found.join(''), installMessage(id, found)),
    ),
    ...missing
      .filter(({ character }) => !drawable.has(character))
      .map((letter) => warningOf(letter.character, missingGlyphMessage(letter))),
  ];
};

const installMessage = (id: string, characters: readonly string[]): string => {
  const count = counted(characters.length, 'character');
  const sample = `${characters.slice(0, 8).join('')}${characters.length > 8 ? '…' : ''}`;
  return `contains ${count} (${sample}) of a font that is not installed; to install it: npm install @fontsource/${id}`;
};
