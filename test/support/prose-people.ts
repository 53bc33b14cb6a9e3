import type { Resume } from '../../src/resume/schema/resume.ts';

type Job = readonly [
  name: string,
  position: string,
  location: string,
  start: string,
  end: string,
  highlights: readonly string[],
];
type Study = readonly [
  institution: string,
  studyType: string,
  area: string,
  start: string,
  end: string,
];

/** An invented person. */
export interface Person {
  readonly language: 'en' | 'de' | 'fr' | 'es';
  readonly resume: Resume;
}

interface Facts {
  readonly who: readonly [name: string, label: string, email: string, phone: string, city: string];
  readonly summary?: string;
  readonly jobs: readonly Job[];
  readonly studies: readonly Study[];
  readonly skills: Readonly<Record<string, readonly string[]>>;
  readonly languages?: Readonly<Record<string, string>>;
  readonly more?: Resume;
}

const person = (
  language: Person['language'],
  {
    who: [name, label, email, phone, city],
    summary,
    jobs,
    studies,
    skills,
    languages = {},
    more,
  }: Facts,
): Person => ({
  language,
  resume: {
    basics: { name, label, email, phone, location: { city }, ...(summary && { summary }) },
    work: jobs.map(([employer, position, location, startDate, endDate, highlights]) => ({
      ...{ name: employer, position, location, startDate },
      ...(endDate !== '' && { endDate }),
      highlights: [...highlights],
    })),
    education: studies.map(([institution, studyType, area, startDate, endDate]) => ({
      ...{ institution, studyType, ...(area !== '' && { area }), startDate, endDate },
    })),
    skills: Object.entries(skills).map(([skill, keywords]) => ({
      name: skill,
      keywords: [...keywords],
    })),
    languages: Object.entries(languages).map(([spoken, fluency]) => ({
      language: spoken,
      fluency,
    })),
    ...more,
  },
});

export const people: readonly Person[] = [
  person('en', {
    who: [
      'Nora Whitfield',
      'Registered Nurse',
      'nora@whitfield.example',
      '+44 161 496 0123',
      'Manchester',
    ],
    summary: 'Nurse with nine years on acute wards who likes calm handovers.',
    jobs: [
      [
        'Manchester Royal Infirmary',
        'Senior Staff Nurse',
        'Manchester',
        '2019-04',
        '',
        [
          'Led shifts of eight nurses on a ward of 28 beds.',
          'Trained 14 new starters in medication safety.',
        ],
      ],
      [
        'Stockport Hospice',
        'Staff Nurse',
        'Stockport',
        '2015-09',
        '2019-03',
        ['Cared for patients at the end of life, with their families.'],
      ],
    ],
    studies: [['University of Salford', 'BSc', 'Adult Nursing', '2012', '2015']],
    skills: { Clinical: ['Triage', 'Cannulation', 'Wound care'], Systems: ['EPIC', 'SystmOne'] },
    more: {
      certificates: [
        { name: 'Advanced Life Support', issuer: 'Resuscitation Council UK', date: '2021' },
      ],
    },
  }),
  person('en', {
    who: ['Dev Raman', 'Backend Engineer', 'dev.raman@example.com', '(415) 555-0134', 'Oakland'],
    jobs: [
      [
        'Quill Labs, Inc.',
        'Staff Software Engineer',
        'San Francisco, CA',
        '2021-02',
        '',
        [
          'Cut p99 latency of search from 900 ms to 120 ms.',
          'Moved 40 services to Kubernetes without downtime.',
          'Mentored five engineers.',
        ],
      ],
      [
        'Brightpath',
        'Software Engineer II',
        'Remote',
        '2017-06',
        '2021-01',
        ['Wrote the billing ledger in Go.', 'On-call lead for payments.'],
      ],
      [
        'Acme Analytics',
        'Junior Developer',
        'Austin, TX',
        '2015-07',
        '2017-05',
        ['Built dashboards with React and D3.'],
      ],
    ],
    studies: [['University of Texas at Austin', 'B.S.', 'Computer Science', '2011', '2015']],
    skills: {
      Languages: ['Go', 'Python', 'TypeScript'],
      Infrastructure: ['Kubernetes', 'Terraform', 'AWS'],
    },
    more: {
      projects: [
        {
          name: 'tinyqueue',
          description: 'A priority queue for the browser.',
          startDate: '2020',
          endDate: '2022',
        },
      ],
    },
  }),
  person('de', {
    who: [
      'Jens Albrecht',
      'Berufskraftfahrer',
      'jens.albrecht@example.de',
      '+49 40 555 0102',
      'Hamburg',
    ],
    jobs: [
      [
        'Nordfracht GmbH',
        'Fernfahrer',
        'Hamburg',
        '2016-05',
        '',
        ['Sattelzug im Linienverkehr nach Skandinavien.', 'Unfallfrei seit 900.000 km.'],
      ],
      [
        'Bäckerei Lindner',
        'Auslieferungsfahrer',
        'Lübeck',
        '2011-03',
        '2016-04',
        ['Belieferung von 22 Filialen.'],
      ],
    ],
    studies: [['Berufsschule Lübeck', 'Ausbildung', 'Berufskraftfahrer', '2008', '2011']],
    skills: { Führerscheine: ['C', 'CE', 'Gabelstapler'] },
    languages: { Deutsch: 'Muttersprache', Englisch: 'B1' },
  }),
  person('de', {
    who: ['Mira Yıldız', 'Studentin der Informatik', 'mira@example.org', '0176 5550199', 'München'],
    summary: 'Studentin im sechsten Semester, sucht eine Stelle als Werkstudentin.',
    jobs: [
      [
        'Isarsoft AG',
        'Werkstudentin',
        'München',
        '2023-10',
        '',
        ['Tests für die App geschrieben.', 'Fehlerberichte ausgewertet.'],
      ],
      ['Café Zeitlos', 'Aushilfe', 'München', '2021-04', '2023-09', ['Kasse und Service.']],
    ],
    studies: [
      ['Technische Universität München', 'Bachelor', 'Informatik', '2021', '2025'],
      ['Gymnasium Dachau', 'Abitur', '', '2013', '2021'],
    ],
    skills: { Programmieren: ['Java', 'Python', 'SQL'], Werkzeuge: ['Git', 'Docker'] },
    languages: { Deutsch: 'Muttersprache', Türkisch: 'Muttersprache', Englisch: 'C1' },
  }),
  person('fr', {
    who: [
      'Chloé Marchand',
      'Cheffe de projet',
      'chloe.marchand@example.fr',
      '+33 6 55 55 01 23',
      'Lyon',
    ],
    summary: 'Dix ans de projets numériques dans le secteur public.',
    jobs: [
      [
        'Métropole de Lyon',
        'Cheffe de projet numérique',
        'Lyon',
        '2018-09',
        '',
        [
          'Pilotage de douze projets avec un budget de 2 M€.',
          'Animation d’une équipe de six personnes.',
        ],
      ],
      [
        'Agence Lumen',
        'Chargée de communication',
        'Paris',
        '2013-02',
        '2018-08',
        ['Refonte de trois sites web.'],
      ],
    ],
    studies: [['Université Lumière Lyon 2', 'Master', 'Communication', '2010', '2012']],
    skills: { Outils: ['Jira', 'Figma', 'Excel'], Méthodes: ['Scrum', 'Design thinking'] },
    languages: { Français: 'langue maternelle', Anglais: 'courant' },
  }),
  person('es', {
    who: ['Lucía Ferrer', 'Contable', 'lucia.ferrer@example.es', '+34 600 555 012', 'Valencia'],
    jobs: [
      [
        'Cítricos del Turia S.L.',
        'Responsable de contabilidad',
        'Valencia',
        '2017-01',
        '',
        ['Cierre mensual en cuatro días.', 'Coordinación con la auditoría externa.'],
      ],
      [
        'Gestoría Benimaclet',
        'Administrativa contable',
        'Valencia',
        '2012-06',
        '2016-12',
        ['Declaraciones de IVA de 60 clientes.'],
      ],
    ],
    studies: [['Universidad de Valencia', 'Grado', 'Administración de Empresas', '2008', '2012']],
    skills: { Programas: ['SAP', 'ContaPlus', 'Excel'] },
    languages: { Español: 'nativo', Inglés: 'B2' },
  }),
  person('en', {
    who: ['Prof. Amadou Keita', 'Hydrologist', 'a.keita@example.edu', '+1 607 555 0188', 'Ithaca'],
    jobs: [
      [
        'Cornell University',
        'Associate Professor',
        'Ithaca, NY',
        '2016-08',
        '',
        ['Principal investigator of grants of $2.1 million.', 'Supervised nine doctoral students.'],
      ],
      [
        'Wageningen University',
        'Postdoctoral Researcher',
        'Wageningen, Netherlands',
        '2012-09',
        '2016-07',
        ['Modelled groundwater recharge in the Sahel.'],
      ],
    ],
    studies: [
      ['ETH Zurich', 'PhD', 'Hydrology', '2008', '2012'],
      ['University of Bamako', 'MSc', 'Geology', '2005', '2007'],
    ],
    skills: { Methods: ['Remote sensing', 'Bayesian statistics'], Software: ['R', 'QGIS'] },
    more: {
      publications: [
        {
          name: 'Recharge of Sahelian aquifers',
          publisher: 'Water Resources Research',
          releaseDate: '2019',
        },
        {
          name: 'Rain gauges and their gaps',
          publisher: 'Journal of Hydrology',
          releaseDate: '2014',
        },
      ],
      awards: [
        { title: 'Early Career Award', awarder: 'American Geophysical Union', date: '2015' },
      ],
    },
  }),
  person('en', {
    who: ['Rosa Delgado', 'Sous Chef', 'rosa@delgado.example', '(312) 555-0177', 'Chicago'],
    summary: 'Chef with a taste for short menus and clean kitchens.',
    jobs: [
      [
        'The Copper Fig',
        'Sous Chef',
        'Chicago, IL',
        '2020-03',
        '',
        ['Run the line for 140 covers a night.', 'Cut food waste by 30% in one year.'],
      ],
      [
        'Hotel Meridian',
        'Line Cook',
        'Chicago, IL',
        '2016-05',
        '2020-02',
        ['Grill and sauté stations.'],
      ],
      [
        'Taqueria Dos Hermanas',
        'Prep Cook',
        'Cicero, IL',
        '2014-01',
        '2016-04',
        ['Prepared salsas and stocks.'],
      ],
    ],
    studies: [['Kendall College', 'Associate Degree', 'Culinary Arts', '2012', '2014']],
    skills: { Kitchen: ['Menu planning', 'Costing', 'HACCP'] },
    languages: { English: 'fluent', Spanish: 'native' },
  }),
];
