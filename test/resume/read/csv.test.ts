import { limits } from '../../../src/limits.ts';
import { knownHeader, readCsv } from '../../../src/resume/read/csv.ts';

describe('readCsv', () => {
  it('reads quoted commas, quotes and line breaks with the place of each cell', () => {
    const text = 'Name,Proficiency\r\n"Norsk, ""bokmål""","two\nlines"\r\nEnglish,\r\n';
    const document = readCsv(text);
    expect(document.value).toEqual([
      { Name: 'Norsk, "bokmål"', Proficiency: 'two\nlines' },
      { Name: 'English', Proficiency: '' },
    ]);
    expect(document.locate([0, 'Proficiency'])).toEqual({ line: 2, column: 21 });
    expect(document.locate([1, 'Name'])).toEqual({ line: 4, column: 1 });
    expect(document.literal([1, 'Name'])).toBe('English');
  });

  it('keeps a column whose numbered name another column has', () => {
    expect(readCsv('a,a 3,a\n1,2,3\n').value).toEqual([{ a: '1', 'a 3': '2', 'a 4': '3' }]);
  });

  it('reads columns with the names of properties of every object', () => {
    const { value } = readCsv('__proto__,constructor\na,b\n');
    expect(value).toEqual([
      Object.fromEntries([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    ]);
  });

  it('reads semicolons and tabs, and skips notes before the header', () => {
    const rows = [{ 'Company Name': 'Acme', Title: 'Baker', 'Started On': 'May 2020' }];
    const header = ['Company Name', 'Title', 'Started On'];
    const row = ['Acme', 'Baker', 'May 2020'];
    for (const sign of [',', ';', '\t']) {
      const text = `Notes:\nSome words\n\n${header.join(sign)}\n${row.join(sign)}`;
      expect(readCsv(text).value).toEqual(rows);
    }
  });

  it('keeps columns of the same name apart, and cells beyond the header out', () => {
    expect(readCsv('A,A,\n1,2,3,4').value).toEqual([{ A: '1', 'A 2': '2', 'column 3': '3' }]);
  });

  it('knows the header rows of LinkedIn only', () => {
    expect(knownHeader('Name,Proficiency\nGerman,B1')).toEqual(['Name', 'Proficiency']);
    expect(knownHeader('Date,Amount\n1,2')).toBeUndefined();
  });

  it('refuses a row with more cells than values are allowed', () => {
    expect(() => readCsv('a,'.repeat(limits.values + 1))).toThrow('more than 20000 cells');
  });

  it('reads a table of semicolons whose texts have more commas than cells are allowed', () => {
    const text = ','.repeat(limits.values);
    const { value } = readCsv(`Company Name;Title\nAcme;${text}`);
    expect(value).toEqual([{ 'Company Name': 'Acme', Title: text }]);
  });

  it.each(['', '"', '"a', ',', '\n\n', 'a\n"b,c'])('reads %j without an error', (text) => {
    expect(Array.isArray(readCsv(text).value)).toBe(true);
  });
});
