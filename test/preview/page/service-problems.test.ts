import { problemsOfError, ServiceError } from '../../../src/preview/page/service-problems.ts';

describe('problemsOfError', () => {
  it('lists the issues of the service, or its message', () => {
    const issues = [{ path: '', message: 'a comma is missing', line: 1, column: 2 }];
    expect(problemsOfError(new ServiceError(400, { detail: 'Not JSON.', issues }))).toEqual([
      { severity: 'error', path: '', message: 'a comma is missing', line: 1, column: 2, file: 0 },
    ]);
    expect(problemsOfError(new ServiceError(503, {}))).toMatchObject([
      { message: 'The service answered 503.' },
    ]);
    expect(problemsOfError('offline')).toMatchObject([{ severity: 'error', message: 'offline' }]);
  });
});
