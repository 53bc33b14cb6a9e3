import type { Format } from '../options.ts';
import type { CheckedFile, ProofReport } from '../render.ts';
import type { Warning } from '../resume/warning.ts';

/** Formats that a check covers by default. */
export const checkedFormats: readonly Format[] = ['pdf', 'docx'];

/** The result of checking the documents of one résumé. */
export interface CheckReport {
  /** True when every document matches the résumé. Advice and warnings do not count. */
  readonly passed: boolean;
  /** Warnings about the résumé, as in `/validate`. */
  readonly warnings: readonly Warning[];
  /** Suggestions about the résumé and its page layout. */
  readonly advice: ProofReport['advice'];
  readonly documents: readonly Omit<ProofReport, 'advice'>[];
}

/** Combines the checks of several documents of one résumé; shared warnings and advice appear once. */
export const reportChecks = (files: readonly CheckedFile[]): CheckReport => ({
  passed: files.every(({ proof }) => proof.passed),
  warnings: unique(files.flatMap(({ warnings }) => warnings)),
  advice: unique(files.flatMap(({ proof }) => proof.advice)),
  documents: files.map(({ proof: { advice, ...document } }) => document),
});

const unique = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
