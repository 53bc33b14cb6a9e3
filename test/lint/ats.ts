import { foldWithoutSpaces, indexIn, isPaintedInOrder, searchableText } from './ats/compare.ts';
import { checkDates } from './ats/dates.ts';
import { extractPages, type ExtractedPage } from './ats/extract.ts';
import type { LintFinding } from './finding.ts';

/** The expected content of a document. */
export interface ExpectedLines {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Texts in reading order, one list per column of the page. */
  readonly flows: readonly (readonly string[])[];
  /** Section titles. */
  readonly titles: readonly string[];
  /** Periods as printed: "Jan 2020 – Present". */
  readonly periods?: readonly string[];
}

/**
 * Finds problems for applicant tracking systems (ATS) in a PDF: text that is missing, out of order,
 * not made of letters, or not where such programs look for it.
 */
export const lintAts = async (
  bytes: Uint8Array,
  expected: ExpectedLines,
): Promise<LintFinding[]> => {
  const pages = await extractPages(bytes);
  const lines = pages.flatMap((page) => page.lines);
  const bodies = pages.map(({ bodyLines }) => bodyLines.join('\n'));
  return [
    ...checkTop(lines, expected),
    ...expected.flows.flatMap((strings) => checkStrings(bodies, strings)),
    ...checkTitles(lines, expected),
    ...checkDates(expected.periods ?? []),
    ...pages.flatMap((page) => [...checkLetters(page), ...checkLooks(page), ...checkOrder(page)]),
  ];
};

/** Lines in which ATS look for name, e-mail address and phone number. */
const topLines = 12;

const checkTop = (lines: readonly string[], expected: ExpectedLines): LintFinding[] => {
  const findings: LintFinding[] = [];
  const first = lines[0] ?? '';
  const { name } = expected;
  const [opening = ''] = expected.flows.flat();
  if (!startsWith(lines, name ?? opening)) {
    if (/^(page\s*)?\d+(\s*(\/|of)\s*\d+)?$/i.test(first.trim())) {
      findings.push({ rule: 'page-number-first', message: `The text begins with "${first}".` });
    } else if (name !== undefined && isPaintedInOrder(name)) {
      findings.push({ rule: 'name-first', message: `The first line is "${first}", not the name.` });
    }
  }
  const all = searchableText(lines.join('\n'));
  const top = searchableText(lines.slice(0, topLines).join('\n'));
  for (const [what, value] of Object.entries({ email: expected.email, phone: expected.phone })) {
    if (value === undefined) continue;
    if (indexIn(all, value) < 0) {
      findings.push({
        rule: 'contact-missing',
        message: `The ${what} ${value} is not in the text.`,
      });
    } else if (indexIn(top, value) < 0) {
      const message = `The ${what} ${value} is not within the first ${topLines} lines.`;
      findings.push({ rule: 'contact-near-top', message });
    }
  }
  return findings;
};

/** Most lines of a title in a narrow column. */
const titleLines = 3;

/** Whether the lines begin with a title that spans one or several lines. */
const startsWith = (lines: readonly string[], title: string): boolean =>
  lines
    .slice(0, titleLines)
    .some(
      (_, more) =>
        foldWithoutSpaces(lines.slice(0, more + 1).join(' ')) === foldWithoutSpaces(title),
    );

const checkStrings = (pages: readonly string[], strings: readonly string[]): LintFinding[] => {
  const text = searchableText(pages.join('\n'));
  const findings: LintFinding[] = [];
  let from = 0;
  for (const string of strings) {
    if (!isPaintedInOrder(string)) continue;
    const next = indexIn(text, string, from);
    if (next >= 0) {
      from = next + 1;
    } else if (indexIn(text, string) >= 0) {
      findings.push({ rule: 'text-order', message: `"${string}" comes too early in the text.` });
    } else if (!straddles(foldWithoutSpaces(string), pages)) {
      findings.push({ rule: 'text-missing', message: `"${string}" is not in the text.` });
    }
  }
  return findings;
};

/** Whether a string begins at the end of one page and continues at the start of the next. */
const straddles = (string: string, pages: readonly string[]): boolean => {
  const withoutSpaces = pages.map(foldWithoutSpaces);
  return Array.from({ length: string.length - 1 }, (_, at) => at + 1).some((cut) =>
    withoutSpaces.some(
      (page, index) =>
        page.includes(string.slice(0, cut)) &&
        withoutSpaces[index + 1]?.startsWith(string.slice(cut)) === true,
    ),
  );
};

const checkTitles = (lines: readonly string[], { titles }: ExpectedLines): LintFinding[] =>
  titles
    .filter(isPaintedInOrder)
    .filter((title) => !lines.some((_, index) => startsWith(lines.slice(index), title)))
    .map((title) => ({
      rule: 'title-alone',
      message: `The title "${title}" is not on a separate line.`,
    }));

const suspectCharacters: readonly { rule: string; pattern: RegExp; message: string }[] = [
  {
    rule: 'private-use',
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u,
    message: 'Private-use characters, perhaps icons',
  },
  { rule: 'unmapped', pattern: /[\uFFFD\0]/, message: 'Glyphs without a character' },
  { rule: 'soft-hyphen', pattern: /\u00AD/, message: 'Soft hyphens, which split words' },
  {
    rule: 'ligature',
    pattern: /[\uFB00-\uFB06]/,
    message: 'Ligature characters, which a search does not find',
  },
  {
    rule: 'letter-spaced',
    pattern: /(?<!\S)(?:\p{L} ){4,}\p{L}(?!\S)/u,
    message: 'A word in single letters',
  },
];

const checkLetters = ({ lines, glyphText, number }: ExtractedPage): LintFinding[] =>
  suspectCharacters.flatMap(({ rule, pattern, message }) => {
    const found = [...lines, glyphText].map((text) => pattern.exec(text)).find(Boolean);
    if (!found) return [];
    const around = found.input.slice(Math.max(0, found.index - 20), found.index + 20);
    return [{ rule, message: `${message}: "${around}".`, page: number }];
  });

/** Points below which text counts as unreadable. */
const smallestText = 6;
/** Opacity below which text counts as hidden. */
const faintestText = 0.3;

const checkLooks = ({ pieces, fonts, opacity, number }: ExtractedPage): LintFinding[] => {
  const findings: LintFinding[] = [];
  const small = pieces.find(({ size }) => size < smallestText);
  if (small) {
    const message = `"${small.text}" is only ${small.size.toFixed(1)} pt large.`;
    findings.push({ rule: 'tiny-text', message, page: number });
  }
  const outside = pieces.find(({ isOnPage }) => !isOnPage);
  if (outside) {
    const message = `"${outside.text}" is outside the page.`;
    findings.push({ rule: 'text-off-page', message, page: number });
  }
  if (opacity < faintestText) {
    findings.push({ rule: 'hidden-text', message: 'Some text is not visible.', page: number });
  }
  if (fonts.has(undefined)) {
    const message = 'Some text is in a Type 3 font, which has no name and no weight.';
    findings.push({ rule: 'type3-font', message, page: number });
  }
  return findings;
};

/** Checks that text is painted in structure order, except on lines with right-to-left words. */
const checkOrder = ({ pieces, treeOrder, number }: ExtractedPage): LintFinding[] => {
  const places = new Map(treeOrder.map((mark, index) => [mark, index]));
  const reordered = new Set(
    pieces.filter(({ text }) => !isPaintedInOrder(text)).map(({ baseline }) => baseline),
  );
  let last = -1;
  for (const { text, mark, baseline } of pieces) {
    const place = mark === undefined ? undefined : places.get(mark);
    if (place === undefined || reordered.has(baseline)) continue;
    if (place < last) {
      const message = `"${text}" is painted after text that follows it in the structure.`;
      return [{ rule: 'paint-order', message, page: number }];
    }
    last = place;
  }
  return [];
};
