import { PDFName, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { bytesOf, deflated, dictOf, entry } from '../../../pdf-syntax/objects.ts';
import { latin1 } from '../../../pdf-syntax/scan.ts';
import { readShownText, twoByteCodes, type ActualText } from '../../../pdf-syntax/shown-text.ts';
import { parseToUnicode, writeToUnicode } from '../../../pdf-syntax/to-unicode.ts';
import type { MarkedStream, PrintedPdf } from './printed-pdf.ts';

/**
 * A glyph may stand for several letters; Chromium maps it to one of them, conjuncts of Devanagari
 * to U+0000 (forbidden by PDF/UA-1, 7.21.7-2), and spells out in `ActualText` what it means where
 * it stands. Not every reader looks there: "county’s" reaches it as "countyʼs". Maps such glyphs to
 * what they mean in this document; one that never says, to U+2060, a character without width.
 */
export const repairToUnicode = ({ context, streams }: PrintedPdf): void => {
  const fonts = new Map<PDFRef, FontMap>();
  const isSpelled = streams.some(({ content }) => latin1(content).includes('/ActualText'));
  for (const stream of streams) {
    const inUse = fontsOf(context, stream, fonts);
    if (isSpelled) collectUses(stream, inUse);
  }
  for (const [ref, font] of fonts) {
    const changes = [...font.map].flatMap(([code, text]): [number, string][] => {
      const meaning = meaningOf(font, code, text);
      return meaning === text ? [] : [[code, meaning]];
    });
    if (changes.length === 0) continue;
    const cmap = writeToUnicode(new Map([...font.map, ...changes]));
    context.assign(ref, deflated(context, cmap));
  }
};

const WORD_JOINER = '\u2060';

interface FontMap {
  readonly map: ReadonlyMap<number, string>;
  /** Codes shown without a spelling: they mean what the map says. */
  readonly plain: Set<number>;
  /** Codes and the texts they were spelled as, with how often. */
  readonly spelled: Map<number, Map<string, number>>;
  /** Codes and what they may mean, where several glyphs without text are spelled together. */
  readonly guessed: Map<number, string>;
}

const isUnknown = ({ map }: FontMap, code: number): boolean =>
  map.get(code)?.includes('\0') ?? true;

const meaningOf = (font: FontMap, code: number, text: string): string => {
  const unknown = isUnknown(font, code);
  if (font.plain.has(code) && !unknown) return text;
  const votes = [...(font.spelled.get(code) ?? [])].sort(([, one], [, other]) => other - one);
  if (votes[0]) return votes[0][0];
  return unknown ? (font.guessed.get(code) ?? WORD_JOINER) : text;
};

/** The maps of a stream's fonts by their names there; each font's map is read once. */
const fontsOf = (
  context: PDFContext,
  { resources }: MarkedStream,
  known: Map<PDFRef, FontMap>,
): Map<string, FontMap> => {
  const inUse = new Map<string, FontMap>();
  const fonts = dictOf(entry(resources, 'Font'));
  for (const name of fonts?.keys() ?? []) {
    const ref = dictOf(fonts?.lookup(name))?.get(PDFName.of('ToUnicode'));
    if (!(ref instanceof PDFRef)) continue;
    const font = known.get(ref) ?? {
      map: parseToUnicode(bytesOf(context.lookup(ref))),
      plain: new Set(),
      spelled: new Map(),
      guessed: new Map(),
    };
    known.set(ref, font);
    inUse.set(name.decodeText(), font);
  }
  return inUse;
};

interface Glyph {
  readonly font: FontMap;
  readonly code: number;
}

const collectUses = ({ content }: MarkedStream, fonts: ReadonlyMap<string, FontMap>): void => {
  const sequences = new Map<ActualText, Glyph[]>();
  for (const { actualText, font: name, codes } of readShownText(content)) {
    const font = fonts.get(name);
    if (font === undefined) continue;
    if (actualText === undefined) {
      for (const code of twoByteCodes(codes)) font.plain.add(code);
      continue;
    }
    const glyphs = sequences.get(actualText) ?? [];
    sequences.set(actualText, glyphs);
    for (const code of twoByteCodes(codes)) glyphs.push({ font, code });
  }
  for (const [{ text }, glyphs] of sequences) {
    countSpelling(text.replaceAll(WORD_JOINER, ''), glyphs);
  }
};

const countSpelling = (text: string, glyphs: readonly Glyph[]): void => {
  const letters = text.normalize('NFD');
  const isOdd = ({ font, code }: Glyph): boolean =>
    isUnknown(font, code) || !letters.includes((font.map.get(code) ?? '').normalize('NFD'));
  // The glyphs the spelling is about: the only one, or those without text or with another ("ı" for "i").
  const about = glyphs.length === 1 ? glyphs : glyphs.filter(isOdd);
  const meanings = shared(remainder(text, glyphs, about), about.length);
  about.forEach(({ font, code }, index) => {
    const meaning = meanings[index];
    if (!meaning) return;
    if (about.length > 1) {
      if (!font.guessed.has(code)) font.guessed.set(code, meaning);
      return;
    }
    const votes = font.spelled.get(code) ?? new Map<string, number>();
    font.spelled.set(code, votes.set(meaning, (votes.get(meaning) ?? 0) + 1));
  });
};

/** Scripts whose marks are drawn in the order in which they are written. */
const inOrder = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]+$/u;

/** A letter and its marks, a glyph for each; where they do not come out even, the first has all. */
const shared = (text: string, count: number): string[] => {
  if (count === 1) return [text];
  if (!inOrder.test(text)) return [];
  const parts = [...text];
  return parts.length === count ? parts : [text.normalize('NFC')];
};

/** What the other glyphs leave of the text, marks apart from letters; nothing if they do not all occur in it. */
const remainder = (text: string, glyphs: readonly Glyph[], about: readonly Glyph[]): string => {
  if (glyphs.length === 1) return text;
  let rest = text.normalize('NFD');
  for (const glyph of glyphs) {
    if (about.includes(glyph)) continue;
    for (const known of (glyph.font.map.get(glyph.code) ?? '').normalize('NFD')) {
      if (!rest.includes(known)) return '';
      rest = rest.replace(known, '');
    }
  }
  return about.length === 1 ? rest.normalize('NFC') : rest;
};
