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

  it.each(['hello world', '"open', '# A heading\n'])(
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

  it.each([
    ['---\nlayout: null\n---\n{{ site.data.resume | jsonify }}\n', 'a template of a web site'],
    ['<!DOCTYPE html><html></html>', 'a web page'],
    ['\\documentclass{article}', 'a LaTeX document'],
  ])('refuses %j as %s', (text, kind) => {
    for (const notation of [undefined, 'json', 'yaml'] as const) {
      const error = thrownError(() => readDocument(text, notation));
      expect(error.code).toBe('invalid_resume');
      expect(error.message).toContain(kind);
    }
  });

  it('recognizes XML and the header row of a LinkedIn file whatever notation is stated', () => {
    for (const notation of [undefined, 'json', 'yaml', 'csv', 'xml'] as const) {
      expect(readDocument('<?xml version="1.0"?><a>1</a>', notation).value).toEqual({ a: '1' });
      expect(readDocument('Name,Proficiency\nGerman,B1', notation).value).toEqual([
        { Name: 'German', Proficiency: 'B1' },
      ]);
    }
  });

  it('reads JSON that is called CSV', () => {
    expect(readDocument('{"basics":{}}', 'csv').value).toEqual({ basics: {} });
  });

  it('says that YAML with nothing but comments is empty', () => {
    expect(thrownError(() => readDocument('# nothing\n\n# yet', 'yaml')).message).toMatch(
      /^The text is empty;/,
    );
  });

  it.each(['', ' \n\t', '\uFEFF'])('says that %j is empty, and how a résumé begins', (text) => {
    const message =
      'The text is empty; a résumé begins with { in JSON, or with a line like "basics:" in YAML; prose, like Markdown, is for import.';
    expect(() => readDocument(text)).toThrow(message);
    expect(() => readDocument(text, 'yaml')).toThrow(message);
  });
});
