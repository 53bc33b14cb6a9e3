import { PDFName, PDFRef, type PDFContext } from '@cantoo/pdf-lib';
import { bytesOf, dictOf, entry } from '../../../pdf-syntax/objects.ts';
import { readShownText, twoByteCodes, type ActualText } from '../../../pdf-syntax/shown-text.ts';
import { parseToUnicode, writeToUnicode } from '../../../pdf-syntax/to-unicode.ts';
import { deflated, type MarkedStream, type PrintedPdf } from './printed-pdf.ts';

/**
 * Chromium maps glyphs that stand for no single letter, conjuncts of Devanagari for one, to U+0000
 * (forbidden by PDF/UA-1, 7.21.7-2). Gives them the text that `ActualText` says they mean, else
 * U+2060, a character without width.
 */
export const repairToUnicode = ({ context, streams }: PrintedPdf): void => {
  const fonts = new Map<PDFRef, FontMap>();
  for (const stream of streams) {
    const inUse = fontsOf(context, stream, fonts);
    if ([...inUse.values()].some(({ unknown }) => unknown.size > 0)) collectVotes(stream, inUse);
  }
  for (const [ref, { map, unknown }] of fonts) {
    if (unknown.size === 0) continue;
    for (const [code, votes] of unknown) map.set(code, mostVoted(votes) ?? WORD_JOINER);
    context.assign(ref, deflated(context, writeToUnicode(map)));
  }
};

const WORD_JOINER = '\u2060';

interface FontMap {
  readonly map: Map<number, string>;
  /** Codes without text, with the texts they were seen to stand for and how often. */
  readonly unknown: Map<number, Map<string, number>>;
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
  const unknown = new Map<number, Map<string, number>>();
  for (const [code, text] of map) if (text.includes('\0')) unknown.set(code, new Map());
  return { map, unknown };
};

/** In a sequence with `ActualText`, what the known glyphs leave of the text is the unknown one's. */
const collectVotes = ({ content }: MarkedStream, fonts: ReadonlyMap<string, FontMap>): void => {
  const sequences = new Map<ActualText, Glyph[]>();
  for (const { actualText, font: name, codes } of readShownText(content)) {
    const font = fonts.get(name);
    if (actualText === undefined || font === undefined) continue;
    const glyphs = sequences.get(actualText) ?? [];
    sequences.set(actualText, glyphs);
    for (const code of twoByteCodes(codes)) glyphs.push({ font, code });
  }
  for (const [{ text }, glyphs] of sequences) {
    const [unknown, ...others] = glyphs.filter(({ font, code }) => font.unknown.has(code));
    if (unknown === undefined || others.length > 0) continue;
    const rest = remainder(text, glyphs);
    const votes = unknown.font.unknown.get(unknown.code);
    if (rest && votes) votes.set(rest, (votes.get(rest) ?? 0) + 1);
  }
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
