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

  it('keeps the headers of an HttpError', () => {
    const error = new HttpError('method_not_allowed', 'No.', { Allow: 'POST' });
    expect(toProblem(error, 'r1')).toMatchObject({
      problem: { status: 405 },
      headers: { Allow: 'POST' },
    });
  });
});
