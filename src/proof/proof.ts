import type { Format } from '../options.ts';
import type { Place } from '../resume/parse.ts';
import { cleanIssues } from '../resume/redact/redact.ts';
import type { RemovedValue } from '../resume/redact/removed.ts';
import { adviseOn, type Subject } from './advice.ts';
import { compareLinks, compareTexts, linesOf, undrawnIn, type Comparison } from './compare.ts';
import { expectedOf } from './expected.ts';
import { pinpointIn } from './pinpoint.ts';
import { collectText, type ReadFile } from './read-file.ts';
import { findLeaks } from './redaction-leak.ts';
import type { AdviceCode, FindingCode, Observation, ProofReport } from './report.ts';
import { squeeze } from './squeeze.ts';

export interface ProofJob extends Subject {
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** Ids of the sections in the side column of the theme. */
  readonly aside: readonly string[];
  /** Characters without a glyph in the bundled fonts; a PDF shows a box for each. */
  readonly undrawn: ReadonlySet<string>;
  /** The redacted values, which the file must not contain. */
  readonly removed: readonly RemovedValue[];
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
  /** Where a value of the résumé stands in the text it was read from, by JSON Pointer. */
  readonly locate: (pointer: string) => Place;
}

/** Reads a file back, with code independent of its writer, and compares it with the expected content. */
export const prove = async (job: ProofJob): Promise<ProofReport> => {
  const { bytes, format, resume, view, aside, locate } = job;
  const undrawn = format === 'pdf' ? job.undrawn : undefined;
  const file = await readers[format](bytes, undrawn);
  // Only the PDF has columns.
  const expected = expectedOf(view, format === 'pdf' ? aside : []);
  const comparison = compareTexts(file, expected, undrawn);
  const attribute = (found: Observation<FindingCode>): Observation<FindingCode> => {
    const signs = squeeze(found.text ?? '');
    const owner = signs && comparison.matches.find((match) => match.signs.includes(signs));
    return owner ? { ...found, pointer: owner.expected.pointer } : found;
  };
  const findings = [
    ...comparison.findings,
    ...(file.links ? compareLinks(file.links, expected.links) : []),
    // A résumé without texts correctly gives a blank page.
    ...file.findings
      .filter(({ code }) => code !== 'page_blank' || expected.flows.length > 0)
      .map(attribute),
    ...(await findLeaks(bytes, format, job)),
  ];
  const advice = [...adviseOn(job), ...adviseOnPages(file, comparison)];
  const pinpoint = pinpointIn(resume);
  const place = <Code extends FindingCode | AdviceCode>(observation: Observation<Code>) => {
    const { code, pointer, text, message, page } = observation;
    const isKnown = pointer !== '' && text !== undefined;
    const field = isKnown ? pinpoint(pointer, text) : pointer;
    return { code, ...locate(field), message, ...(page !== undefined && { page }) };
  };
  return {
    format,
    passed: findings.length === 0,
    ...countTexts(comparison, undrawn),
    links: file.links?.length ?? 0,
    ...(file.pageCount !== undefined && { pages: file.pageCount }),
    ...(file.lastPageFill !== undefined && { lastPageFill: file.lastPageFill }),
    findings: cleanIssues(unique(findings.map(place)), job),
    advice: cleanIssues(advice.map(place), job),
  };
};

/** The same address may be missing several times at one place. */
const unique = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

type Reader = (bytes: Uint8Array, undrawn?: ReadonlySet<string>) => ReadFile | Promise<ReadFile>;

const readers: Readonly<Record<Format, Reader>> = {
  pdf: async (bytes, undrawn) => (await import('./read-pdf.ts')).readPdf(bytes, undrawn),
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  html: async (bytes) => (await import('./read-html.ts')).readHtml(bytes),
  txt: (bytes) => readText(bytes),
};

const readText = (bytes: Uint8Array): ReadFile => {
  const collector = collectText();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    collector.add(line);
    collector.endLine();
  }
  return { text: collector.done(), isPainted: false, hasMarkers: true, findings: [] };
};

const countTexts = (
  { matches }: Comparison,
  undrawn: ReadonlySet<string> = new Set(),
): Record<'texts' | 'found' | 'unordered', number> => {
  const texts = matches.filter(({ expected }) => expected.role !== 'marker');
  const count = (outcome: string): number =>
    texts.filter(
      (match) => match.outcome === outcome && undrawnIn(match.expected, undrawn).length === 0,
    ).length;
  return { texts: texts.length, found: count('found'), unordered: count('unordered') };
};

/** Lines above which a bullet counts as too long. */
const longestBullet = 3;
/** Filled part of the last page below which it counts as nearly empty. */
const leastFill = 0.15;

const adviseOnPages = (file: ReadFile, { matches }: Comparison): Observation<AdviceCode>[] => {
  if (file.pageCount === undefined) return [];
  const long = matches.flatMap((match): Observation<AdviceCode>[] => {
    const { role, pointer, text } = match.expected;
    const lines = role === 'bullet' && match.outcome === 'found' ? linesOf(file.text, match) : 0;
    if (lines <= longestBullet) return [];
    const message = `A bullet takes ${lines} lines; keep it to three.`;
    return [{ code: 'bullet_long', pointer, text, message }];
  });
  const isShort = file.lastPageFill !== undefined && file.lastPageFill < leastFill;
  const message = 'The last page has only a few lines.';
  return isShort ? [...long, { code: 'page_short', pointer: '', message }] : long;
};
