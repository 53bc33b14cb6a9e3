import type { Issue } from '../errors.ts';
import { lostIssue, withoutLost, type LostText } from '../resume/ledger/report.ts';
import type { Problem } from './page-state.ts';

/** What a render or the validation finds in a résumé. */
export interface Findings {
  readonly warnings: readonly (Issue & {
    readonly code?: string | undefined;
    readonly file?: number | undefined;
  })[];
  readonly lost: readonly (LostText & { readonly file?: number | undefined })[];
}

/** What an import remarks, with the line of the imported file; the path is that of the value in the résumé. */
export const problemsOfImport = (
  name: string,
  file: number,
  warnings: Findings['warnings'],
): Problem[] =>
  warnings.map(({ path, message, line }) => ({
    ...{ severity: 'warning' as const, path, file },
    message: line === undefined ? message : `${message} (line ${line} of ${name})`,
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
