import { align, type Alignment, type FileText, type Match } from './align.ts';
import type { Expected, ExpectedLink, ExpectedText } from './expected.ts';
import type { ReadFile } from './read-file.ts';
import type { FindingCode, Observation } from './report.ts';
import { isOrnament } from './squeeze.ts';

type Finding = Observation<FindingCode>;

export interface Comparison {
  readonly matches: readonly Match[];
  readonly findings: readonly Finding[];
}

/** Compares the text of a file with the expected texts. */
export const compareTexts = (
  file: ReadFile,
  expected: Expected,
  undrawn: ReadonlySet<string> = new Set(),
): Comparison => {
  const flows = expected.flows.map((flow) =>
    flow.filter(({ role }) => file.hasMarkers || role !== 'marker'),
  );
  const alignment = align(file.text, flows, { isPainted: file.isPainted, undrawn });
  const matches = alignment.flows.flat();
  return {
    matches,
    findings: [
      ...flows.flat().flatMap((text) => findUndrawn(text, undrawn)),
      ...judge(alignment, file.text),
      ...findStranded(alignment, file.text),
    ],
  };
};

/** The characters of a text that no font can draw, each once. */
export const undrawnIn = ({ text }: ExpectedText, undrawn: ReadonlySet<string>): string[] =>
  undrawn.size === 0 ? [] : [...new Set(text.normalize('NFC'))].filter((sign) => undrawn.has(sign));

const findUndrawn = (expected: ExpectedText, undrawn: ReadonlySet<string>): Finding[] => {
  const signs = undrawnIn(expected, undrawn);
  if (signs.length === 0) return [];
  return [
    findingOf('glyph_missing', expected, `shows an empty box for ${signs.map(quote).join(', ')}.`),
  ];
};

/** Replacement characters, private-use characters and NUL, which are not text. */
const strange = /[\uFFFD\0\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;

/** Shorter texts occur inside others by chance. */
const shortest = 4;
const longestQuote = 60;

const quote = (text: string): string => {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return `"${plain.length > longestQuote ? `${plain.slice(0, longestQuote)}…` : plain}"`;
};

const judge = ({ flows, surplus }: Alignment, text: FileText): Finding[] => {
  const matches = flows.flat();
  const pieces = surplus.map(({ start, end }) => ({ start, signs: text.signs.slice(start, end) }));
  return [
    ...matches.flatMap((match) => judgeMatch(match, pieces, text)),
    // Texts that moved are removed from the surplus before it is judged.
    ...pieces.flatMap((piece) => judgeSurplus(piece, matches, text)),
  ];
};

/** A range of the file outside all expected texts. */
interface Piece {
  readonly start: number;
  signs: string;
}

const judgeMatch = (match: Match, pieces: readonly Piece[], text: FileText): Finding[] => {
  const { outcome, expected, signs, start } = match;
  if (outcome === 'altered') {
    const read = text.signs.slice(start, match.end < 0 ? start + signs.length : match.end);
    const code = strange.test(read) ? 'glyph_missing' : 'text_altered';
    return [findingOf(code, expected, `reads ${quote(read)} in the file.`, pageOf(text, start))];
  }
  if (outcome !== 'missing' || expected.role === 'marker') return [];
  const elsewhere = pieces.find((piece) => piece.signs.includes(signs));
  if (!elsewhere) return [findingOf('text_missing', expected, 'is not in the file.')];
  elsewhere.signs = elsewhere.signs.replace(signs, '');
  const page = pageOf(text, elsewhere.start);
  return [findingOf('text_order', expected, 'is in another place in the file.', page)];
};

const judgeSurplus = (
  { signs, start }: Piece,
  matches: readonly Match[],
  text: FileText,
): Finding[] => {
  const rest = [...signs].filter((sign) => !isOrnament(sign)).join('');
  if (rest === '') return [];
  const page = pageOf(text, start);
  const repeated = matches.find(
    (match) => match.signs.length >= shortest && rest.includes(match.signs),
  );
  const added = { pointer: '', text: rest };
  if (strange.test(rest)) return [findingOf('glyph_missing', added, 'is not readable text.', page)];
  if (repeated) return [findingOf('text_repeated', repeated.expected, 'is repeated.', page)];
  return [findingOf('text_added', added, 'is not from the résumé.', page)];
};

const findingOf = (
  code: FindingCode,
  { pointer, text }: { readonly pointer: string; readonly text: string },
  verdict: string,
  page?: number,
): Finding => ({
  code,
  pointer,
  text,
  message: `${quote(text)} ${verdict}`,
  ...(page !== undefined && { page }),
});

/** The page of a character, for files of several pages. */
const pageOf = (text: FileText, at: number): number | undefined =>
  text.pages.length < 2 ? undefined : pageAt(text, at);

/** The page of a character, counted from 1. */
const pageAt = ({ pages }: FileText, at: number): number => Math.max(1, countBelow(pages, at + 1));

/** Headings whose first text is on a later page. */
const findStranded = ({ flows }: Alignment, text: FileText): Finding[] =>
  flows.flatMap((flow) =>
    flow.flatMap((match, index): Finding[] => {
      const { pointer, role } = match.expected;
      const next = flow[index + 1];
      if (role !== 'heading' || match.outcome !== 'found' || next?.outcome !== 'found') return [];
      const isOwn =
        next.expected.pointer === pointer || next.expected.pointer.startsWith(`${pointer}/`);
      const page = pageAt(text, match.end - 1);
      if (!isOwn || pageAt(text, next.start) <= page) return [];
      const verdict = 'is the last line of its page; its content is on the next page.';
      return [findingOf('heading_stranded', match.expected, verdict, page)];
    }),
  );

/** Compares links: every expected address occurs as often as expected, and no other address occurs. */
export const compareLinks = (
  found: readonly string[],
  expected: readonly ExpectedLink[],
): Finding[] => {
  const left = new Map<string, number>();
  for (const target of found) left.set(address(target), (left.get(address(target)) ?? 0) + 1);
  const known = new Set(expected.map(({ href }) => address(href)));
  const findings: Finding[] = [];
  for (const { href, pointer } of expected) {
    const count = left.get(address(href)) ?? 0;
    left.set(address(href), count - 1);
    if (count > 0) continue;
    const message = `${href} is not a link in the file.`;
    findings.push({ code: 'link_missing', pointer, text: href, message });
  }
  for (const target of new Set(found)) {
    if (known.has(address(target))) continue;
    findings.push({
      code: 'link_strange',
      pointer: '',
      message: `A link leads to ${target}, which is not in the résumé.`,
    });
  }
  return findings;
};

const address = (target: string): string => (URL.canParse(target) ? new URL(target).href : target);

/** Number of lines that a text occupies in the file. */
export const linesOf = ({ lines }: FileText, { start, end }: Match): number =>
  1 + Math.max(0, countBelow(lines, end) - countBelow(lines, start + 1));

/** The number of sorted offsets that are less than another offset. */
const countBelow = (offsets: readonly number[], offset: number): number => {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
