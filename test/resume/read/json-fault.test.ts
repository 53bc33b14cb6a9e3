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
    ['{"a": Ann}', 7, 'a word that is not a JSON value; text needs double quotes'],
    ['{größe: 1}', 2, 'a key needs double quotes: "größe"'],
    ['{# note', 2, 'a comment begins with //, not with #'],
    ['{"a": 1,, "b": 2}', 9, 'a comma too many; delete it'],
    ['{"a": [, 1]}', 8, 'a comma too many; delete it'],
    ['{"a": {, "b": 2}}', 8, 'a comma too many; delete it'],
    ['{"a": [1,, 2]}', 10, 'a comma too many; delete it'],
    ['{"a": , 1}', 7, 'a value is expected'],
    ['{"a": "b}', 7, 'a closing quote " is expected at the end of this text'],
    ['{"a": [{"b": "]"}', 18, 'a closing bracket ] is expected for the [ in line 1'],
    ['{\u00a0"a": 1}', 2, 'an invisible character, U+00A0; delete it'],
    ['{\u200b"a": 1}', 2, 'an invisible character, U+200B; delete it'],
    ['{"a": 01}', 8, 'a number does not begin with 0; text needs double quotes'],
    ['{"a": [1, 2}', 12, 'a closing bracket ] is expected for the [ in line 1'],
    ['[{"a": 1]', 9, 'a closing brace } is expected for the { in line 1'],
    ['{"a": 1 "b": 2}', 9, 'a comma is expected'],
    ['{"a": "x\\\\ \\c"}', 12, 'a backslash is written \\\\'],
    ['{"a": "x \\u12"}', 10, 'four hexadecimal digits'],
    ['{} {}', 4, 'a second document begins here; a file has one résumé'],
    ['"basics": {}', 9, 'a résumé is written between braces { }'],
    ['{"a": {}} thanks', 11, 'the document has ended before this text; delete the text'],
    ['{}}', 3, 'the document has ended before this }; delete it'],
    ['{"a": [1, 2', 12, 'is expected for the [ in line 1; the text ends here'],
    ['{"a": "b', 7, 'the file ends inside this text'],
    ['{"a": 1 // one\n"b": 2}', 8, 'a comma is expected here, at the end of the line'],
  ])('says what would be right in %j', (text, column, message) => {
    expect(thrownError(() => readJson(text)).issues).toEqual([
      { path: '', line: 1, column, message: expect.stringContaining(message) },
    ]);
  });
});
