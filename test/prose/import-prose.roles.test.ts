import { importText } from '../../src/prose/import-prose.ts';

const read = (body: string) => importText(`# Ada Byron\nada@byron.example\n\n${body}`);

/** Plain text, whose titles are lines in capitals. */
const readPlain = (body: string) => importText(`ADA BYRON\nada@byron.example\n\n${body}`);

describe('importText of roles, employers and places', () => {
  it.each([
    ['**Sous Chef** *(Mar 2021 – Present)*', '**Line Cook** *(Jan 2017 – Feb 2021)*'],
    ['**Sous Chef**\n*Mar 2021 – Present*', '**Line Cook**\n*Jan 2017 – Feb 2021*'],
    ['Sous Chef, Mar 2021 – Present', 'Line Cook, Jan 2017 – Feb 2021'],
  ])('reads several roles below the heading of an employer: %s', (first, second) => {
    const { resume } = read(
      `## Experience\n\n### The Salt House, Truro\n\n${first}\n\n- Ran a brigade\n\n${second}\n\n- Fish\n\n### Globex\n\n**Cook** *(2015 – 2016)*\n`,
    );
    expect(resume.work).toEqual([
      {
        ...{ name: 'The Salt House', location: 'Truro' },
        positions: [
          { position: 'Sous Chef', startDate: '2021-03', highlights: ['Ran a brigade'] },
          {
            ...{ position: 'Line Cook', startDate: '2017-01', endDate: '2021-02' },
            highlights: ['Fish'],
          },
        ],
      },
      { name: 'Globex', position: 'Cook', startDate: '2015', endDate: '2016' },
    ]);
  });

  it('reads a role in italics in the line of its employer and place', () => {
    const { resume } = read('## Experience\n\n### Café Été — Lyon, *Aide*, 2014-2016\n');
    expect(resume.work).toEqual([
      {
        ...{ name: 'Café Été', location: 'Lyon', position: 'Aide' },
        ...{ startDate: '2014', endDate: '2016' },
      },
    ]);
  });

  it.each([
    'Kanzlei Dr. Grün & Partner',
    'Uniklinik Rechts der Isar',
    'Praxis Süd',
    'Bäckerei Süß GmbH',
  ])('reads the place behind %s and the role below it', (name) => {
    const { resume } = readPlain(
      `BERUFSERFAHRUNG\nseit 01.2020      ${name}, Nürnberg\n                  Steuerfachangestellte\n                  - Lohn\n`,
    );
    expect(resume.work).toEqual([
      {
        ...{ name, location: 'Nürnberg', position: 'Steuerfachangestellte' },
        ...{ startDate: '2020-01', highlights: ['Lohn'] },
      },
    ]);
  });

  it.each(['Uniklinik Leipzig', 'St. Elisabeth-Krankenhaus', 'General Hospital'])(
    'reads an unknown role before %s',
    (name) => {
      const { resume } = readPlain(`BERUFSERFAHRUNG\n2018 – 2020   Leitende Famulantin, ${name}\n`);
      expect(resume.work).toMatchObject([{ name, position: 'Leitende Famulantin' }]);
    },
  );

  it('keeps the signs of a text below a head', () => {
    const { resume } = readPlain(
      'BERUFSERFAHRUNG\n2018 – 2020   Lehrerin, Uniklinik Leipzig\nTeam von 14; 2.400 Stunden im Jahr\n',
    );
    expect(resume.work).toMatchObject([{ summary: 'Team von 14; 2.400 Stunden im Jahr' }]);
  });

  it('reads a training with its occupation, the firm and its place', () => {
    const { resume } = readPlain(
      'AUSBILDUNG\n2013-2016   Ausbildung zur Steuerfachangestellten, Kanzlei Roth, Erlangen\n',
    );
    expect(resume.education).toEqual([
      {
        ...{ institution: 'Kanzlei Roth', location: 'Erlangen' },
        studyType: 'Ausbildung zur Steuerfachangestellten',
        ...{ startDate: '2013', endDate: '2016' },
      },
    ]);
  });

  it.each(['SONSTIGES', 'MISCELLANEOUS', 'DIVERS'])('begins a section at the title %s', (title) => {
    const { resume } = readPlain(
      `AUSBILDUNG\n2013        Mittlere Reife, Realschule Fürth\n\n${title}\nDATEV, Excel, Führerschein B\n`,
    );
    expect(resume.sections).toEqual([{ title, summary: 'DATEV, Excel, Führerschein B' }]);
    expect(resume.education).toEqual([
      { institution: 'Realschule Fürth', studyType: 'Mittlere Reife', endDate: '2013' },
    ]);
  });

  it('reads a block quote without its marks', () => {
    const { resume } = read('> Cooking since 2008.\n\n## Skills\n\n- Butchery\n');
    expect(resume.basics).toMatchObject({ summary: 'Cooking since 2008.' });
    expect(resume.basics).not.toHaveProperty('label');
  });

  it.each(['Famulantin', 'Hebamme'])(
    'reads %s before a place among contacts as the label',
    (label) => {
      const { resume, warnings } = importText(
        `# Ada Byron\n\n${label} · Kiel · ada@byron.example\n\n## Skills\n\n- Latin\n`,
      );
      expect(resume.basics).toMatchObject({ label, location: { city: 'Kiel' } });
      expect(warnings).toEqual([]);
    },
  );
});
