import { parseResume } from '../../../../src/resume/parse.ts';

const parse = (resume: object) => parseResume(JSON.stringify(resume));

describe('htmlText', () => {
  it('reads HTML in every field, with one warning for the file', () => {
    const { resume, warnings } = parse({
      basics: {
        name: 'Ada &amp; Co',
        summary: '<p>One</p><p>Two</p>',
        url: 'https://a.example/?a&amp;b',
      },
      work: [{ name: '<b>Acme</b>', highlights: '<ul><li>a</li><li>b</li></ul>' }],
      skills: [{ name: 'R&amp;D', keywords: '<ul><li>Go</li><li>SQL</li></ul>' }],
    });
    expect(resume).toMatchObject({
      basics: { name: 'Ada & Co', summary: 'One\n\nTwo', url: 'https://a.example/?a&b' },
      work: [{ name: '**Acme**', highlights: ['a', 'b'] }],
      skills: [{ name: 'R&D', keywords: ['Go', 'SQL'] }],
    });
    const found = warnings.filter(({ code }) => code === 'html_read');
    expect(found).toMatchObject([
      {
        path: '/basics/name',
        message: 'holds HTML; read as the text it means, like 6 other texts',
      },
    ]);
  });

  it('keeps technical text', () => {
    const summary = 'Vec<T>, a < b, __init__.py, C:\\path';
    const { resume, warnings } = parse({ basics: { summary } });
    expect(resume.basics?.summary).toBe(summary);
    expect(warnings).toEqual([]);
  });
});

describe('outerBlanks', () => {
  it('leaves out the line break at the end of a block of YAML without a warning', () => {
    const { resume, warnings } = parseResume('basics:\n  name: Ada\n  summary: |\n    One.\n');
    expect(resume.basics?.summary).toBe('One.');
    expect(warnings).toEqual([]);
  });

  it('warns of other blanks', () => {
    expect(parse({ basics: { name: 'Ada\n\n' } }).warnings).toMatchObject([
      { code: 'outer_blanks' },
    ]);
  });
});
