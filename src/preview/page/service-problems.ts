import type { Issue } from '../../errors.ts';
import { lostIssue, type LostText } from '../../resume/ledger/report.ts';
import type { Problem } from '../page-state.ts';

export interface ProblemDocument {
  readonly detail?: string;
  readonly issues?: readonly Issue[];
}

/** A problem document of the service. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(status: number, { detail, issues = [] }: ProblemDocument) {
    super(detail ?? `The service answered ${status}.`);
    this.status = status;
    this.issues = issues;
  }
}

/** The answer of `POST /validate`, as far as the page reads it. */
export interface Validation {
  readonly warnings: readonly Issue[];
  readonly lost: readonly LostText[];
}

/** Texts that are not printed, and warnings. */
export const problemsOf = ({ warnings, lost }: Validation): Problem[] => [
  ...lost.map((each) => ({ ...lostIssue(each), severity: 'lost' as const, file: 0 })),
  ...warnings.map((warning) => ({ ...warning, severity: 'warning' as const, file: 0 })),
];

/** The issues of a problem document, or its message. */
export const problemsOfError = (error: unknown): Problem[] => {
  const message = error instanceof Error ? error.message : String(error);
  const issues = error instanceof ServiceError ? error.issues : [];
  const listed = issues.length > 0 ? issues : [{ path: '', message }];
  return listed.map((issue) => ({ ...issue, severity: 'error', file: 0 }));
};
