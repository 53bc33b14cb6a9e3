import { PDFName, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { bytesOf, dictOf, entry } from '../../../pdf-syntax/objects.ts';
import { latin1 } from '../../../pdf-syntax/scan.ts';
import { readShownText, twoByteCodes, type ActualText } from '../../../pdf-syntax/shown-text.ts';
import { parseToUnicode, writeToUnicode } from '../../../pdf-syntax/to-unicode.ts';
import { deflated, type MarkedStream, type PrintedPdf } from './printed-pdf.ts';

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
}

const isUnknown = ({ map }: FontMap, code: number): boolean =>
  map.get(code)?.includes('\0') ?? true;

const meaningOf = (font: FontMap, code: number, text: string): string => {
  const unknown = isUnknown(font, code);
  if (font.plain.has(code) && !unknown) return text;
  const votes = [...(font.spelled.get(code) ?? [])].sort(([, one], [, other]) => other - one);
  return votes[0]?.[0] ?? (unknown ? WORD_JOINER : text);
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
    const glyph = soleSpelled(glyphs);
    const meaning = glyph && remainder(text, glyphs, glyph);
    if (!meaning) continue;
    const votes = glyph.font.spelled.get(glyph.code) ?? new Map<string, number>();
    glyph.font.spelled.set(glyph.code, votes.set(meaning, (votes.get(meaning) ?? 0) + 1));
  }
};

/** The glyph a spelling is about: the only one, or the only one without text. */
const soleSpelled = (glyphs: readonly Glyph[]): Glyph | undefined => {
  const unknown = glyphs.filter(({ font, code }) => isUnknown(font, code));
  const [glyph, ...others] = glyphs.length === 1 ? glyphs : unknown;
  return others.length === 0 ? glyph : undefined;
};

/** What the other glyphs leave of the text; undefined if they do not all occur in it. */
const remainder = (text: string, glyphs: readonly Glyph[], about: Glyph): string | undefined => {
  let rest = text;
  for (const glyph of glyphs) {
    if (glyph === about) continue;
    const known = glyph.font.map.get(glyph.code) ?? '';
    if (!rest.includes(known)) return undefined;
    rest = rest.replace(known, '');
  }
  return rest;
};
