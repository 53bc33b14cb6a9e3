import { parseResume } from '../../src/resume/parse.ts';
import { thrownError } from '../support/thrown-error.ts';

describe('convertDocument', () => {
  it('reports warnings and problems of another format at their place in its text', () => {
    const text =
      'cv:\n  name: Ada\n  sections:\n    experience:\n      - company: Acme\n        start_date: June 2020\n';
    const { warnings, locate, source, dialect } = parseResume(text, { notation: 'yaml' });
    expect(dialect).toBe('rendercv');
    expect(warnings).toContainEqual(
      expect.objectContaining({
        code: 'date_form',
        path: '/cv/sections/experience/0/start_date',
        line: 6,
        column: 21,
        after: '2020-06',
      }),
    );
    expect(locate('/work/0/name')).toMatchObject({
      path: '/cv/sections/experience/0/company',
      line: 5,
    });
    expect(source).toMatchObject({ work: [{ name: 'Acme', startDate: '2020-06' }] });
  });

  it('reports a refused value at its place in the text', () => {
    const text = `{"cv": {"name": "${'x'.repeat(501)}", "email": "a@example.com"}}`;
    expect(thrownError(() => parseResume(text)).issues).toMatchObject([
      { path: '/cv/name', line: 1, column: 17 },
    ]);
  });
});
