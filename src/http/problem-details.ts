import { asRenderError, RenderError, type Issue } from '../errors.ts';
import { isServerFault, problemKinds, type HttpCode, type ProblemCode } from './problem-kinds.ts';

/** An error that exists only over HTTP; it never leaves `src/http`. */
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

/** The body of an error response: RFC 9457 with `code`, `issues` and `requestId` as extensions. */
interface Problem {
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

/** Converts anything thrown to the problem document for the client. */
export const toProblem = (thrown: unknown, requestId: string): ProblemResponse => {
  const error = thrown instanceof HttpError ? thrown : translate(thrown);
  const { status, title, remedy } = problemKinds[error.code];
  const isInternal = isServerFault(error.code);
  const problem = {
    type: `/problems/${error.code}`,
    title,
    status,
    // Messages of server failures may quote paths or the résumé, so they go only to the log.
    detail: isInternal ? remedy : error.message,
    code: error.code,
    issues: isInternal || error instanceof HttpError ? [] : error.issues,
    requestId,
  };
  return {
    problem,
    headers: error instanceof HttpError ? error.headers : retryHeaders(error, status),
  };
};

/** The text of a problem document, and all headers of its response. */
export const problemContent = ({ problem, headers }: ProblemResponse) => {
  const body = JSON.stringify(problem);
  return {
    body,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    },
  };
};

const retryHeaders = (
  { retryAfterSeconds }: RenderError,
  status: number,
): Record<string, string> =>
  status === 429 || status === 503
    ? { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds ?? 1))) }
    : {};

/** Errors of Express and its body reader (http-errors) have a status and a type. */
const translate = (thrown: unknown): RenderError | HttpError => {
  if (!(thrown instanceof Error) || !('status' in thrown)) return asRenderError(thrown);
  const type = 'type' in thrown ? thrown.type : undefined;
  if (type === 'entity.too.large') {
    const limit = 'limit' in thrown ? ` of ${String(thrown.limit)} bytes` : '';
    return new RenderError('too_large', `The body exceeds the limit${limit}.`, { cause: thrown });
  }
  if (type === 'encoding.unsupported' || thrown.status === 415) {
    return new HttpError(
      'unsupported_media_type',
      'Send the body uncompressed, or as gzip, deflate or br.',
      {
        'Accept-Encoding': 'gzip, deflate, br',
      },
    );
  }
  if (type === 'request.aborted') {
    return new RenderError('canceled', 'The client disconnected.', { cause: thrown });
  }
  return typeof thrown.status === 'number' && thrown.status < 500
    ? new HttpError(
        'bad_request',
        'The address, length or compression of the request is malformed.',
      )
    : asRenderError(thrown);
};
