import { asRenderError, RenderError, type ErrorCode, type Issue } from '../errors.ts';

/** What can go wrong only over HTTP. */
export type HttpCode =
  | 'bad_request'
  | 'unauthorized'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'request_timeout'
  | 'headers_too_large'
  | 'expectation_failed'
  | 'unsupported_media_type'
  | 'rate_limited';

/** A failure that only HTTP knows; it never leaves `src/http`. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: HttpCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.headers = headers;
  }
}

export type ProblemCode = ErrorCode | HttpCode;

export interface ProblemKind {
  readonly status: number;
  /** The same for every occurrence (RFC 9457, 3.1.3). */
  readonly title: string;
  /** What a client does about it. */
  readonly remedy: string;
}

/** Status and words per code: what is the caller's fault is 4xx, what will pass is 429, 503, 504. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  bad_request: {
    status: 400,
    title: 'The request is malformed',
    remedy: 'Send a complete, well-formed HTTP request.',
  },
  invalid_options: {
    status: 400,
    title: 'An option is wrong',
    remedy: 'Each issue names an option in its path, and what it takes.',
  },
  invalid_json: {
    status: 400,
    title: 'The body is not JSON',
    remedy: 'The issue gives line and column of the first fault.',
  },
  theme_not_found: {
    status: 400,
    title: 'There is no such theme',
    remedy: 'GET /themes lists the names.',
  },
  unauthorized: {
    status: 401,
    title: 'An API key is needed',
    remedy: 'Send Authorization: Bearer with a key that the operator gave you.',
  },
  not_found: {
    status: 404,
    title: 'There is nothing at this address',
    remedy: 'POST /render renders; the documentation lists the rest.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take this method',
    remedy: 'The Allow header lists the methods it takes.',
  },
  not_acceptable: {
    status: 406,
    title: 'No format fits the Accept header',
    remedy: 'Accept one of the formats, or name it by ?format=.',
  },
  request_timeout: {
    status: 408,
    title: 'The request took too long to arrive',
    remedy: 'Send it at once, on a better connection.',
  },
  headers_too_large: {
    status: 431,
    title: 'The headers are too large',
    remedy: 'Send fewer or shorter headers: 16 KiB at most.',
  },
  too_large: {
    status: 413,
    title: 'The résumé is too large',
    remedy: 'The detail names the limit. A smaller photo often helps.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'The body is of a type that is not read',
    remedy: 'Send JSON in UTF-8 as Content-Type: application/json.',
  },
  expectation_failed: {
    status: 417,
    title: 'What the request expects cannot be done',
    remedy: 'Send no Expect header, or 100-continue.',
  },
  invalid_resume: {
    status: 422,
    title: 'The JSON is no résumé',
    remedy: 'Each issue has a JSON Pointer into the body, and what belongs there.',
  },
  fit_impossible: {
    status: 422,
    title: 'The résumé does not fit on so few pages',
    remedy: 'The detail says by how much. Allow more pages, or shorten the résumé.',
  },
  document_refused: {
    status: 422,
    title: 'This document cannot be printed',
    remedy: 'It broke the browser more than once. Make it simpler or shorter.',
  },
  check_failed: {
    status: 422,
    title: 'The document does not say what the résumé says',
    remedy:
      'Each issue has the JSON Pointer of a text or link. Without strict=on the document is sent.',
  },
  no_source: {
    status: 422,
    title: 'The file carries no résumé',
    remedy: 'Send a PDF or Word file made with attach=on.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests from this client',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  busy: {
    status: 429,
    title: 'Too many documents are waiting',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  canceled: {
    // Nobody reads it, but a log does: the number that nginx made customary.
    status: 499,
    title: 'The request was canceled',
    remedy: 'Send it again.',
  },
  theme_invalid: {
    status: 500,
    title: 'The theme is broken',
    remedy: 'Choose another theme; the operator finds the reason in the log, by request id.',
  },
  internal: {
    status: 500,
    title: 'Something failed inside Vitae',
    remedy: 'Report it with the request id; the operator finds the reason in the log.',
  },
  browser_unavailable: {
    status: 503,
    title: 'The browser is not available',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  timeout: {
    status: 504,
    title: 'Printing took too long',
    remedy: 'Make the document shorter, or ask the operator for a longer deadline.',
  },
};

/** The body of an error response: RFC 9457 with `code`, `issues` and `requestId` as extensions. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  readonly requestId: string;
}

export interface ProblemResponse {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Anything thrown → what the client sees of it. */
export const describeProblem = (thrown: unknown, requestId: string): ProblemResponse => {
  const error = thrown instanceof HttpError ? thrown : translate(thrown);
  const { status, title, remedy } = problemKinds[error.code];
  const isOurs = isOperators(error.code);
  const problem = {
    type: `/problems/${error.code}`,
    title,
    status,
    // What failed inside is for the log: a message may quote paths, or the résumé.
    detail: isOurs ? remedy : error.message,
    code: error.code,
    issues: isOurs || error instanceof HttpError ? [] : error.issues,
    requestId,
  };
  return {
    problem,
    headers: error instanceof HttpError ? error.headers : retryHeaders(error, status),
  };
};

/** Whether the operator has to look, and the client is told no more than that. */
export const isOperators = (code: ProblemCode): boolean =>
  problemKinds[code].status === 500 || code === 'browser_unavailable';

const retryHeaders = (
  { retryAfterSeconds }: RenderError,
  status: number,
): Record<string, string> =>
  status === 429 || status === 503
    ? { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds ?? 1))) }
    : {};

/** Errors of Express and its body reader (http-errors) carry a status and a type. */
const translate = (thrown: unknown): RenderError | HttpError => {
  if (!(thrown instanceof Error) || !('status' in thrown)) return asRenderError(thrown);
  const type = 'type' in thrown ? thrown.type : undefined;
  if (type === 'entity.too.large') {
    const limit = 'limit' in thrown ? ` of ${String(thrown.limit)} bytes` : '';
    return new RenderError('too_large', `The body is beyond the limit${limit}.`, { cause: thrown });
  }
  if (type === 'encoding.unsupported' || thrown.status === 415) {
    return new HttpError(
      'unsupported_media_type',
      'Send the body plain, or as gzip, deflate or br.',
      {
        'Accept-Encoding': 'gzip, deflate, br',
      },
    );
  }
  if (type === 'request.aborted') {
    return new RenderError('canceled', 'The client went away.', { cause: thrown });
  }
  return typeof thrown.status === 'number' && thrown.status < 500
    ? new HttpError(
        'bad_request',
        'The request cannot be read: its address, length or compression is malformed.',
      )
    : asRenderError(thrown);
};
