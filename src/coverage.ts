import { pointerOf, type Path } from './resume/pointer.ts';
import type { Warning } from './resume/warning.ts';
import { uncovered, type UncoveredCharacter } from './theme/fonts.ts';

/** Texts of a document with their places; photos and schema addresses are not printed. */
function* printedTexts(value: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') {
    if (!value.startsWith('data:')) yield { text: value, path };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!(path.length === 0 && (key === '$schema' || key === 'meta'))) {
        yield* printedTexts(item, [...path, key]);
      }
    }
  }
}

/** What is in doubt: every text family has the letters of ASCII. Marks keep the letter they stand on. */
const beyondAscii = /[^\n]\p{M}+|[^\u0000-\u007F]/gu;

const describe = ({ character, codePoint, script }: UncoveredCharacter): string =>
  `holds ${codePoint} "${character}"${script === undefined ? '' : ` (${script})`}, which no bundled font draws`;

/** Where each of some characters first stands. */
const firstPlaces = (
  texts: readonly { readonly text: string; readonly path: Path }[],
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
 * The characters of a résumé that no bundled font can draw, each once, where it first stands:
 * known before printing, so that nobody finds an empty box on paper.
 */
export const coverageWarnings = async (source: unknown): Promise<Warning[]> => {
  const texts = [...printedTexts(source)];
  const all = texts.map(({ text }) => text).join('\n');
  const missing = await uncovered((all.match(beyondAscii) ?? []).join(''));
  const places = firstPlaces(texts, new Set(missing.map(({ character }) => character)));
  return missing.map((letter) => {
    const path = places.get(letter.character) ?? [];
    return {
      code: 'uncovered_character',
      path: pointerOf(path),
      message: describe(letter),
      before: letter.character,
    };
  });
};
