import type { ErrorCode } from '../errors.ts';

/** Error codes that exist only over HTTP. */
export type HttpCode =
  | 'bad_request'
  | 'unauthorized'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'idempotency_conflict'
  | 'precondition_failed'
  | 'request_timeout'
  | 'headers_too_large'
  | 'expectation_failed'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'jobs_unavailable';

export type ProblemCode = ErrorCode | HttpCode;

export interface ProblemKind {
  readonly status: number;
  /** Identical for every occurrence (RFC 9457, 3.1.3). */
  readonly title: string;
  /** The action that the client can take. */
  readonly remedy: string;
}

/** Status, title and remedy per code. Caller errors are 4xx, temporary ones are 429, 503 and 504. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  bad_request: {
    status: 400,
    title: 'The request is malformed',
    remedy: 'Send a complete, well-formed HTTP request.',
  },
  invalid_options: {
    status: 400,
    title: 'An option is not valid',
    remedy: 'Each issue names an option in its path and lists the allowed values.',
  },
  invalid_encoding: {
    status: 400,
    title: 'The body is not UTF-8',
    remedy: 'Send the text in UTF-8.',
  },
  invalid_json: {
    status: 400,
    title: 'The body is not JSON',
    remedy: 'The issue gives line and column of the first error.',
  },
  invalid_yaml: {
    status: 400,
    title: 'The body is not YAML',
    remedy: 'The issue gives line and column of the first error.',
  },
  invalid_xml: {
    status: 400,
    title: 'The body is not XML',
    remedy: 'The issue gives line and column of the first error.',
  },
  invalid_archive: {
    status: 400,
    title: 'The zip archive is damaged',
    remedy: 'Send the archive as LinkedIn gives it, or its CSV files.',
  },
  theme_not_found: {
    status: 400,
    title: 'The theme does not exist',
    remedy: 'GET /themes lists the names.',
  },
  unauthorized: {
    status: 401,
    title: 'An API key is required',
    remedy: 'Send Authorization: Bearer with a key that the operator gave you.',
  },
  not_found: {
    status: 404,
    title: 'The address does not exist',
    remedy: 'The documentation at /docs lists all addresses.',
  },
  method_not_allowed: {
    status: 405,
    title: 'The method is not allowed at this address',
    remedy: 'The Allow header lists the allowed methods.',
  },
  not_acceptable: {
    status: 406,
    title: 'The Accept header does not match any format',
    remedy: 'Accept one of the formats, or choose one with ?format=.',
  },
  request_timeout: {
    status: 408,
    title: 'The request took too long to arrive',
    remedy: 'Send the whole request within 30 seconds.',
  },
  idempotency_conflict: {
    status: 409,
    title: 'The idempotency key belongs to another job',
    remedy: 'Repeat exactly the first request, or send a new key.',
  },
  precondition_failed: {
    status: 412,
    title: 'The client already has this document',
    remedy: 'Use the document with this ETag, or send the request without If-None-Match.',
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
    title: 'The media type of the body is not supported',
    remedy: 'Send one of the media types that the header Accept-Post lists, in UTF-8.',
  },
  expectation_failed: {
    status: 417,
    title: 'The expectation of the request is not supported',
    remedy: 'Omit the Expect header, or send 100-continue.',
  },
  invalid_resume: {
    status: 422,
    title: 'The body is not a résumé',
    remedy: 'Each issue has a JSON Pointer into the body and names the expected value.',
  },
  fit_impossible: {
    status: 422,
    title: 'The résumé does not fit on so few pages',
    remedy: 'The detail gives the excess. Allow more pages, or shorten the résumé.',
  },
  document_refused: {
    status: 422,
    title: 'This document cannot be printed',
    remedy: 'Chromium failed on it repeatedly. Simplify or shorten the résumé.',
  },
  check_failed: {
    status: 422,
    title: 'The document differs from the résumé, or contains redacted data',
    remedy:
      'Each issue has the JSON Pointer of a text or link, or of a value that is redacted but not gone. Without strict=on the document is sent anyway.',
  },
  text_lost: {
    status: 422,
    title: 'A text of the résumé is not printed',
    remedy:
      'Each issue has the JSON Pointer of a text. Move it to a field that is printed, or remove it. Without strict=on the document is sent anyway.',
  },
  invalid_document: {
    status: 422,
    title: 'The file is not a readable PDF or Word document',
    remedy: 'Send the file as it was downloaded, without encryption.',
  },
  no_source: {
    status: 422,
    title: 'The file does not contain a résumé',
    remedy: 'Send a PDF or Word file made with attach=on.',
  },
  rate_limited: {
    status: 429,
    title: 'Too many requests from this client',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  jobs_unavailable: {
    status: 503,
    title: 'Jobs are not available for now',
    remedy: 'Send the same request again after Retry-After seconds; /render is not affected.',
  },
  busy: {
    status: 429,
    title: 'Too many documents are waiting',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  canceled: {
    // The client does not see it, but the log does. 499 is the customary status of nginx.
    status: 499,
    title: 'The request was canceled',
    remedy: 'Send it again.',
  },
  theme_invalid: {
    status: 500,
    title: 'The theme is not valid',
    remedy: 'Choose another theme; the log has the reason under the request id.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    remedy: 'Report it with the request id; the log has the reason under that id.',
  },
  browser_unavailable: {
    status: 503,
    title: 'The browser is not available',
    remedy: 'Send the same request again after Retry-After seconds.',
  },
  timeout: {
    status: 504,
    title: 'The work took too long',
    remedy: 'Make the document or file shorter, or ask the operator for a longer deadline.',
  },
};

/** Whether the failure concerns the operator; the client then gets only the generic remedy. */
export const isServerFault = (code: ProblemCode): boolean =>
  problemKinds[code].status === 500 || code === 'browser_unavailable';
