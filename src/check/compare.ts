import { countEach } from '../text/count-each.ts';
import { shortened, oneLine } from '../text/format-text.ts';
import { align } from './align.ts';
import type { Alignment, FileText, Match } from './alignment.ts';
import type { ExpectedContent } from './expected-content.ts';
import type { ExpectedLink, ExpectedText } from './expected-text.ts';
import { isOrnament } from './normalize-text.ts';
import type { FileContent } from './read/file-content.ts';
import type { DraftFinding, FindingCode } from './report.ts';
import { countBelow } from '../text/sorted-offsets.ts';

export interface Comparison {
  readonly matches: readonly Match[];
  readonly findings: readonly DraftFinding[];
}

export const compareTexts = (
  file: FileContent,
  expected: ExpectedContent,
  missingGlyphs: ReadonlySet<string> = new Set(),
): Comparison => {
  const flows = expected.flows.map((flow) =>
    flow.filter(({ role }) => file.hasMarkers || role !== 'marker'),
  );
  const alignment = align(file.text, flows, { isInPaintOrder: file.isInPaintOrder, missingGlyphs });
  const matches = alignment.flows.flat();
  return {
    matches,
    findings: [
      ...flows.flat().flatMap((text) => missingGlyphFindings(text, missingGlyphs)),
      ...findDifferences(alignment, file.text),
      ...headingsApartFromContent(alignment, file.text),
    ],
  };
};

/** The characters of a text that no font can draw, each once. */
export const missingGlyphsIn = (
  { text }: ExpectedText,
  missingGlyphs: ReadonlySet<string>,
): string[] =>
  missingGlyphs.size === 0
    ? []
    : [...new Set(text.normalize('NFC'))].filter((character) => missingGlyphs.has(character));

const missingGlyphFindings = (
  expected: ExpectedText,
  missingGlyphs: ReadonlySet<string>,
): DraftFinding[] => {
  const glyphs = missingGlyphsIn(expected, missingGlyphs);
  if (glyphs.length === 0) return [];
  return [
    createFinding(
      'glyph_missing',
      expected,
      `shows an empty box for ${glyphs.map(quote).join(', ')}.`,
    ),
  ];
};

/** Replacement characters, private-use characters and NUL, which are not text. */
const nonCharacter = /[\uFFFD\0\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;

/** Shorter texts occur inside others by chance. */
const minRepeatLength = 4;
const maxQuoteLength = 60;

const quote = (text: string): string =>
  `"${shortened(oneLine(text.normalize('NFC')), maxQuoteLength)}"`;

const findDifferences = ({ flows, extra }: Alignment, text: FileText): DraftFinding[] => {
  const matches = flows.flat();
  const pieces = extra.map(({ start, end }) => ({
    start,
    characters: text.characters.slice(start, end),
  }));
  return [
    ...matches.flatMap((match) => matchFindings(match, pieces, text)),
    // Texts that moved are removed from the extra pieces before those are judged.
    ...pieces.flatMap((piece) => extraTextFindings(piece, matches, text)),
  ];
};

/** A range of the file outside all expected texts. */
interface ExtraPiece {
  readonly start: number;
  characters: string;
}

const matchFindings = (
  match: Match,
  pieces: readonly ExtraPiece[],
  text: FileText,
): DraftFinding[] => {
  const { outcome, expected, characters, start } = match;
  if (outcome === 'altered') {
    const read = text.characters.slice(
      start,
      match.end < 0 ? start + characters.length : match.end,
    );
    const code = nonCharacter.test(read) ? 'glyph_missing' : 'text_altered';
    return [
      createFinding(
        code,
        expected,
        `reads ${quote(read)} in the file.`,
        pageIfSeveral(text, start),
      ),
    ];
  }
  if (outcome !== 'missing' || expected.role === 'marker') return [];
  const elsewhere = pieces.find((piece) => piece.characters.includes(characters));
  if (!elsewhere) return [createFinding('text_missing', expected, 'is not in the file.')];
  elsewhere.characters = elsewhere.characters.replace(characters, '');
  const page = pageIfSeveral(text, elsewhere.start);
  return [createFinding('text_order', expected, 'is in another place in the file.', page)];
};

const extraTextFindings = (
  { characters, start }: ExtraPiece,
  matches: readonly Match[],
  text: FileText,
): DraftFinding[] => {
  const rest = [...characters].filter((character) => !isOrnament(character)).join('');
  if (rest === '') return [];
  const page = pageIfSeveral(text, start);
  const repeated = matches.find(
    (match) => match.characters.length >= minRepeatLength && rest.includes(match.characters),
  );
  const added = { pointer: '', text: rest };
  if (nonCharacter.test(rest))
    return [createFinding('glyph_missing', added, 'is not readable text.', page)];
  if (repeated) return [createFinding('text_repeated', repeated.expected, 'is repeated.', page)];
  return [createFinding('text_added', added, 'is not from the résumé.', page)];
};

const createFinding = (
  code: FindingCode,
  { pointer, text }: { readonly pointer: string; readonly text: string },
  verdict: string,
  page?: number,
): DraftFinding => ({
  code,
  pointer,
  text,
  message: `${quote(text)} ${verdict}`,
  ...(page !== undefined && { page }),
});

/** The page of a character, for files of several pages. */
const pageIfSeveral = (text: FileText, at: number): number | undefined =>
  text.pages.length < 2 ? undefined : pageAt(text, at);

/** The page of a character, counted from 1. */
const pageAt = ({ pages }: FileText, at: number): number => Math.max(1, countBelow(pages, at + 1));

/** Findings of headings whose content begins on a later page. */
const headingsApartFromContent = ({ flows }: Alignment, text: FileText): DraftFinding[] =>
  flows.flatMap((flow) =>
    flow.flatMap((match, index): DraftFinding[] => {
      const { pointer, role } = match.expected;
      const next = flow[index + 1];
      if (role !== 'heading' || match.outcome !== 'found' || next?.outcome !== 'found') return [];
      const isOwn =
        next.expected.pointer === pointer || next.expected.pointer.startsWith(`${pointer}/`);
      const page = pageAt(text, match.end - 1);
      if (!isOwn || pageAt(text, next.start) <= page) return [];
      const verdict = 'is the last line of its page; its content is on the next page.';
      return [createFinding('heading_stranded', match.expected, verdict, page)];
    }),
  );

/** Compares links: every expected address occurs as often as expected, and no other address occurs. */
export const compareLinks = (
  found: readonly string[],
  expected: readonly ExpectedLink[],
): DraftFinding[] => {
  const left = countEach(found.map(normalizeUrl));
  const known = new Set(expected.map(({ href }) => normalizeUrl(href)));
  const missing = expected.flatMap(({ href, pointer }): DraftFinding[] => {
    const count = left.get(normalizeUrl(href)) ?? 0;
    left.set(normalizeUrl(href), count - 1);
    const message = `${href} is not a link in the file.`;
    return count > 0 ? [] : [{ code: 'link_missing', pointer, text: href, message }];
  });
  const strange = [...new Set(found)]
    .filter((target) => !known.has(normalizeUrl(target)))
    .map((target): DraftFinding => {
      const message = `A link leads to ${target}, which is not in the résumé.`;
      return { code: 'link_strange', pointer: '', message };
    });
  return [...missing, ...strange];
};

const normalizeUrl = (target: string): string =>
  URL.canParse(target) ? new URL(target).href : target;

/** Number of lines that a text occupies in the file. */
export const countLines = ({ lines }: FileText, { start, end }: Match): number =>
  1 + Math.max(0, countBelow(lines, end) - countBelow(lines, start + 1));
