import type { Issue } from '../../errors.ts';
import { errorMessage } from '../../text/errno.ts';
import type { Problem } from '../page-state.ts';
import { problemsOfIssues } from '../problems.ts';

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

/** The issues of a problem document, or the message of another error. */
export const problemsOfError = (error: unknown): Problem[] =>
  problemsOfIssues(error instanceof ServiceError ? error.issues : [], errorMessage(error));
