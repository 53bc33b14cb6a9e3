import { problemsOf } from '../../src/preview/problems.ts';

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
