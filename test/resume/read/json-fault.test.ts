import { readJson } from '../../../src/resume/read/json.ts';
import { thrownError } from '../../support/thrown-error.ts';

describe('jsonFault', () => {
  it.each([
    ["{'a': 1}", 2, `the quote ' is not a quote of JSON; write the double quote "`],
    ['{"a": “x”}', 7, 'the curly quote “ is not a quote of JSON; write the straight quote "'],
    ['{"a"={}}', 5, 'a key is followed by a colon, not by ='],
    ['{"a":1; "b":2}', 7, 'values are separated by commas'],
    ['{"a":"say "hi" now"}', 12, 'a quote inside a text is written \\"'],
    ['{"a": True}', 7, 'a word that is not a JSON value; write true'],
    ['{"a": fasle}', 7, 'a word that is not a JSON value; write false'],
    ['{"a": None}', 7, 'a word that is not a JSON value; write null'],
    ['{a: 1}', 2, 'a word that is not a JSON value; text needs double quotes'],
    ['{\u00a0"a": 1}', 2, 'an invisible character, U+00A0; delete it'],
    ['{\u200b"a": 1}', 2, 'an invisible character, U+200B; delete it'],
    ['{"a": 01}', 8, 'a number does not begin with 0; text needs double quotes'],
    ['{"a": [1, 2}', 12, 'a closing bracket ] is expected'],
    ['[{"a": 1]', 9, 'a closing brace } is expected'],
    ['{"a": 1 "b": 2}', 9, 'a comma is expected'],
    ['{"a": "x\\\\ \\c"}', 12, 'a backslash is written \\\\'],
    ['{"a": "x \\u12"}', 10, 'four hexadecimal digits'],
    ['{} {}', 4, 'a second document begins here; a file has one résumé'],
    ['"basics": {}', 9, 'a résumé stands between braces { }'],
    ['{}}', 3, 'the document has already ended here'],
  ])('says what would be right in %j', (text, column, message) => {
    expect(thrownError(() => readJson(text)).issues).toEqual([
      { path: '', line: 1, column, message: expect.stringContaining(message) },
    ]);
  });
});
