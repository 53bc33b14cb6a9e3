import { limits } from './limits.ts';

/**
 * Every way a render can fail, and what it means to the caller.
 * Doors translate: `http/problem.ts` to statuses, `cli/exit-codes.ts` to exit codes.
 */
export const errorMeanings = {
  invalid_options: 'An option is unknown, repeated or has a value it does not take.',
  invalid_json: 'The text is not JSON; the issue gives line and column.',
  invalid_resume: 'The JSON is no résumé; every problem is listed with its JSON Pointer.',
  too_large: 'The document is over one of the limits.',
  theme_not_found: 'There is no theme of that name.',
  theme_invalid: 'The theme has a fault; each is listed with its file or JSON Pointer.',
  busy: 'All pages print and the queue is full; try again after the time given.',
  timeout: 'The document was not finished before its deadline.',
  canceled: 'The caller went away.',
  browser_unavailable: 'Chromium is not found or does not start.',
  fit_impossible: 'At its smallest the document takes more pages than `fit` allows.',
  document_refused: 'The document brought the browser down twice.',
  check_failed:
    'Read back, the document does not say what the résumé says; every finding is listed.',
  no_source: 'The PDF or Word file carries no résumé.',
  internal: 'A fault of Vitae itself; the log has the cause.',
} as const;

export type ErrorCode = keyof typeof errorMeanings;
export const errorCodes = Object.keys(errorMeanings) as readonly ErrorCode[];

/** One problem in the input. `path` is a JSON Pointer (RFC 6901); line and column count from 1. */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** The first of many, and one that says how many more there are. */
export const listed = <Item>(
  items: readonly Item[],
  rest: (left: string) => Item,
): readonly Item[] => {
  const left = items.length - limits.listedFindings;
  if (left <= 0) return items;
  return [...items.slice(0, limits.listedFindings), rest(left.toLocaleString('en'))];
};

export interface RenderErrorDetails {
  readonly issues?: readonly Issue[];
  /** Seconds after which the same request may succeed (`busy`, `browser_unavailable`). */
  readonly retryAfterSeconds?: number;
  /** Which of several texts it is about, from 0; absent where there is one. */
  readonly file?: number;
  readonly cause?: unknown;
}

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly retryAfterSeconds: number | undefined;
  readonly file: number | undefined;

  constructor(code: ErrorCode, message: string, details: RenderErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = listed(details.issues ?? [], (left) => ({
      path: '',
      message: `and ${left} more`,
    }));
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.file = details.file;
  }
}

/** Anything thrown, as a RenderError: what is not one already is a bug of ours. */
export const asRenderError = (error: unknown): RenderError =>
  error instanceof RenderError
    ? error
    : new RenderError('internal', 'Something failed inside Vitae.', { cause: error });
