import { problemsOf, problemsOfImport } from '../../src/preview/problems.ts';

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

describe('problemsOfImport', () => {
  it('names the line of the imported file, and keeps the path in the résumé', () => {
    const warnings = [
      { path: '/work/0', message: 'has parts whose meaning is a guess', line: 7, column: 3 },
      { path: '', message: 'is empty' },
    ];
    expect(problemsOfImport('cv.md', 1, warnings)).toEqual([
      {
        ...{ severity: 'warning', file: 1, path: '/work/0' },
        message: 'has parts whose meaning is a guess (line 7 of cv.md)',
      },
      { severity: 'warning', file: 1, path: '', message: 'is empty' },
    ]);
  });
});
