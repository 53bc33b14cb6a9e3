import type { RealCase } from './case.ts';

export const sectionCases: readonly RealCase[] = [
  {
    about: 'sections under another name',
    given: {
      certifications: [{ title: 'CKA', year: 2019 }],
      experience: [{ company: 'Acme' }],
      volunteers: [{ organization: 'Org' }],
    },
    resume: {
      certificates: [{ name: 'CKA', date: '2019' }],
      work: [{ name: 'Acme' }],
      volunteer: [{ organization: 'Org' }],
    },
    notes: [
      'other_key /certifications',
      'other_key /experience',
      'other_key /volunteers',
      'other_key /certifications/0/title',
      'other_key /certifications/0/year',
      'number_as_text /certifications/0/year',
      'legacy_key /experience/0/company',
    ],
  },
  {
    about: 'an unknown section of texts',
    given: { talks: ['On engines', 'On looms'] },
    resume: { sections: [{ id: 'talks', title: 'Talks', highlights: ['On engines', 'On looms'] }] },
    notes: ['custom_section /talks'],
  },
  {
    about: 'an unknown section of entries',
    given: {
      sideProjects: [{ title: 'P', date: '2019', url: 'p.example', description: 'D' }],
      projects: [{ name: 'Q' }],
    },
    resume: {
      projects: [{ name: 'Q' }],
      sections: [
        {
          id: 'side-projects',
          title: 'Side projects',
          entries: [{ name: 'P', date: '2019', url: 'https://p.example', summary: 'D' }],
        },
      ],
    },
    notes: [
      'custom_section /sideProjects',
      'other_key /sideProjects/0/title',
      'other_key /sideProjects/0/description',
      'url_scheme /sideProjects/0/url',
    ],
  },
  {
    about: 'an unknown section like skills',
    given: {
      software: [
        { name: 'Design', keywords: ['Figma'] },
        { name: 'Office', level: 'good' },
      ],
    },
    resume: {
      sections: [
        {
          id: 'software',
          title: 'Software',
          terms: [
            { name: 'Design', keywords: ['Figma'] },
            { name: 'Office', level: 'good' },
          ],
        },
      ],
    },
    notes: ['custom_section /software'],
  },
  {
    about: 'an unknown section as an object',
    given: { community: { meetups: ['Go', 'Rust'], role: 'Host', empty: '' } },
    resume: {
      sections: [
        {
          id: 'community',
          title: 'Community',
          terms: [
            { name: 'Meetups', keywords: ['Go', 'Rust'] },
            { name: 'Role', summary: 'Host' },
          ],
        },
      ],
    },
    notes: ['custom_section /community'],
  },
  {
    about: 'an unknown section of prose, in German',
    given: { Bildung: 'Abitur in Bonn, dann die Welt.' },
    resume: {
      sections: [{ id: 'bildung', title: 'Bildung', summary: 'Abitur in Bonn, dann die Welt.' }],
    },
    notes: ['custom_section /Bildung'],
  },
  {
    about: 'entries with unknown fields',
    given: { grants: [{ name: 'ERC', amount: '2 M€', partners: ['A', 'B'] }] },
    resume: {
      sections: [
        {
          id: 'grants',
          title: 'Grants',
          entries: [
            {
              name: 'ERC',
              details: [
                { label: 'Amount', text: '2 M€' },
                { label: 'Partners', text: 'A, B' },
              ],
            },
          ],
        },
      ],
    },
    notes: [
      'custom_section /grants',
      'shown_as_detail /grants/0/amount',
      'shown_as_detail /grants/0/partners',
    ],
  },
  {
    about: 'settings of other tools at the root',
    given: { theme: 'even', version: '1.0', color: '#fff', count: 3 },
    resume: { theme: 'even', version: '1.0', color: '#fff', count: 3 },
    notes: [],
  },
  {
    about: 'custom sections',
    given: {
      sections: [
        { title: 'Talks', entries: [{ name: 'On looms', date: '2021-05', location: 'Lyon' }] },
        { name: 'Mottos', items: ['Per aspera'] },
        { title: 'Tools', items: [{ name: 'Editors', keywords: ['vi'] }] },
      ],
    },
    resume: {
      sections: [
        { title: 'Talks', entries: [{ name: 'On looms', date: '2021-05', location: 'Lyon' }] },
        { title: 'Mottos', highlights: ['Per aspera'] },
        { title: 'Tools', terms: [{ name: 'Editors', keywords: ['vi'] }] },
      ],
    },
    notes: ['other_key /sections/1/name'],
  },
  {
    about: 'custom sections as an object by name',
    given: { sections: { talks: ['On looms'], Mottos: ['Per aspera'] } },
    resume: {
      sections: [
        { id: 'talks', title: 'Talks', highlights: ['On looms'] },
        { id: 'mottos', title: 'Mottos', highlights: ['Per aspera'] },
      ],
    },
    notes: ['custom_section /sections/talks', 'custom_section /sections/Mottos'],
  },
  {
    about: 'a translation',
    given: {
      basics: { label: 'Engineer' },
      work: [{ name: 'A' }, { name: 'B' }],
      locales: {
        fr: { basics: { label: 'Ingénieure' }, work: [null, { summary: 'Oui', company: 'B SA' }] },
      },
    },
    resume: {
      basics: { label: 'Engineer' },
      work: [{ name: 'A' }, { name: 'B' }],
      locales: {
        fr: { basics: { label: 'Ingénieure' }, work: [{}, { summary: 'Oui', name: 'B SA' }] },
      },
    },
    notes: ['null_value /locales/fr/work/0', 'legacy_key /locales/fr/work/1/company'],
  },
  {
    about: 'the same in YAML, where dates stay text',
    given:
      'basics:\n  name: Ada\n  phone: +44 020\nwork:\n  - company: Acme\n    startDate: 2019-03-01\n    endDate: present\n    keywords: [Go, 1.10]\n',
    resume: {
      basics: { name: 'Ada', phone: '+44 020' },
      work: [{ name: 'Acme', startDate: '2019-03-01', keywords: ['Go', '1.10'] }],
    },
    notes: ['legacy_key /work/0/company', 'ongoing_word /work/0/endDate'],
  },
  {
    about: 'a file with many small deviations',
    given: {
      basics: { name: 'Ada ', email: 'ada [at] x.org', website: 'ada.example', location: 'London' },
      work: [
        { company: 'Acme', startDate: 'Jan 2019', endDate: 'Present', highlights: ['a', ''] },
        { company: 'Beta', startDate: '2017', endDate: '' },
      ],
      skills: ['Go'],
      Referenzen: [{ name: 'B. Gates', text: 'Good.' }],
    },
    resume: {
      basics: {
        name: 'Ada',
        email: 'ada@x.org',
        url: 'https://ada.example',
        location: { address: 'London' },
      },
      work: [
        { name: 'Acme', startDate: '2019-01', highlights: ['a', ''] },
        { name: 'Beta', startDate: '2017' },
      ],
      skills: [{ name: 'Go' }],
      references: [{ name: 'B. Gates', reference: 'Good.' }],
    },
    notes: [
      'other_key /Referenzen',
      'legacy_key /basics/website',
      'outer_blanks /basics/name',
      'email_form /basics/email',
      'url_scheme /basics/website',
      'text_as_object /basics/location',
      'legacy_key /work/0/company',
      'date_form /work/0/startDate',
      'ongoing_word /work/0/endDate',
      'legacy_key /work/1/company',
      'empty_value /work/1/endDate',
      'text_as_entry /skills/0',
      'other_key /Referenzen/0/text',
    ],
  },
];
