import { notationOf, readDocument } from '../../../src/resume/read/read-document.ts';
import { thrownError } from '../../support/thrown-error.ts';

describe('notationOf', () => {
  it.each([
    ['cv.json', 'json'],
    ['CV.JSONC', 'json'],
    ['cv.yaml', 'yaml'],
    ['cv.yml', 'yaml'],
    ['cv', undefined],
    ['cv.txt', undefined],
  ])('reads %s as %s', (name, notation) => {
    expect(notationOf(name)).toBe(notation);
  });
});

describe('readDocument', () => {
  it.each([
    ['{"a": "b"}', { a: 'b' }],
    ['\uFEFF{"a": "b"}', { a: 'b' }],
    ['// note\n/* more */ {"a": "b",}', { a: 'b' }],
    ['a: b', { a: 'b' }],
    ['\uFEFFa: b', { a: 'b' }],
    ['# note\n\n---\na: b', { a: 'b' }],
    ['"a": b\n"c": d', { a: 'b', c: 'd' }],
    ['$schema: https://example.com', { $schema: 'https://example.com' }],
    ['- a\n- b', ['a', 'b']],
    ['"text"', 'text'],
    ['null', null],
    ['-5.0', -5],
  ])('detects the notation of %j by its content', (text, value) => {
    expect(readDocument(text).value).toEqual(value);
  });

  it('uses the given notation', () => {
    expect(readDocument('{a: b}', 'yaml').value).toEqual({ a: 'b' });
    expect(thrownError(() => readDocument('a: b', 'json')).message).toContain('not JSON');
  });

  it.each(['hello world', '<html></html>', '"open', '# A heading\n'])(
    'refuses %j as neither JSON nor YAML',
    (text) => {
      const error = thrownError(() => readDocument(text));
      expect(error.code).toBe('invalid_json');
      expect(error.message).toContain('not JSON or YAML');
    },
  );

  it('refuses a long unclosed text', () => {
    const error = thrownError(() => readDocument(`"${'0'.repeat(60)}`));
    expect(error.code).toBe('invalid_json');
  });

  it('reads YAML with a long first key in quotes', () => {
    const key = 'Curriculum vitae of Ada Example, 2026';
    expect(readDocument(`"${key}":\n  - hello there`).value).toEqual({ [key]: ['hello there'] });
  });

  it.each(['\n', '\r\n', ' ', '#\n', '//\n', '/**/'])(
    'skips a million of %j at the start',
    (piece) => {
      const text = `${piece.repeat(1_000_000)}x`;
      expect(thrownError(() => readDocument(text)).code).toBe('invalid_json');
    },
  );

  it.each(['{"a":\n  [1\n\n', 'a:\n  [1\n\n'])(
    'reports a missing end of %j after the last word',
    (text) => {
      const { issues } = thrownError(() => readDocument(text));
      expect(issues).toMatchObject([{ line: 2, column: 5 }]);
    },
  );

  it('finds positions after a byte order mark and CRLF', () => {
    expect(readDocument('\uFEFFa: b\r\nc: d').locate(['c'])).toEqual({ line: 2, column: 4 });
  });
});
