/** Every way a render can fail. Doors translate: `http/problem.ts` to statuses, `cli/exit-codes.ts` to exit codes. */
export const errorCodes = [
  'invalid_options',
  'invalid_json',
  'invalid_resume',
  'too_large',
  'theme_not_found',
  'theme_invalid',
  'busy',
  'timeout',
  'canceled',
  'browser_unavailable',
  'document_refused',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One problem in the input. `path` is a JSON Pointer (RFC 6901); line and column count from 1. */
export interface Issue {
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

export interface RenderErrorDetails {
  readonly issues?: readonly Issue[];
  /** Seconds after which the same request may succeed (`busy`, `browser_unavailable`). */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: RenderErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Anything thrown, as a RenderError: what is not one already is a bug of ours. */
export const asRenderError = (error: unknown): RenderError =>
  error instanceof RenderError
    ? error
    : new RenderError('internal', 'Something failed inside Vitae.', { cause: error });
