import type { Issue } from '../errors.ts';
import { lostIssue, withoutLost, type LostText } from '../resume/ledger/report.ts';
import type { Problem } from './page-state.ts';

/** The warnings and lost texts of a render or a validation. */
export interface Findings {
  readonly warnings: readonly (Issue & {
    readonly code?: string | undefined;
    readonly file?: number | undefined;
  })[];
  readonly lost: readonly (LostText & { readonly file?: number | undefined })[];
}

/** The warnings of an import, with lines of the imported file; the paths are those of the values in the résumé. */
export const problemsOfImport = (
  name: string,
  file: number,
  warnings: Findings['warnings'],
): Problem[] =>
  warnings.map(({ path, message, line }) => ({
    ...{ severity: 'warning' as const, path, file },
    message: line === undefined ? message : `${message} (line ${line} of ${name})`,
  }));

/** The issues of an error, or its message if it has none. */
export const problemsOfIssues = (issues: readonly Issue[], message: string, file = 0): Problem[] =>
  (issues.length > 0 ? issues : [{ path: '', message }]).map((issue) => ({
    ...issue,
    ...{ severity: 'error', file },
  }));

/** Texts that are not printed, and warnings, as the page shows them. */
export const problemsOf = ({ warnings, lost }: Findings): Problem[] => [
  ...lost.map((text) => ({
    ...lostIssue(text),
    ...{ severity: 'lost' as const, file: text.file ?? 0 },
  })),
  ...withoutLost(warnings, lost).map(({ path, message, line, column, file = 0 }) => ({
    ...{ severity: 'warning' as const, path, message, file },
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  })),
];
