import { limits } from '../../src/limits.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { thrownError } from '../support/thrown-error.ts';

const refused = (text: string, strict = false) => thrownError(() => parseResume(text, { strict }));

describe('parseResume', () => {
  it('accepts an empty object', () => {
    expect(parseResume('{}')).toMatchObject({ resume: {}, warnings: [], source: {} });
  });

  it('names the colon that makes a key of a highlight in YAML', () => {
    const { resume, warnings } = parseResume('work:\n- highlights:\n  - Built: a bridge\n');
    expect(resume.work?.[0]?.highlights).toEqual(['Built: a bridge']);
    expect(warnings[0]?.message).toContain('because of its colon');
  });

  it('skips a byte order mark without counting it as a column', () => {
    const { resume } = parseResume('\uFEFF{"basics":{"name":"Ada"}}');
    expect(resume).toEqual({ basics: { name: 'Ada' } });
    expect(refused('\uFEFF{"a":1,,}').issues[0]).toMatchObject({ line: 1, column: 8 });
  });

  it('warns about a member given twice, with both values', () => {
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

  it('reports line and column of invalid JSON, also after CRLF', () => {
    const error = refused('{\r\n  "basics": {\r\n    "name": "Ada",,\r\n  }\r\n}');
    expect(error.code).toBe('invalid_json');
    expect(error.message).toContain('line 3, column 19');
    expect(error.issues).toEqual([
      { path: '', message: expect.stringContaining('comma too many'), line: 3, column: 19 },
    ]);
  });

  it('keeps the text of the résumé out of the cause', () => {
    expect(refused('{"basics":{"name":"Ada Lovelace" "x"}}').cause).toBeUndefined();
  });

  it('lists every problem with pointer, line and column', () => {
    const error = refused(
      '{\n  "basics": { "name": true },\n  "work": [\n    { "startDate": {}, "highlights": { "a": 1 } }\n  ],\n  "skills": {}\n}',
      true,
    );
    expect(error.code).toBe('invalid_resume');
    expect(error.message).toBe('The résumé has 4 problems.');
    expect(error.issues).toEqual([
      {
        path: '/basics/name',
        message: 'must be a text in double quotes, not a boolean',
        line: 2,
        column: 23,
      },
      {
        path: '/work/0/startDate',
        message: 'must be a text in double quotes, not an object',
        line: 4,
        column: 20,
      },
      {
        path: '/work/0/highlights',
        message: 'must be a list [ … ], not an object',
        line: 4,
        column: 38,
      },
      { path: '/skills', message: 'must be a list [ … ], not an object', line: 6, column: 13 },
    ]);
  });

  it('refuses no résumé for one odd value', () => {
    const odd = [true, 5, {}, [], [[]], [true], { a: { b: [1] } }, 'text'];
    const fields = ['basics', 'work', 'skills', 'meta', 'sections', 'locales', 'language'];
    for (const [field, value] of fields.flatMap((each) => odd.map((item) => [each, item] as const)))
      expect(() => parseResume(JSON.stringify({ [field]: value }))).not.toThrow();
  });

  it('accepts in strict mode only documents that the official schema accepts', () => {
    const text = '{"basics":{"email":"nobody"},"work":[{"endDate":"Present"}]}';
    expect(parseResume(text).resume).toEqual({ basics: { email: 'nobody' }, work: [{}] });
    const error = thrownError(() => parseResume(text, { strict: true }));
    expect(error.issues.map(({ path }) => path)).toEqual(['/basics/email', '/work/0/endDate']);
  });

  it('reads YAML', () => {
    const { resume } = parseResume('basics:\n  name: Ada\nwork:\n- startDate: 2020-01-01\n');
    expect(resume).toEqual({ basics: { name: 'Ada' }, work: [{ startDate: '2020-01-01' }] });
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

  it('lists the first of thousands of problems and counts the others', () => {
    const items = Array.from({ length: 999 }, (_, index) => `{"url":true,"name":"${index}"}`);
    const row = `[${items.join(',\n')}]`;
    const text = `{"work":${row},"projects":${row},"certificates":${row}}`;
    const error = refused(text, true);
    expect(error.message).toContain('2997 problems');
    expect(error.issues).toHaveLength(limits.listedFindings + 1);
    expect(error.issues.at(-1)).toEqual({ path: '', message: 'and 2,897 more' });
  });

  it('lists the first of many warnings and counts the others', () => {
    const jobs = Array.from({ length: 300 }, (_, index) => ({ name: `n${index}`, extra: 'a b' }));
    const { warnings } = parseResume(JSON.stringify({ work: jobs }));
    expect(warnings).toHaveLength(limits.listedFindings + 1);
    expect(warnings.at(-1)).toEqual({
      code: 'more_warnings',
      path: '',
      message: 'and 200 more',
      before: 200,
    });
  });

  it('counts repeated members as values', () => {
    const text = `{${'"a":1,'.repeat(limits.values)}"b":1}`;
    expect(refused(text).message).toContain(`more than ${limits.values} values`);
  });

  it.each([
    ['name', { basics: { name: 'x'.repeat(501) } }, '/basics/name', '501 characters, at most 500'],
    ['label', { basics: { label: 'x'.repeat(501) } }, '/basics/label', '501 characters'],
    [
      'name in parts',
      { basics: { firstName: 'x'.repeat(300), lastName: 'x'.repeat(300) } },
      '/basics/firstName',
      '601 characters, at most 500',
    ],
    ['title', { work: [{ name: 'x'.repeat(2_001) }] }, '/work/0/name', 'at most 2000 in a title'],
    ['bare text as title', { projects: ['x'.repeat(2_001)] }, '/projects/0', '2001 characters'],
    [
      'title of a section',
      { meta: { vitae: { titles: { work: 'x'.repeat(2_001) } } } },
      '/meta/vitae/titles/work',
      '2001 characters',
    ],
    [
      'text made of a list',
      { basics: { summary: ['x'.repeat(15_000), 'x'.repeat(15_000)] } },
      '/basics/summary',
      '30002 characters, at most 20000',
    ],
    [
      'text in the form of a photo',
      { basics: { summary: `data:image/png;base64,${'A'.repeat(20_000)}` } },
      '/basics/summary',
      'characters, at most 20000',
    ],
  ])('refuses a %s that is too long, with its JSON Pointer', (_, resume, path, message) => {
    const error = refused(JSON.stringify(resume));
    expect(error.code).toBe('too_large');
    expect(error.issues).toEqual([
      { path, message: expect.stringContaining(message), line: 1, column: expect.any(Number) },
    ]);
  });

  it('does not set a prototype by a key', () => {
    const { resume } = parseResume(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"basics":{"__proto__":{"polluted":1}}}',
    );
    expect(Object.getPrototypeOf(resume)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(resume.basics && 'polluted' in resume.basics).toBe(false);
  });

  it('refuses extreme nesting before parsing', () => {
    expect(refused('['.repeat(1_000_000)).code).toBe('too_large');
  });

  it('takes a list of sentences for the field whose name is near, and not for highlights', () => {
    const list = ['Wrote the first program', 'Drew all the diagrams'];
    const { warnings } = parseResume(
      JSON.stringify({
        education: [
          { institution: 'Home', corses: list },
          { institution: 'Home', deeds: list },
        ],
        work: [
          { name: 'Looms', keyword: list },
          { name: 'Mills', higlights: list },
        ],
      }),
    );
    expect(warnings.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/education/0/corses is not a field that Vitae knows; printed as "Corses: …"; did you mean "courses"?',
      '/education/1/deeds is read as "highlights"',
      '/work/0/keyword is not a field that Vitae knows; printed as "Keyword: …"; did you mean "keywords"?',
      '/work/1/higlights is read as "highlights", as JSON Resume calls it',
    ]);
  });

  it('names the section that a misspelt key of the file means', () => {
    const { warnings } = parseResume('{"wrok": [{"name": "Acme"}], "talks": ["One"]}');
    expect(warnings).toMatchObject([
      { path: '/wrok', message: expect.stringMatching(/; did you mean "work"\?$/) as string },
      { path: '/talks', message: expect.stringMatching(/the title "Talks"$/) as string },
    ]);
  });
});
