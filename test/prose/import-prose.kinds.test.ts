import { importText } from '../../src/prose/import-prose.ts';

const read = (body: string) => importText(`# Ada Byron\nada@byron.example\n\n${body}`);

describe('importText', () => {
  it.each([
    ['Experience', 'Company | Role | Dates', 'Acme Ltd | Engineer | 2019 – 2021', 'work'],
    ['Berufserfahrung', 'Zeitraum | Firma | Funktion', '2019 – 2021 | Acme Ltd | Engineer', 'work'],
  ] as const)(
    'reads a table below %s without the titles of its columns',
    (title, head, row, id) => {
      const rows = [head, '---|---|---', row].map((line) => `| ${line} |`);
      const { resume, warnings } = read(`## ${title}\n\n${rows.join('\n')}\n`);
      expect(resume[id]).toMatchObject([
        { name: 'Acme Ltd', position: 'Engineer', startDate: '2019', endDate: '2021' },
      ]);
      expect(warnings.filter(({ code }) => code === 'unplaced_words')).toEqual([]);
    },
  );

  it.each(['**Acme**', '### Acme', 'Acme'])(
    'reads items with dates below the employer %s as its roles',
    (employer) => {
      const { resume, warnings } = read(
        `## Experience\n\n${employer}\n- Engineer, 2019-2021\n  - Built a thing\n- Lead, 2021-2023\n- Led a team\n\n` +
          `${employer.replace('Acme', 'Globex')}\n- Analyst, 2015-2018\n`,
      );
      expect(resume.work).toEqual([
        {
          name: 'Acme',
          positions: [
            {
              ...{ position: 'Engineer', startDate: '2019', endDate: '2021' },
              highlights: ['Built a thing'],
            },
            {
              ...{ position: 'Lead', startDate: '2021', endDate: '2023' },
              highlights: ['Led a team'],
            },
          ],
        },
        { name: 'Globex', position: 'Analyst', startDate: '2015', endDate: '2018' },
      ]);
      expect(warnings).toEqual([]);
    },
  );

  it('keeps items with dates below a school as its texts', () => {
    const { resume } = read(
      '## Education\n\n### University of Bern\n- Assistant, 2019-2021\n- Lecturer, 2021-2023\n',
    );
    expect(resume.education).toMatchObject([
      { highlights: ['Assistant, 2019-2021', 'Lecturer, 2021-2023'] },
    ]);
  });

  it('reads several indented roles below one employer', () => {
    const { resume } = read(
      'EXPERIENCE\n\nAcme Ltd, Berlin\n  Senior Engineer, 2019 - 2021\n    - Built a thing\n      with two wheels\n' +
        '  Engineer, 2016 - 2019\n    - Wrote a thing\nBeta GmbH, Hamburg\n  Analyst, 2012 - 2016\n',
    );
    expect(resume.work).toEqual([
      {
        name: 'Acme Ltd',
        location: 'Berlin',
        positions: [
          {
            ...{ position: 'Senior Engineer', startDate: '2019', endDate: '2021' },
            highlights: ['Built a thing with two wheels'],
          },
          {
            ...{ position: 'Engineer', startDate: '2016', endDate: '2019' },
            highlights: ['Wrote a thing'],
          },
        ],
      },
      {
        ...{ name: 'Beta GmbH', location: 'Hamburg', position: 'Analyst' },
        ...{ startDate: '2012', endDate: '2016' },
      },
    ]);
  });

  it.each([
    ['Intern, Summer 2017', '2017', '2017', 'Summer 2017'],
    ['Intern, Fall 2015 – Spring 2016', '2015', '2016', 'Fall 2015 – Spring 2016'],
    ['Intern | Sommer 2017', '2017', '2017', 'Sommer 2017'],
  ])('keeps the season of %s with its date', (line, startDate, endDate, dateText) => {
    const { resume } = read(`## Experience\n\n### Acme Ltd\n${line}\n`);
    expect(resume.work).toEqual([
      { name: 'Acme Ltd', position: 'Intern', startDate, endDate, dateText },
    ]);
  });

  it.each([
    ['Humboldt-Gymnasium (Note 1,7)', 'Abitur, 2005', '1,7'],
    ['University of Oslo', 'MSc Physics (GPA: 3.9/4.0), 2005', '3.9/4.0'],
  ])('reads the grade of %s, %s', (school, line, score) => {
    const { resume, warnings } = read(`## Education\n\n### ${school}\n${line}\n`);
    expect(resume.education).toMatchObject([
      { institution: school.replace(/ \(.*/, ''), score, endDate: '2005' },
    ]);
    expect(warnings).toEqual([]);
  });

  it('warns of a guess with the entry and its text', () => {
    const { warnings } = read('## Experience\n\n### Foo\nBar\n2012 – 2014\n');
    expect(warnings).toMatchObject([
      { code: 'guessed_entry', path: '/work/0', before: 'Foo, Bar', line: 6 },
    ]);
  });

  it('warns of words without a place with the words', () => {
    const { warnings } = importText('---\nother: Lorem ipsum\n---\n# Ada\n\n## Skills\n- Go\n');
    expect(warnings).toMatchObject([{ code: 'unplaced_words', before: 'Lorem ipsum', line: 1 }]);
  });

  it('names section, line and column of the first word without a place', () => {
    const { warnings } = read(
      '## Experience\n\n### Acme\nEngineer | 2019 – 2021 · 3 yrs\n\n- Built it\n',
    );
    expect(warnings).toMatchObject([
      { code: 'unplaced_words', before: '3 yrs', path: '/work', line: 7, column: 26 },
    ]);
  });

  it.each(['Engineer at Acme', 'Engineer @ Acme', 'Engineer bei Acme', 'Engineer chez Acme'])(
    'reads "%s" as a role and its organisation below a date',
    (head) => {
      const { resume } = read(
        `Experience\n\n2019 – 2021\n${head}\n- Built it\n\n2017 – 2019\nCook, Globex\n- Cooked\n`,
      );
      expect(resume.work).toMatchObject([
        { name: 'Acme', position: 'Engineer', startDate: '2019', highlights: ['Built it'] },
        { name: 'Globex', position: 'Cook', startDate: '2017' },
      ]);
    },
  );

  it('reads several degrees as items below their school', () => {
    const { resume } = read(
      '## Education\n\n**Lund University**\n- MSc Physics, 2012 – 2014\n- BSc Physics, 2009 – 2012\n',
    );
    expect(resume.education).toMatchObject([
      { institution: 'Lund University', studyType: 'MSc', startDate: '2012' },
      { institution: 'Lund University', studyType: 'BSc', startDate: '2009' },
    ]);
  });

  it('reads the word behind a degree without a field as its field, and a town behind the school', () => {
    const { resume } = read(
      '## Education\n\nLund University\nMaster of Science, Physics\n2012 – 2014\n\nBachelor of Arts, Oslo University, Bergen\n2009 – 2012\n',
    );
    expect(resume.education).toMatchObject([
      { institution: 'Lund University', studyType: 'Master of Science', area: 'Physics' },
      { institution: 'Oslo University', studyType: 'Bachelor of Arts', location: 'Bergen' },
    ]);
  });

  it('reads studies whose dates stand below them, line after line', () => {
    const { resume } = read(
      '## Education\n\nMSc in Physics, Lund University\n2012 – 2014 | Lund, Sweden\nBSc in Physics, Oslo University\n2009 – 2012 | Oslo, Norway\n',
    );
    expect(resume.education).toMatchObject([
      { institution: 'Lund University', studyType: 'MSc', area: 'Physics', endDate: '2014' },
      { institution: 'Oslo University', studyType: 'BSc', area: 'Physics', endDate: '2012' },
    ]);
  });

  it('reads a grade and courses in one line below a study, and its place in brackets', () => {
    const { resume } = read(
      '## Education\n\nLund University (Lund, Sweden)\nBSc Physics, 2009 – 2012\nGrade: 3.8 · Courses: Optics, Logic\n',
    );
    expect(resume.education).toMatchObject([
      {
        ...{ institution: 'Lund University', location: 'Lund, Sweden', area: 'Physics' },
        ...{ score: '3.8', courses: ['Optics', 'Logic'] },
      },
    ]);
  });
});
