import type { Issue } from '../../errors.ts';
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

/** The issues of a problem document, or its message. */
export const problemsOfError = (error: unknown): Problem[] => {
  const message = error instanceof Error ? error.message : String(error);
  const issues = error instanceof ServiceError ? error.issues : [];
  const listed = issues.length > 0 ? issues : [{ path: '', message }];
  return listed.map((issue) => ({ ...issue, severity: 'error', file: 0 }));
};
