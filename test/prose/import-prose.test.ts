import { readFileSync } from 'node:fs';
import { importText } from '../../src/prose/import-prose.ts';
import { scoreFields } from '../support/field-score.ts';
import { parseSeed, readSeedFile } from '../support/seed-leaves.ts';

describe('importText', () => {
  it.each(['distributed-systems-engineer', 'cdn-engineer', 'staff-engineer'])(
    'reads every field of the source of the seed %s',
    (name) => {
      const { resume } = importText(readSeedFile(`${name}.md`));
      expect(scoreFields(resume, parseSeed(name)).differences).toEqual([]);
    },
  );

  it.each(['distributed-systems-engineer', 'cdn-engineer', 'staff-engineer'])(
    'places every word of the source of the seed %s',
    (name) => {
      const { warnings } = importText(readSeedFile(`${name}.md`));
      expect(warnings.filter(({ code }) => code === 'unplaced_words')).toEqual([]);
    },
  );

  it('reads contacts, roles at one employer, languages and short entries', () => {
    const { resume, warnings } = importText(
      readFileSync(new URL('fixtures/backend-engineer.md', import.meta.url), 'utf8'),
    );
    expect(warnings).toEqual([]);
    expect(resume).toEqual({
      basics: {
        name: 'Ada Berg',
        label: 'Backend Engineer',
        location: { city: 'Berlin', region: 'Germany' },
        email: 'ada@example.com',
        phone: '+49 30 555 0101',
        profiles: [{ network: 'GitHub', username: 'adaberg', url: 'https://github.com/adaberg' }],
        url: 'https://ada.example.com',
        summary: 'Engineer with ten years of payments. Likes *small* systems.',
      },
      work: [
        {
          name: 'Acme GmbH',
          position: 'Senior Engineer',
          location: 'Berlin',
          startDate: '2020-03',
          highlights: ['Built the ledger.', 'Cut latency by 40 %.'],
          keywords: ['Go', 'Kafka', 'Postgres'],
        },
        {
          name: 'Beta Ltd',
          positions: [
            {
              position: 'Team Lead',
              startDate: '2018',
              endDate: '2020',
              highlights: ['Led six people.'],
            },
            {
              position: 'Engineer',
              startDate: '2015',
              endDate: '2018',
              highlights: ['Wrote services.'],
            },
          ],
        },
      ],
      education: [
        {
          institution: 'University of Oslo',
          studyType: 'BSc',
          area: 'Computer Science',
          startDate: '2010',
          endDate: '2014',
        },
      ],
      skills: [
        { name: 'Languages', keywords: ['Go', 'Python'] },
        { name: 'Cloud', keywords: ['AWS', 'GCP'] },
      ],
      languages: [
        { language: 'English', fluency: 'fluent' },
        { language: 'German', fluency: 'native' },
      ],
      certificates: [{ name: 'AWS Solutions Architect', issuer: 'Amazon', date: '2021' }],
      awards: [{ title: 'Best Paper', awarder: 'ACM', date: '2019' }],
      interests: [{ name: 'Chess' }, { name: 'climbing' }],
      meta: { vitae: { titles: { interests: 'Hobbies' } } },
    });
  });

  it('reads plain text with titles in capitals and dates at the right edge', () => {
    const { resume } = importText(
      readFileSync(new URL('fixtures/product-manager.txt', import.meta.url), 'utf8'),
    );
    expect(resume).toMatchObject({
      basics: { name: 'JOHN SMITH', label: 'Product Manager', phone: '(555) 010-1234' },
      work: [
        {
          name: 'Initech',
          position: 'Product Manager',
          location: 'Austin, TX',
          startDate: '2019-01',
        },
        {
          name: 'Hooli',
          position: 'Associate Product Manager',
          startDate: '2016-06',
          endDate: '2018-12',
        },
      ],
      education: [
        {
          institution: 'University of Texas at Austin',
          studyType: 'B.A.',
          area: 'Economics',
          score: '3.8',
        },
      ],
      skills: [{ name: 'SQL' }, { name: 'Figma' }, { name: 'Roadmapping' }],
    });
  });

  it('reads titles, months and words for the present in German', () => {
    const { resume } = importText(
      '# Erika Muster\n\n## Berufserfahrung\n\n**Leiterin Einkauf**, Muster AG, München\nMärz 2019 – heute\n- Verhandlung\n',
    );
    expect(resume.work).toEqual([
      {
        name: 'Muster AG',
        position: 'Leiterin Einkauf',
        location: 'München',
        startDate: '2019-03',
        highlights: ['Verhandlung'],
      },
    ]);
  });

  it('lists words without a place with their line', () => {
    const { warnings } = importText('# Ada\n\n## Skills\n- Go\n\n## Experience\n\n2001\n');
    expect(warnings).toMatchObject([
      { code: 'unplaced_words', line: 8, message: expect.stringContaining('2001') as string },
    ]);
  });

  it('warns of an entry whose parts are a guess', () => {
    const { warnings } = importText('# Ada\n\n## Experience\n\n### Alpha, Omega, 2019 – 2020\n');
    expect(warnings).toMatchObject([{ code: 'guessed_entry', line: 5 }]);
  });

  it('refuses a text without a name and a section', () => {
    expect(() => importText('- - -\n')).toThrow('neither a name nor a section');
  });
});
