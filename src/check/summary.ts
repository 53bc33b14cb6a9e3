import type { CheckedFormat } from '../options/schema.ts';
import { emptyLedger, type LedgerReport } from '../resume/ledger/report.ts';
import type { Warning } from '../resume/warning.ts';
import { uniqueByValue } from '../text/json.ts';
import type { CheckReport } from './report.ts';

/** Formats that a check covers by default. */
export const defaultCheckFormats: readonly CheckedFormat[] = ['pdf', 'docx'];

/** The result of checking the documents of one résumé. */
export interface CheckSummary {
  /** True when every document matches the résumé and no text is lost. Advice and warnings do not count. */
  readonly passed: boolean;
  /** Warnings about the résumé, as in `/validate`. */
  readonly warnings: readonly Warning[];
  /** Suggestions about the résumé and its page layout. */
  readonly advice: CheckReport['advice'];
  /** Numbers of the values of the résumé, and those that no document prints. */
  readonly values: LedgerReport['values'];
  readonly lost: LedgerReport['lost'];
  readonly documents: readonly Omit<CheckReport, 'advice'>[];
}

/** A document's warnings and check. */
interface CheckedFile {
  readonly warnings: readonly Warning[];
  readonly ledger: LedgerReport;
  readonly check: CheckReport;
}

/** Combines the checks of several documents of one résumé; shared warnings and advice appear once. */
export const summarizeChecks = (files: readonly CheckedFile[]): CheckSummary => ({
  passed: files.every(({ check }) => check.passed),
  warnings: uniqueByValue(files.flatMap(({ warnings }) => warnings)),
  advice: uniqueByValue(files.flatMap(({ check }) => check.advice)),
  // All formats print the same view.
  ...(files[0]?.ledger ?? emptyLedger),
  documents: files.map(({ check: { advice, ...document } }) => document),
});
