import type { Warning } from '../resume/warning.ts';
import { stringsWithPaths, type StringWithPath } from '../text/json.ts';
import { pointerOf, type Path } from '../text/json-pointer.ts';
import { findMissingGlyphs, type MissingGlyph } from './select.ts';

/** All printed texts of a résumé with their paths: photos, schema address and meta are left out. */
const printedTexts = (source: unknown): StringWithPath[] =>
  [...stringsWithPaths(source, ['$schema', 'meta'])].filter(
    ({ text }) => !text.startsWith('data:'),
  );

/** Characters to look up: all text fonts cover ASCII. Combining marks stay with their base letter. */
const beyondAscii = /[^\n]\p{M}+|[^\u0000-\u007F]/gu;

const missingGlyphMessage = ({ character, codePoint, script }: MissingGlyph): string =>
  `contains ${codePoint} "${character}"${script === undefined ? '' : ` (${script})`}, which is not in any bundled font`;

/** The place of the first occurrence of each character. */
const firstPlaces = (
  texts: readonly StringWithPath[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Path> => {
  const places = new Map<string, Path>();
  if (wanted.size === 0) return places;
  for (const { text, path } of texts) {
    for (const character of text.normalize('NFC')) {
      if (wanted.has(character) && !places.has(character)) places.set(character, path);
    }
  }
  return places;
};

/**
 * One warning per character that is not in any bundled font, at its first place in the résumé.
 * Computed before printing, so that an empty box on paper does not come as a surprise.
 */
export const missingGlyphWarnings = async (source: unknown): Promise<Warning[]> => {
  const texts = printedTexts(source);
  const all = texts.map(({ text }) => text).join('\n');
  const missing = await findMissingGlyphs((all.match(beyondAscii) ?? []).join(''));
  const places = firstPlaces(texts, new Set(missing.map(({ character }) => character)));
  return missing.map((letter) => {
    const path = places.get(letter.character) ?? [];
    return {
      code: 'uncovered_character',
      path: pointerOf(path),
      message: missingGlyphMessage(letter),
      before: letter.character,
    };
  });
};
