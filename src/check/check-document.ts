import type { CheckedFormat } from '../options/schema.ts';
import { cleanIssues } from '../resume/redact/redact-resume.ts';
import type { RemovedValue } from '../resume/redact/removed-values.ts';
import { uniqueByValue } from '../text/json.ts';
import type { DocumentOrder } from '../view/document-order.ts';
import { adviseOn, type AdviceInput } from './advice.ts';
import { adviseOnLines } from './ambiguous-lines.ts';
import {
  compareLinks,
  compareTexts,
  countLines,
  missingGlyphsIn,
  type Comparison,
} from './compare.ts';
import { expectedContent, type ExpectedContent } from './expected-content.ts';
import type { ExpectedText } from './expected-text.ts';
import { findJoinedWords } from './joined-words.ts';
import { pinpointIn, type Pinpoint } from './locate-field.ts';
import { comparableText } from './normalize-text.ts';
import { createTextCollector, type FileContent } from './read/file-content.ts';
import { findLeaks } from './redaction-leak.ts';
import type {
  AdviceCode,
  CheckReport,
  DraftAdvice,
  DraftFinding,
  DraftRemark,
  FindingCode,
} from './report.ts';
import type { TextLocation } from '../errors.ts';

export interface DocumentCheck extends AdviceInput {
  readonly bytes: Uint8Array;
  readonly format: CheckedFormat;
  /** The order of the texts in the theme. */
  readonly order: DocumentOrder;
  /** Characters without a glyph in the bundled fonts; a PDF shows a box for each. */
  readonly missingGlyphs: ReadonlySet<string>;
  /** The redacted values, which the file must not contain. */
  readonly removed: readonly RemovedValue[];
  /** The fates of the values of the source. */
  readonly ledger: SourceLedger;
  /** Whether to also read the file as the parser of an applicant tracking system does. */
  readonly ats: boolean;
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
  /** The place of a value of the résumé in its source text, by JSON Pointer. */
  readonly locate: (pointer: string) => TextLocation;
}

/** The values of the source, as far as a check needs them. */
interface SourceLedger {
  readonly report: { readonly values: { readonly lost: number } };
  /** For each value to print, the indexes of the expected texts that hold it. */
  readonly printed: readonly (readonly number[])[];
}

/** Plain text has no side column. */
const orderIn = (format: CheckedFormat, order: DocumentOrder): DocumentOrder =>
  format === 'txt' ? { ...order, aside: [], hasContactsAside: false } : order;

/** Reads a finished file, with code independent of its writer, and compares it with the expected content. */
export const checkDocument = async (job: DocumentCheck): Promise<CheckReport> => {
  const { bytes, format, view, order } = job;
  const pinpoint = pinpointIn(job.resume);
  const { lost } = job.ledger.report.values;
  const missingGlyphs = format === 'pdf' ? job.missingGlyphs : undefined;
  const file = await readers[format](bytes, missingGlyphs);
  const expected = expectedContent(view, orderIn(format, order));
  const comparison = compareTexts(file, expected, missingGlyphs);
  const findings = [
    ...findingsOf(file, expected, comparison),
    ...(await findLeaks(bytes, format, job)),
  ];
  const ats = job.ats
    ? await (await import('./ats/read-as-parser.ts')).readAsParser(job)
    : undefined;
  const advice = [
    ...adviseOn(job),
    // Parsers do not receive HTML.
    ...(format === 'html' ? [] : adviseOnLines(file.text, comparison.matches, view)),
    ...adviseOnPages(file, comparison),
    ...(ats?.advice ?? []),
  ];
  const locate = <Code extends FindingCode | AdviceCode>(remark: DraftRemark<Code>) =>
    located(remark, job, pinpoint);
  return {
    format,
    passed: findings.length === 0 && lost === 0,
    ...countValues(job.ledger, expected, comparison, missingGlyphs),
    lost,
    links: file.links?.length ?? 0,
    ...(file.pageCount !== undefined && { pages: file.pageCount }),
    ...(file.lastPageFill !== undefined && { lastPageFill: file.lastPageFill }),
    // The same address may be missing several times at one place.
    findings: cleanIssues(uniqueByValue(findings.map(locate)), job),
    advice: cleanIssues(advice.map(locate), job),
    ...(ats && { ats: ats.report }),
  };
};

/** The findings of a file, besides leaks of redacted values. */
const findingsOf = (
  file: FileContent,
  expected: ExpectedContent,
  comparison: Comparison,
): DraftFinding[] => {
  const attribute = (found: DraftFinding): DraftFinding => {
    const characters = comparableText(found.text ?? '');
    const owner =
      characters && comparison.matches.find((match) => match.characters.includes(characters));
    return owner ? { ...found, pointer: owner.expected.pointer } : found;
  };
  return [
    ...comparison.findings,
    ...(file.links ? compareLinks(file.links, expected.links) : []),
    // A résumé without texts correctly gives a blank page.
    ...file.findings
      .filter(({ code }) => code !== 'page_blank' || expected.flows.length > 0)
      .map(attribute),
    ...findJoinedWords(file.taggedTexts ?? [], expected.flows.flat()),
  ];
};

/** A remark with the place of its value in the source. */
const located = <Code extends FindingCode | AdviceCode>(
  { code, pointer, text, message, page }: DraftRemark<Code>,
  { locate }: DocumentCheck,
  pinpoint: Pinpoint,
) => {
  const isKnown = pointer !== '' && text !== undefined;
  const field = isKnown ? pinpoint(pointer, text) : pointer;
  return { code, ...locate(field), message, ...(page !== undefined && { page }) };
};

type Reader = (
  bytes: Uint8Array,
  missingGlyphs?: ReadonlySet<string>,
) => FileContent | Promise<FileContent>;

const readers: Readonly<Record<CheckedFormat, Reader>> = {
  pdf: async (bytes, missingGlyphs) =>
    (await import('./read/pdf.ts')).readPdf(bytes, missingGlyphs),
  docx: async (bytes) => (await import('./read/docx.ts')).readDocx(bytes),
  html: async (bytes) => (await import('./read/html.ts')).readHtml(bytes),
  txt: (bytes) => readText(bytes),
};

const readText = (bytes: Uint8Array): FileContent => {
  const collector = createTextCollector();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    collector.add(line);
    collector.endLine();
  }
  return { text: collector.done(), isInPaintOrder: false, hasMarkers: true, findings: [] };
};

/** Counts the values of the source. A value is found if all texts that hold it are found. */
const countValues = (
  { report, printed }: SourceLedger,
  { flows }: ExpectedContent,
  { matches }: Comparison,
  missingGlyphs: ReadonlySet<string> = new Set(),
): Record<'texts' | 'found' | 'unordered', number> => {
  const outcomes = new Map(
    matches.map(({ expected, outcome }) => [
      expected,
      missingGlyphsIn(expected, missingGlyphs).length === 0 ? outcome : 'missing',
    ]),
  );
  const texts = flows.flat();
  const count = { texts: printed.length + report.values.lost, found: 0, unordered: 0 };
  for (const indexes of printed) {
    const own = indexes.map((index) => outcomes.get(texts[index] as ExpectedText) ?? 'found');
    if (own.every((outcome) => outcome === 'found')) count.found++;
    else if (own.every((outcome) => outcome === 'found' || outcome === 'unordered'))
      count.unordered++;
  }
  return count;
};

/** Lines above which a bullet counts as too long. */
const maxBulletLines = 3;
/** Filled part of the last page below which it counts as nearly empty. */
const minLastPageFill = 0.15;

const adviseOnPages = (file: FileContent, { matches }: Comparison): DraftAdvice[] => {
  if (file.pageCount === undefined) return [];
  const long = matches.flatMap((match): DraftAdvice[] => {
    const { role, pointer, text } = match.expected;
    const lines = role === 'bullet' && match.outcome === 'found' ? countLines(file.text, match) : 0;
    if (lines <= maxBulletLines) return [];
    const message = `A bullet takes ${lines} lines; keep it to three.`;
    return [{ code: 'bullet_long', pointer, text, message }];
  });
  const isShort = file.lastPageFill !== undefined && file.lastPageFill < minLastPageFill;
  const message = 'The last page has only a few lines.';
  return isShort ? [...long, { code: 'page_short', pointer: '', message }] : long;
};
