import { splitRows } from '../../src/prose/split-rows.ts';

const texts = (source: string) =>
  splitRows(source)
    .map(({ text, line }) => `${line} ${text.trim()}`)
    .filter((row) => /\S \S/.test(row));

describe('splitRows', () => {
  it('reads two columns with titles one after another, with the numbers of their rows', () => {
    const source = 'ADA BERG\nSKILLS              EXPERIENCE\nGo                  Acme, Engineer\n';
    expect(texts(source)).toEqual([
      '1 ADA BERG',
      '2 SKILLS',
      '3 Go',
      '2 EXPERIENCE',
      '3 Acme, Engineer',
    ]);
  });

  it('keeps a column of dates beside its jobs', () => {
    const source =
      'EXPERIENCE\n2019 - 2021         Acme, Engineer\n2017 - 2019         Globex, Analyst\n';
    expect(texts(source)).toHaveLength(3);
    expect(texts(source)[1]).toBe('2 2019 - 2021         Acme, Engineer');
  });

  it('takes the quote marks off a mail, not off a single quotation', () => {
    expect(texts('> Ada Berg\n> Skills\n>> Go')).toEqual(['1 Ada Berg', '2 Skills', '3 Go']);
    expect(texts('Ada Berg\nReferences\n> Good work')).toContain('3 > Good work');
  });
});
