import { limits } from '../../src/limits.ts';
import { checkSize, checkValues } from '../../src/resume/check-limits.ts';
import { thrownError } from '../support/thrown-error.ts';

describe('checkSize', () => {
  it('counts bytes, not characters', () => {
    const text = 'é'.repeat(limits.bodyBytes / 2);
    expect(() => checkSize(text)).not.toThrow();
    const error = thrownError(() => checkSize(`${text}.`));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`${limits.bodyBytes + 1} bytes`);
  });
});

describe('checkValues', () => {
  it('refuses a too long text, with its path', () => {
    const document = { work: [{ summary: 'x'.repeat(limits.stringLength + 1) }] };
    const error = thrownError(() => checkValues(document));
    expect(error.code).toBe('too_large');
    expect(error.issues).toEqual([
      { path: '/work/0/summary', message: expect.stringContaining('20001 characters') },
    ]);
  });

  it('accepts a long photo as data URL, but not other texts that start like one', () => {
    const pixels = 'A'.repeat(limits.stringLength);
    expect(() =>
      checkValues({ basics: { image: `data:image/png;base64,${pixels}` } }),
    ).not.toThrow();
    expect(thrownError(() => checkValues({ basics: { summary: `data: ${pixels}` } })).code).toBe(
      'too_large',
    );
  });

  it('refuses a too long list, with its path', () => {
    const error = thrownError(() => checkValues({ work: Array(limits.arrayItems + 1).fill({}) }));
    expect(error.code).toBe('too_large');
    expect(error.issues[0]).toMatchObject({
      path: '/work',
      message: expect.stringContaining('1001 items'),
    });
  });

  it('refuses too many values in all', () => {
    const rows = Array.from({ length: 30 }, () => Array(999).fill(1));
    const error = thrownError(() => checkValues(rows));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`more than ${limits.values} values`);
  });

  it.each([
    ['a long key', { basics: { ['k'.repeat(201)]: 1 } }, '/basics', '201 characters'],
    [
      'many keys',
      { a: Object.fromEntries(Array.from({ length: 1_001 }, (_, key) => [`k${key}`, 1])) },
      '/a',
      '1001 keys, at most 1000',
    ],
    ['many line breaks', { a: '\n'.repeat(1_001) }, '/a', '1001 line breaks, at most 1000'],
    ['line breaks of Windows', { a: `${'\r\n'.repeat(1_001)}` }, '/a', '1001 line breaks'],
    ['line breaks of Unicode', { a: '\u2028'.repeat(1_001) }, '/a', '1001 line breaks'],
    [
      'many line breaks in all',
      { a: Array(11).fill('x\n'.repeat(1_000)) },
      '/a/10',
      'more than 10000 line breaks',
    ],
    [
      'much text in all',
      { a: Array(51).fill('x'.repeat(20_000)) },
      '/a/49',
      'more than 1000000 characters',
    ],
    [
      'photos repeated',
      { a: Array(6).fill(`data:image/png;base64,${'A'.repeat(1_000_000)}`) },
      '/a/5',
      'characters in all photos',
    ],
    [
      'deep nesting',
      { a: JSON.parse('['.repeat(40) + ']'.repeat(40)) },
      `/a${'/0'.repeat(31)}`,
      'levels',
    ],
  ])('refuses %s with its JSON Pointer', (_, document, path, message) => {
    const error = thrownError(() => checkValues(document));
    expect(error.code).toBe('too_large');
    expect(error.issues).toEqual([{ path, message: expect.stringContaining(message) }]);
  });

  it('accepts a picture in base64 that is longer than other texts, as Europass has it', () => {
    const long = limits.stringLength + 8;
    expect(() => checkValues({ photo: `/9j/${'A'.repeat(long)}` })).not.toThrow();
    expect(thrownError(() => checkValues({ text: 'A'.repeat(long) })).code).toBe('too_large');
    expect(thrownError(() => checkValues({ text: `/9j/${'A '.repeat(long)}!` })).code).toBe(
      'too_large',
    );
  });
});
