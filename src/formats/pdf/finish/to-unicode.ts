import { PDFName, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { bytesOf, dictOf, entry } from '../../../pdf-syntax/objects.ts';
import { readShownText, twoByteCodes, type ActualText } from '../../../pdf-syntax/shown-text.ts';
import { parseToUnicode, writeToUnicode } from '../../../pdf-syntax/to-unicode.ts';
import { deflated, type MarkedStream, type PrintedPdf } from './printed-pdf.ts';

/**
 * Chromium's map of a font gives one text per glyph, wrong where a glyph stands for no single letter
 * (conjuncts of Devanagari: U+0000, forbidden by PDF/UA-1, 7.21.7-2) or for several (Source Serif
 * draws U+02BC and the apostrophe U+2019 alike). What a glyph means here stands in `ActualText`, which
 * pdf.js and most parsers do not read: it goes into the map. A glyph nothing tells of gets U+2060,
 * a character without width.
 */
export const repairToUnicode = ({ context, streams }: PrintedPdf): void => {
  const fonts = new Map<PDFRef, FontMap>();
  for (const stream of streams) {
    const inUse = fontsOf(context, stream, fonts);
    if (Buffer.from(stream.content).includes('/ActualText')) collectVotes(stream, inUse);
  }
  for (const [ref, { map, unknown, votes }] of fonts) {
    let isChanged = unknown.size > 0;
    for (const code of unknown) map.set(code, WORD_JOINER);
    for (const [code, texts] of votes) {
      const text = mostVoted(texts) ?? map.get(code);
      if (text === undefined || text === map.get(code)) continue;
      map.set(code, text);
      isChanged = true;
    }
    if (isChanged) context.assign(ref, deflated(context, writeToUnicode(map)));
  }
};

const WORD_JOINER = '\u2060';

interface FontMap {
  readonly map: Map<number, string>;
  /** Codes without text. */
  readonly unknown: ReadonlySet<number>;
  /** The texts that codes were seen to stand for, and how often. */
  readonly votes: Map<number, Map<string, number>>;
}

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
    const font = known.get(ref) ?? readFont(context, ref);
    known.set(ref, font);
    inUse.set(name.decodeText(), font);
  }
  return inUse;
};

const readFont = (context: PDFContext, ref: PDFRef): FontMap => {
  const map = parseToUnicode(bytesOf(context.lookup(ref)));
  const unknown = new Set<number>();
  for (const [code, text] of map) if (text.includes('\0')) unknown.add(code);
  return { map, unknown, votes: new Map() };
};

/** What glyphs are seen to mean: by themselves, alone in a sequence with `ActualText`, or as its one unknown. */
const collectVotes = ({ content }: MarkedStream, fonts: ReadonlyMap<string, FontMap>): void => {
  const sequences = new Map<ActualText, Glyph[]>();
  for (const { actualText, font: name, codes } of readShownText(content)) {
    const font = fonts.get(name);
    if (font === undefined) continue;
    const glyphs = twoByteCodes(codes).map((code) => ({ font, code }));
    if (actualText === undefined) {
      for (const glyph of glyphs) vote(glyph, font.map.get(glyph.code));
    } else sequences.set(actualText, [...(sequences.get(actualText) ?? []), ...glyphs]);
  }
  for (const [{ text }, glyphs] of sequences) {
    const [only, ...others] = glyphs;
    if (only && others.length === 0) vote(only, text);
    else voteForUnknown(text, glyphs);
  }
};

const vote = ({ font, code }: Glyph, text: string | undefined): void => {
  if (text === undefined || text === '' || text.includes('\0')) return;
  const texts = font.votes.get(code) ?? new Map<string, number>();
  texts.set(text, (texts.get(text) ?? 0) + 1);
  font.votes.set(code, texts);
};

/** What the known glyphs leave of the text is the one unknown glyph's. */
const voteForUnknown = (text: string, glyphs: readonly Glyph[]): void => {
  const [unknown, ...others] = glyphs.filter(({ font, code }) => font.unknown.has(code));
  if (unknown && others.length === 0) vote(unknown, remainder(text, glyphs));
};

interface Glyph {
  readonly font: FontMap;
  readonly code: number;
}

/** The text without what its known glyphs stand for; undefined if they do not all occur in it. */
const remainder = (text: string, glyphs: readonly Glyph[]): string | undefined => {
  let rest = text;
  for (const { font, code } of glyphs) {
    const known = font.unknown.has(code) ? '' : (font.map.get(code) ?? '');
    if (!rest.includes(known)) return undefined;
    rest = rest.replace(known, '');
  }
  return rest;
};

const mostVoted = (votes: ReadonlyMap<string, number>): string | undefined =>
  [...votes].sort(([, one], [, other]) => other - one)[0]?.[0];
