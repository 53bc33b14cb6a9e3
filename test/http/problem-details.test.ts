import { RenderError } from '../../src/errors.ts';
import { HttpError, toProblem } from '../../src/http/problem-details.ts';

describe('toProblem', () => {
  it('shows code, issues and request id of a caller error', () => {
    const issues = [{ path: '/work/0/name', message: 'must be a text', line: 3, column: 7 }];
    const error = new RenderError('invalid_resume', 'The résumé has 1 problem.', { issues });
    expect(toProblem(error, 'r1')).toEqual({
      problem: {
        type: '/problems/invalid_resume',
        title: 'The body is not a résumé',
        status: 422,
        detail: 'The résumé has 1 problem.',
        code: 'invalid_resume',
        issues,
        requestId: 'r1',
      },
      headers: {},
    });
  });

  it.each([
    new TypeError('secret'),
    new RenderError('internal', 'secret', { cause: new Error('secret') }),
    new RenderError('theme_invalid', 'secret', {
      issues: [{ path: '/secret', message: 'secret' }],
    }),
    Object.assign(new Error('secret'), { status: 500 }),
    'secret',
    undefined,
  ])('does not reveal the message of a server error (%#)', (thrown) => {
    const { problem } = toProblem(thrown, 'r1');
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('gives the retry time in whole seconds', () => {
    const busy = new RenderError('busy', 'Full.', { retryAfterSeconds: 2.2 });
    expect(toProblem(busy, '').headers).toEqual({ 'Retry-After': '3' });
    const down = new RenderError('browser_unavailable', 'Down.');
    expect(toProblem(down, '').headers).toEqual({ 'Retry-After': '1' });
    const late = new RenderError('timeout', 'Late.', { retryAfterSeconds: 2 });
    expect(toProblem(late, '').headers).toEqual({});
  });

  it('gives a retry time of at least a second for 429 and 503 only', () => {
    const soon = new RenderError('busy', 'Full.', { retryAfterSeconds: 0 });
    expect(toProblem(soon, '').headers).toEqual({ 'Retry-After': '1' });
    const down = new RenderError('browser_unavailable', 'Down.', { retryAfterSeconds: 30 });
    expect(toProblem(down, '').headers).toEqual({ 'Retry-After': '30' });
  });

  it.each([
    [{ status: 413, type: 'entity.too.large', limit: 5 }, 'too_large', ' limit of 5 bytes.'],
    [{ status: 413, type: 'entity.too.large' }, 'too_large', ' limit.'],
    [{ status: 400, type: 'encoding.unsupported' }, 'unsupported_media_type', 'or br.'],
    [{ status: 415 }, 'unsupported_media_type', 'or br.'],
    [{ status: 400, type: 'request.aborted' }, 'canceled', 'disconnected.'],
    [{ status: 400 }, 'bad_request', 'is malformed.'],
    [{ status: 499, type: 'other' }, 'bad_request', 'is malformed.'],
    [{ status: 500 }, 'internal', ''],
    [{ status: '400' }, 'internal', ''],
  ])('translates the error %j of the body reader to %s', (members, code, ending) => {
    const { problem } = toProblem(Object.assign(new Error('secret'), members), 'r1');
    expect(problem).toMatchObject({ code, issues: [] });
    expect(problem.detail.endsWith(ending)).toBe(true);
    expect(problem.detail).not.toContain('secret');
  });

  it('names the codings of a body that it reads', () => {
    const { headers } = toProblem(Object.assign(new Error('no'), { status: 415 }), 'r1');
    expect(headers).toEqual({ 'Accept-Encoding': 'gzip, deflate, br' });
  });

  it('keeps the headers of an HttpError', () => {
    const error = new HttpError('method_not_allowed', 'No.', { Allow: 'POST' });
    expect(toProblem(error, 'r1')).toMatchObject({
      problem: { status: 405 },
      headers: { Allow: 'POST' },
    });
  });
});
