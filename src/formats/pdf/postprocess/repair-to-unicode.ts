import { bufferOf } from '../../../text/latin1.ts';
import { PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { deflated, dictOf, entry, pdfName } from '../../../pdf/objects.ts';
import { readShownText, twoByteCodes, type ActualText } from '../../../pdf/text-operators.ts';
import { toUnicodeOf, writeToUnicode } from '../../../pdf/to-unicode.ts';
import type { MarkedStream, PrintedPdf } from './printed-pdf.ts';

/**
 * Corrects the ToUnicode maps by the `ActualText` in the document. Chromium maps a glyph with several
 * meanings to one of them, and Devanagari conjuncts to U+0000 (forbidden by PDF/UA-1, 7.21.7-2). The
 * right text is only in `ActualText`, which many readers ignore: they extract "countyʼs" for "county’s".
 * A glyph without known text maps to U+2060, which has no width.
 */
export const repairToUnicode = ({ context, streams }: PrintedPdf): void => {
  const fonts = new Map<PDFRef, FontMap>();
  const isSpelled = streams.some(({ content }) => bufferOf(content).includes('/ActualText'));
  const sequences: SpelledSequence[] = [];
  for (const stream of streams) {
    const inUse = fontsOf(context, stream, fonts);
    if (isSpelled) sequences.push(...collectUses(stream, inUse));
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
  for (const sequence of sequences) noteSpelling(sequence);
};

interface SpelledSequence extends ActualText {
  readonly stream: MarkedStream;
  readonly glyphs: readonly Glyph[];
}

/** Marks `ActualText` that equals the text of its glyphs for removal. Readers stop at it, or take it for all of the text around. */
const noteSpelling = ({ stream, start, text, glyphs }: SpelledSequence): void => {
  stream.spelled.set(start, text);
  const drawn = glyphs.map(({ font, code }) => meaningOf(font, code, font.map.get(code) ?? ''));
  if (plainSpaces(drawn.join('')) === plainSpaces(text)) stream.removed.add(start);
};

const plainSpaces = (text: string): string =>
  text.replaceAll('\u00A0', ' ').replaceAll(WORD_JOINER, '');

const WORD_JOINER = '\u2060';

interface FontMap {
  readonly map: ReadonlyMap<number, string>;
  /** Codes used without `ActualText`. Their mapping is right. */
  readonly unspelled: Set<number>;
  /** The `ActualText` of each code, with the number of its occurrences. */
  readonly spelled: Map<number, Map<string, number>>;
  /** Assumed text of codes whose `ActualText` covers several unknown glyphs. */
  readonly guessed: Map<number, string>;
}

const isUnknown = ({ map }: FontMap, code: number): boolean =>
  map.get(code)?.includes('\0') ?? true;

const meaningOf = (font: FontMap, code: number, text: string): string => {
  const unknown = isUnknown(font, code);
  if (font.unspelled.has(code) && !unknown) return text;
  const votes = [...(font.spelled.get(code) ?? [])].sort(([, one], [, other]) => other - one);
  if (votes[0]) return votes[0][0];
  return unknown ? (font.guessed.get(code) ?? WORD_JOINER) : text;
};

/** The font maps of a stream, by font name in its resources. Each map is parsed once. */
const fontsOf = (
  context: PDFContext,
  { resources }: MarkedStream,
  known: Map<PDFRef, FontMap>,
): Map<string, FontMap> => {
  const inUse = new Map<string, FontMap>();
  const fonts = dictOf(entry(resources, 'Font'));
  for (const name of fonts?.keys() ?? []) {
    const ref = dictOf(fonts?.lookup(name))?.get(pdfName('ToUnicode'));
    if (!(ref instanceof PDFRef)) continue;
    const font = known.get(ref) ?? {
      map: toUnicodeOf(context.lookup(ref)),
      unspelled: new Set(),
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

const collectUses = (
  stream: MarkedStream,
  fonts: ReadonlyMap<string, FontMap>,
): SpelledSequence[] => {
  const sequences = new Map<ActualText, Glyph[]>();
  for (const { actualText, font: name, codes } of readShownText(stream.content)) {
    const font = fonts.get(name);
    if (font === undefined) continue;
    if (actualText === undefined) {
      for (const code of twoByteCodes(codes)) font.unspelled.add(code);
      continue;
    }
    const glyphs = sequences.get(actualText) ?? [];
    sequences.set(actualText, glyphs);
    for (const code of twoByteCodes(codes)) glyphs.push({ font, code });
  }
  return [...sequences].map(([{ text, start }, glyphs]) => {
    countSpelling(text.replaceAll(WORD_JOINER, ''), glyphs);
    return { stream, text, start, glyphs };
  });
};

const countSpelling = (text: string, glyphs: readonly Glyph[]): void => {
  const letters = text.normalize('NFD');
  const isOdd = ({ font, code }: Glyph): boolean =>
    isUnknown(font, code) || !letters.includes((font.map.get(code) ?? '').normalize('NFD'));
  // The glyphs that need the `ActualText`: a single glyph, or those without text or with another text ("ı" for "i").
  const about = glyphs.length === 1 ? glyphs : glyphs.filter(isOdd);
  const meanings = distribute(unexplainedText(text, glyphs, about), about.length);
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

/** Scripts that draw marks in the order of the text. */
const inOrder = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]+$/u;

/** Divides a text among glyphs, one character each. If the counts differ, the first glyph gets the whole text. */
const distribute = (text: string, count: number): string[] => {
  if (count === 1) return [text];
  if (!inOrder.test(text)) return [];
  const parts = [...text];
  return parts.length === count ? parts : [text.normalize('NFC')];
};

/** The text without the characters of the other glyphs, decomposed; empty if a character is missing in the text. */
const unexplainedText = (
  text: string,
  glyphs: readonly Glyph[],
  about: readonly Glyph[],
): string => {
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
