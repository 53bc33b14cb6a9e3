import { errorCodes } from '../../src/errors.ts';
import { problemKinds } from '../../src/http/problem-kinds.ts';

const expected: Readonly<Record<string, number>> = {
  bad_request: 400,
  unauthorized: 401,
  rate_limited: 429,
  invalid_options: 400,
  invalid_encoding: 400,
  invalid_json: 400,
  invalid_yaml: 400,
  invalid_document: 422,
  theme_not_found: 400,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  request_timeout: 408,
  precondition_failed: 412,
  headers_too_large: 431,
  expectation_failed: 417,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_resume: 422,
  document_refused: 422,
  busy: 429,
  canceled: 499,
  theme_invalid: 500,
  internal: 500,
  browser_unavailable: 503,
  timeout: 504,
};

describe('problemKinds', () => {
  it('has the documented status for every code', () => {
    const statuses = Object.fromEntries(
      Object.entries(problemKinds).map(([code, { status }]) => [code, status]),
    );
    expect(statuses).toEqual({ ...statuses, ...expected });
    expect(errorCodes.filter((code) => !(code in problemKinds))).toEqual([]);
  });
});
