import {
  problemsOf,
  problemsOfError,
  ServiceError,
} from '../../../src/preview/page/service-problems.ts';

describe('problemsOf', () => {
  it('lists texts that are not printed before warnings', () => {
    const lost = [{ path: '/work/0/name', text: 'Engines', line: 3, column: 5 }];
    const warnings = [{ path: '/work', message: 'is a list' }];
    expect(problemsOf({ lost, warnings })).toMatchObject([
      { severity: 'lost', path: '/work/0/name', line: 3, column: 5, file: 0 },
      { severity: 'warning', path: '/work', message: 'is a list', file: 0 },
    ]);
  });
});

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
