import { limits } from '../../src/limits.ts';
import { mayStateOptions, readFileOptions } from '../../src/resume/file-options.ts';
import { parseResume } from '../../src/resume/parse.ts';

const read = (meta: object) => readFileOptions(parseResume(JSON.stringify({ meta })));

describe('readFileOptions', () => {
  it('reads options of meta.vitae and the theme of meta.theme', () => {
    expect(read({ theme: 'modern', vitae: { paper: 'letter', size: 10.5 } })).toMatchObject({
      options: { theme: 'modern', paper: 'letter', size: '10.5' },
      warnings: [],
    });
    expect(read({ theme: 'even', vitae: { theme: 'sidebar' } }).options.theme).toBe('sidebar');
  });

  it('warns of a value that the same option would refuse in a request', () => {
    const { options, warnings } = read({ vitae: { paper: 'leter', margin: '99' } });
    expect(options).toEqual({});
    expect(warnings).toMatchObject([
      { code: 'invalid_option', path: '/meta/vitae/paper', line: 1 },
      { code: 'invalid_option', path: '/meta/vitae/margin' },
    ]);
    expect(warnings[0]?.message).toContain('did you mean "letter"?');
  });

  it('warns of what is not an option', () => {
    const vitae = { teme: 'modern', format: 'pdf', titles: { work: 'Jobs' }, hide: ['work'] };
    expect(read({ vitae }).warnings).toMatchObject([
      {
        code: 'invalid_option',
        path: '/meta/vitae/teme',
        line: 1,
        message: 'is not an option; did you mean "theme"?',
      },
      {
        path: '/meta/vitae/format',
        message: 'is an option of a render, not of a file; it is not used',
      },
    ]);
  });

  it('suggests a setting for as many keys as are listed', () => {
    const others = Array.from({ length: limits.listedFindings - 1 }, (_, at) => `unknown ${at}`);
    const keys = [...others, 'teme', 'temes'].map((key) => [key, 'x']);
    const messages = read({ vitae: Object.fromEntries(keys) }).warnings.map(
      ({ message }) => message,
    );
    expect(messages.slice(-2)).toEqual([
      'is not an option; did you mean "theme"?',
      'is not an option',
    ]);
  });

  it.each([true, null, 5, ['modern'], 'Not a name', 'modern!', '9to5'])(
    'does not take meta.theme = %j for the name of a theme',
    (theme) => {
      expect(read({ theme })).toMatchObject({
        options: {},
        places: { theme: { path: '/meta/vitae/theme' } },
      });
    },
  );

  it('has the places of theme and font', () => {
    const { places } = read({ vitae: { theme: 'modern', font: 'inter' } });
    expect(places).toMatchObject({
      theme: { path: '/meta/vitae/theme', line: 1, column: 27 },
      font: { path: '/meta/vitae/font', column: 43 },
    });
    expect(read({ theme: 'modern' }).places.theme.path).toBe('/meta/theme');
  });

  it('is not needed for a text that states no options', () => {
    expect(mayStateOptions('{"basics":{"name":"Ada"}}')).toBe(false);
    expect(mayStateOptions('meta:\n  theme: modern')).toBe(true);
  });

  it('is left to the reading of a text with more colons than a résumé has values', () => {
    expect(mayStateOptions(`A theme! ${':'.repeat(limits.values)}`)).toBe(false);
    expect(mayStateOptions(`A theme! ${':'.repeat(limits.values + 1)}`)).toBe(true);
  });

  it.each([
    ['{"meta":{"vitae":{"titles":{"work":"Jobs"}}},"basics":{"summary":"A theme: none"}}', true],
    ['{"meta":{"vitae":{"titles":{"work":"Jobs"}}},"basics":{"summary":"A theme"}}', false],
    ['{"meta":{"vitae":{"page_numbers" : "off"}}}', true],
    ["meta:\n  vitae: { 'as of': 2026-01-02 }", true],
    ['{"meta":{"vitae":{"as_of":"2026-01-02"}}}', true],
    ['{"meta":{"vitae":{"As-Of" : "2026-01-02"}}}', true],
    ['{"meta":{"vitae":{"as\u00a0of":"2026-01-02"}}}', true],
    ['{"meta":{"vitae":{"profit":"2"}}}', false],
    ['{"basics":{"summary":"Paper: a4"}}', false],
  ])('may be stated by %s: %s', (text, may) => {
    expect(mayStateOptions(text)).toBe(may);
  });
});
