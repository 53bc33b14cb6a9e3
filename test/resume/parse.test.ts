import { parseResume } from '../../src/resume/parse.ts';
import { refusal } from '../support/refusal.ts';

const refused = (text: string) => refusal(() => parseResume(text));

describe('parseResume', () => {
  it('takes an empty object', () => {
    expect(parseResume('{}')).toEqual({ resume: {}, warnings: [], source: {} });
  });

  it('reads over a byte order mark without counting it as a column', () => {
    const { resume } = parseResume('\uFEFF{"basics":{"name":"Ada"}}');
    expect(resume).toEqual({ basics: { name: 'Ada' } });
    expect(refused('\uFEFF{"a":1,,}').issues[0]).toMatchObject({ line: 1, column: 8 });
  });

  it('warns of a member given twice, with both values', () => {
    const { resume, warnings } = parseResume('{\n"basics":{"name":"Ada","name":"Grace"}}');
    expect(resume.basics?.name).toBe('Grace');
    expect(warnings).toEqual([
      {
        code: 'repeated_key',
        path: '/basics/name',
        message: 'is given twice; the last one counts',
        before: 'Ada',
        after: 'Grace',
        line: 2,
        column: 18,
      },
    ]);
  });

  it('says line and column of broken JSON, after CRLF too', () => {
    const error = refused('{\r\n  "basics": {\r\n    "name": "Ada",,\r\n  }\r\n}');
    expect(error.code).toBe('invalid_json');
    expect(error.message).toContain('line 3, column 19');
    expect(error.issues).toEqual([
      { path: '', message: expect.stringContaining('property name'), line: 3, column: 19 },
    ]);
  });

  it('keeps the text of the résumé out of the cause', () => {
    expect(refused('{"basics":{"name":"Ada Lovelace" "x"}}').cause).toBeUndefined();
  });

  it('lists every problem with pointer, line and column', () => {
    const error = refused(
      '{\n  "basics": { "name": 7 },\n  "work": [\n    { "startDate": "soon", "highlights": "one" }\n  ],\n  "skills": {}\n}',
    );
    expect(error.code).toBe('invalid_resume');
    expect(error.message).toBe('The résumé has 4 problems.');
    expect(error.issues).toEqual([
      {
        path: '/basics/name',
        message: 'must be a text in double quotes, not a number',
        line: 2,
        column: 23,
      },
      {
        path: '/work/0/startDate',
        message: 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD',
        line: 4,
        column: 20,
      },
      {
        path: '/work/0/highlights',
        message: 'must be a list [ … ], not a string',
        line: 4,
        column: 42,
      },
      { path: '/skills', message: 'must be a list [ … ], not an object', line: 6, column: 13 },
    ]);
  });

  it.each([
    ['null', 'null'],
    ['[]', 'a list'],
    ['"text"', 'a string'],
    ['5', 'a number'],
  ])('refuses %s as a document', (text, kind) => {
    expect(refused(text).issues).toEqual([
      { path: '', message: `must be an object { … }, not ${kind}`, line: 1, column: 1 },
    ]);
  });

  it('lists thousands of problems without reading the text once for each', () => {
    const row = `[${Array(999).fill('{"name":1}').join(',\n')}]`;
    const text = `{"work":${row},"skills":${row},"projects":${row},"awards":${row}}`;
    expect(refused(text).issues).toHaveLength(3 * 999);
  });

  it('lets no key reach a prototype', () => {
    const { resume } = parseResume(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"basics":{"__proto__":{"polluted":1}}}',
    );
    expect(Object.getPrototypeOf(resume)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(resume.basics && 'polluted' in resume.basics).toBe(false);
  });

  it('refuses a bomb of nesting before reading it', () => {
    expect(refused('['.repeat(1_000_000)).code).toBe('too_large');
  });
});
