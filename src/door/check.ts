import type { Format } from '../options.ts';
import type { CheckedFile, ProofReport } from '../render.ts';
import type { Warning } from '../resume/warning.ts';

/** What is checked where nobody names a format: the files that people send. */
export const checkedFormats: readonly Format[] = ['pdf', 'docx'];

/** What reading back the documents of one résumé has shown. */
export interface CheckReport {
  /** Whether every document says what the résumé says. Advice and warnings do not count. */
  readonly passed: boolean;
  /** What was odd about the résumé, as `/validate` lists it. */
  readonly warnings: readonly Warning[];
  /** What could be better about the résumé, or how it falls on its pages. */
  readonly advice: ProofReport['advice'];
  readonly documents: readonly Omit<ProofReport, 'advice'>[];
}

/** Several documents of one résumé → one report: what is true of all of them is said once. */
export const reportChecks = (files: readonly CheckedFile[]): CheckReport => ({
  passed: files.every(({ proof }) => proof.passed),
  warnings: unique(files.flatMap(({ warnings }) => warnings)),
  advice: unique(files.flatMap(({ proof }) => proof.advice)),
  documents: files.map(({ proof: { advice, ...document } }) => document),
});

const unique = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
