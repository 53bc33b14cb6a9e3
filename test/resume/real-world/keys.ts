import type { RealCase } from './case.ts';

export const keyCases: readonly RealCase[] = [
  {
    about: 'a file from before JSON Resume 1.0',
    given: {
      basics: { name: 'Ada', picture: 'ada.png', website: 'https://ada.example', bio: 'Analyst.' },
      work: [{ company: 'Acme', website: 'https://acme.example' }],
      volunteer: [{ organization: 'Org', website: 'https://org.example' }],
      education: [{ institution: 'MIT', gpa: '3.9' }],
      publications: [{ name: 'Notes', website: 'https://notes.example' }],
      hobbies: [{ name: 'Chess' }],
    },
    resume: {
      basics: { name: 'Ada', image: 'ada.png', url: 'https://ada.example', summary: 'Analyst.' },
      work: [{ name: 'Acme', url: 'https://acme.example' }],
      volunteer: [{ organization: 'Org', url: 'https://org.example' }],
      education: [{ institution: 'MIT', score: '3.9' }],
      publications: [{ name: 'Notes', url: 'https://notes.example' }],
      interests: [{ name: 'Chess' }],
    },
    notes: [
      'legacy_key /hobbies',
      'legacy_key /basics/picture',
      'legacy_key /basics/website',
      'legacy_key /basics/bio',
      'legacy_key /work/0/company',
      'legacy_key /work/0/website',
      'legacy_key /volunteer/0/website',
      'legacy_key /education/0/gpa',
      'legacy_key /publications/0/website',
    ],
  },
  {
    about: 'old and new names side by side',
    given: {
      work: [
        { company: 'Acme Ltd', name: 'Acme' },
        { company: 'Beta', name: '' },
      ],
    },
    resume: {
      work: [{ name: 'Acme', details: [{ label: 'Company', text: 'Acme Ltd' }] }, { name: 'Beta' }],
    },
    notes: ['shown_as_detail /work/0/company', 'legacy_key /work/1/company'],
  },
  {
    about: 'an employer’s site as an object',
    given: { work: [{ name: 'Acme', website: { url: 'acme.example', label: 'Acme' } }] },
    resume: { work: [{ name: 'Acme', url: 'https://acme.example' }] },
    notes: [
      'legacy_key /work/0/website',
      'object_as_text /work/0/website',
      'url_scheme /work/0/website',
    ],
  },
  {
    about: 'keys in another spelling',
    given: { work: [{ name: 'Acme', start_date: '2019', EndDate: '2020', jobTitle: 'Engineer' }] },
    resume: { work: [{ name: 'Acme', startDate: '2019', endDate: '2020', position: 'Engineer' }] },
    notes: [
      'other_key /work/0/start_date',
      'other_key /work/0/EndDate',
      'other_key /work/0/jobTitle',
    ],
  },
  {
    about: 'languages with name and level',
    given: { languages: [{ name: 'Greek', level: 'C2' }] },
    resume: { languages: [{ language: 'Greek', fluency: 'C2' }] },
    notes: ['other_key /languages/0/name', 'other_key /languages/0/level'],
  },
  {
    about: 'technologies of a job',
    given: {
      work: [
        { name: 'Acme', technologies: 'Go, SQL' },
        { name: 'Beta', keywords: ['C'] },
      ],
    },
    resume: {
      work: [
        { name: 'Acme', keywords: ['Go', 'SQL'] },
        { name: 'Beta', keywords: ['C'] },
      ],
    },
    notes: ['other_key /work/0/technologies', 'text_as_list /work/0/technologies'],
  },
  {
    about: 'projects with position, github, summary, date and bullets',
    given: {
      projects: [
        {
          name: 'P',
          position: 'Author',
          github: 'https://github.com/a/p',
          summary: 'S',
          date: '2020',
          bullets: ['b'],
        },
      ],
    },
    resume: {
      projects: [
        {
          name: 'P',
          roles: ['Author'],
          url: 'https://github.com/a/p',
          summary: 'S',
          endDate: '2020',
          highlights: ['b'],
        },
      ],
    },
    notes: [
      'other_key /projects/0/position',
      'other_key /projects/0/github',
      'other_key /projects/0/date',
      'other_key /projects/0/bullets',
      'text_as_list /projects/0/position',
    ],
  },
  {
    about: 'extension fields that Vitae prints',
    given: {
      education: [{ institution: 'MIT', summary: 'S', location: 'Boston', highlights: ['h'] }],
      interests: [{ name: 'Chess', summary: 'S' }],
      certificates: [{ name: 'CKA', summary: 'S' }],
      awards: [{ title: 'Medal', url: 'https://medal.example' }],
      volunteer: [{ organization: 'Org', location: 'Bonn' }],
      publications: [{ name: 'Paper', authors: 'A. Lovelace; C. Babbage', keywords: ['engines'] }],
    },
    resume: {
      education: [{ institution: 'MIT', summary: 'S', location: 'Boston', highlights: ['h'] }],
      interests: [{ name: 'Chess', summary: 'S' }],
      certificates: [{ name: 'CKA', summary: 'S' }],
      awards: [{ title: 'Medal', url: 'https://medal.example' }],
      volunteer: [{ organization: 'Org', location: 'Bonn' }],
      publications: [
        { name: 'Paper', authors: ['A. Lovelace', 'C. Babbage'], keywords: ['engines'] },
      ],
    },
    notes: ['text_as_list /publications/0/authors'],
  },
  {
    about: 'authors as objects',
    given: { publications: [{ name: 'Paper', authors: [{ name: 'A. Lovelace' }, 'C. Babbage'] }] },
    resume: { publications: [{ name: 'Paper', authors: ['A. Lovelace', 'C. Babbage'] }] },
    notes: ['object_as_text /publications/0/authors/0'],
  },
  {
    about: 'the language of the file under several names',
    given: { lang: 'de', basics: { name: 'Ada' }, meta: { locale: 'de-AT', version: 'v1' } },
    resume: {
      language: 'de',
      basics: { name: 'Ada' },
      meta: { language: 'de-AT', version: 'v1' },
    },
    notes: ['other_key /lang', 'other_key /meta/locale'],
  },
  {
    about: 'highlights in titled groups, as two files have them',
    given: { work: [{ name: 'Acme', highlightGroups: [{ section: 'Speed', items: ['one'] }] }] },
    resume: { work: [{ name: 'Acme', highlightGroups: [{ name: 'Speed', highlights: ['one'] }] }] },
    notes: [
      'other_key /work/0/highlightGroups/0/section',
      'other_key /work/0/highlightGroups/0/items',
    ],
  },
  {
    about: 'several positions at one employer',
    given: { work: [{ name: 'Acme', roles: [{ title: 'Lead', startDate: '2020' }, 'Engineer'] }] },
    resume: {
      work: [
        {
          name: 'Acme',
          positions: [{ position: 'Lead', startDate: '2020' }, { position: 'Engineer' }],
        },
      ],
    },
    notes: [
      'other_key /work/0/roles',
      'other_key /work/0/roles/0/title',
      'text_as_entry /work/0/roles/1',
    ],
  },
  {
    about: 'a name and an address in parts',
    given: { basics: { firstName: 'Ada', lastName: 'Lovelace', city: 'London', country: 'GB' } },
    resume: { basics: { name: 'Ada Lovelace', location: { city: 'London', countryCode: 'GB' } } },
    notes: [
      'name_parts /basics/firstName',
      'other_key /basics/city',
      'other_key /basics/country',
      'other_key /basics/country',
    ],
  },
  {
    about: 'personal fields at the root',
    given: { name: 'Ada', email: 'ada@example.com', work: [{ name: 'Acme' }] },
    resume: { basics: { name: 'Ada', email: 'ada@example.com' }, work: [{ name: 'Acme' }] },
    notes: ['other_key /name', 'other_key /email'],
  },
  {
    about: 'keys that are switched off',
    given: {
      _id: 'x',
      '-references': [{ name: 'Off' }],
      work: [{ name: 'Acme', _note: 'private' }],
    },
    resume: { work: [{ name: 'Acme' }] },
    notes: [],
  },
  {
    about: 'fields that are no content, and a flag',
    given: { work: [{ name: 'Acme', logo: 'acme.png', priority: 5, remote: true }] },
    resume: {
      work: [{ name: 'Acme', logo: 'acme.png', priority: 5, details: [{ text: 'Remote' }] }],
    },
    notes: ['shown_as_detail /work/0/remote'],
  },
];
