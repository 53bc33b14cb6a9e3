import type { RealCase } from './case.ts';

export const contentCases: readonly RealCase[] = [
  {
    about: 'unknown texts, numbers and flags of known entries',
    given: {
      work: [{ name: 'Acme', hoursPerWeek: 40, remote: true, companySize: '200 people' }],
      skills: [{ name: 'Go', yearsOfExperience: 7 }],
      publications: [{ name: 'Paper', doi: '10.1000/182', pages: '3-9' }],
    },
    resume: {
      work: [
        {
          name: 'Acme',
          details: [
            { label: 'Hours per week', text: '40' },
            { text: 'Remote' },
            { label: 'Company size', text: '200 people' },
          ],
        },
      ],
      skills: [{ name: 'Go', details: [{ label: 'Years of experience', text: '7' }] }],
      publications: [
        {
          name: 'Paper',
          details: [
            { label: 'DOI', text: '10.1000/182' },
            { label: 'Pages', text: '3-9' },
          ],
        },
      ],
    },
    notes: [
      'shown_as_detail /work/0/hoursPerWeek',
      'shown_as_detail /work/0/remote',
      'shown_as_detail /work/0/companySize',
      'shown_as_detail /skills/0/yearsOfExperience',
      'shown_as_detail /publications/0/doi',
      'shown_as_detail /publications/0/pages',
    ],
  },
  {
    about: 'nested lists of known entries',
    given: {
      projects: [
        {
          name: 'Atlas',
          members: [{ name: 'Bo Dahl', role: 'Design' }, 'Eva Holm'],
          activities: ['Ran the first survey of the north', 'Drew maps'],
        },
      ],
    },
    resume: {
      projects: [
        {
          name: 'Atlas',
          highlights: ['Ran the first survey of the north', 'Drew maps'],
          details: [{ label: 'Members', text: 'Bo Dahl (Design), Eva Holm' }],
        },
      ],
    },
    notes: ['other_key /projects/0/activities', 'shown_as_detail /projects/0/members'],
  },
  {
    about: 'a reference with role, employer and contact',
    given: {
      references: [
        { name: 'Eva', title: 'CTO', organization: 'Acme', mail: 'eva@x.org', relation: 'Manager' },
      ],
    },
    resume: {
      references: [
        {
          name: 'Eva',
          position: 'CTO',
          company: 'Acme',
          email: 'eva@x.org',
          details: [{ label: 'Relation', text: 'Manager' }],
        },
      ],
    },
    notes: [
      'other_key /references/0/title',
      'other_key /references/0/organization',
      'other_key /references/0/mail',
      'shown_as_detail /references/0/relation',
    ],
  },
  {
    about: 'accounts and further contacts of the person',
    given: {
      basics: {
        email: ['a@x.org', 'b@x.org'],
        linkedin: 'in/ada',
        github_url: 'https://github.com/ada',
        blog: 'https://ada.example/blog',
      },
    },
    resume: {
      basics: {
        email: 'a@x.org',
        profiles: [
          { network: 'LinkedIn', username: 'in/ada' },
          { network: 'GitHub', url: 'https://github.com/ada' },
        ],
        details: [{ text: 'b@x.org' }, { label: 'Blog', text: 'https://ada.example/blog' }],
      },
    },
    notes: [
      'other_key /basics/linkedin',
      'other_key /basics/github_url',
      'shown_as_detail /basics/email/1',
      'shown_as_detail /basics/blog',
    ],
  },
  {
    about: 'accounts by network',
    given: { basics: { social: { github: 'ada', web: 'https://ada.example' } } },
    resume: {
      basics: {
        profiles: [
          { network: 'GitHub', username: 'ada' },
          { network: 'Web', url: 'https://ada.example' },
        ],
      },
    },
    notes: ['other_key /basics/social', 'entry_as_list /basics/social'],
  },
  {
    about: 'a text in several languages, and twins with a language in their keys',
    given: {
      language: 'de',
      basics: { label: { en: 'Engineer', de: 'Ingenieurin' } },
      work: [{ name: 'Acme', en_summary: 'Maps.', summary_de: 'Karten.' }],
    },
    resume: {
      language: 'de',
      basics: { label: 'Ingenieurin' },
      work: [{ name: 'Acme', summary: 'Karten.' }],
    },
    notes: [],
  },
  {
    about: 'keywords with levels and notes',
    given: {
      skills: [{ name: 'Data', keywords: [{ name: 'Kafka', level: 'Expert', notes: '40 nodes' }] }],
    },
    resume: { skills: [{ name: 'Data', keywords: ['Kafka (Expert, 40 nodes)'] }] },
    notes: ['object_as_text /skills/0/keywords/0'],
  },
  {
    about: 'a group of a skill under tags',
    given: { skills: [{ name: 'Vue', tags: 'Frameworks' }] },
    resume: { skills: [{ name: 'Vue', details: [{ label: 'Tags', text: 'Frameworks' }] }] },
    notes: ['shown_as_detail /skills/0/tags'],
  },
  {
    about: 'a section of names and numbers',
    given: { tools: { design: { Chrome: 6, Figma: 5 } } },
    resume: {
      sections: [
        {
          id: 'tools',
          title: 'Tools',
          terms: [{ name: 'Design', keywords: ['Chrome: 6', 'Figma: 5'] }],
        },
      ],
    },
    notes: ['custom_section /tools', 'object_as_text /tools/design'],
  },
  {
    about: 'languages and jobs by name',
    given: {
      languages: { Norwegian: 'native' },
      work: { Acme: [{ position: 'CTO' }], job2: { name: 'Beta' } },
    },
    resume: {
      languages: [{ language: 'Norwegian', fluency: 'native' }],
      work: [{ name: 'Acme', positions: [{ position: 'CTO' }] }, { name: 'Beta' }],
    },
    notes: ['entry_as_list /languages', 'entry_as_list /work'],
  },
  {
    about: 'sections in one word or without blanks',
    given: { objective: 'Growth', 志望動機: '貴社の理念に共感し、志望いたしました。' },
    resume: {
      sections: [
        { id: 'objective', title: 'Objective', summary: 'Growth' },
        { id: '志望動機', title: '志望動機', summary: '貴社の理念に共感し、志望いたしました。' },
      ],
    },
    notes: ['custom_section /objective', 'custom_section /志望動機'],
  },
  {
    about: 'settings that arrange the sections of other tools',
    given: {
      headings: { work: 'Experience', education: 'Education' },
      sections: ['profile', 'work'],
      projectOrder: ['atlas', 'globe'],
      tr: { present: 'heute', skills: 'Kenntnisse' },
    },
    resume: {
      headings: { work: 'Experience', education: 'Education' },
      projectOrder: ['atlas', 'globe'],
      tr: { present: 'heute', skills: 'Kenntnisse' },
    },
    notes: [],
  },
  {
    about: 'a person under another key, and facts about the person at the root',
    given: { bio: { firstName: 'Ada', email: 'a@x.org' }, nationality: 'German', age: 41 },
    resume: {
      basics: {
        name: 'Ada',
        email: 'a@x.org',
        details: [
          { label: 'Nationality', text: 'German' },
          { label: 'Age', text: '41' },
        ],
      },
    },
    notes: [
      'other_key /bio',
      'name_parts /bio/firstName',
      'shown_as_detail /nationality',
      'shown_as_detail /age',
    ],
  },
  {
    about: 'facts about the person at the root under all their names',
    given: { basics: { name: 'Ada' }, born: '1815-12-10', civilStatus: 'married' },
    resume: {
      basics: {
        name: 'Ada',
        details: [
          { label: 'Date of birth', text: '1815-12-10' },
          { label: 'Marital status', text: 'married' },
        ],
      },
    },
    notes: ['shown_as_detail /born', 'shown_as_detail /civilStatus'],
  },
  {
    about: 'remarks after dates, and a last day in one word',
    given: {
      education: [{ institution: 'U', startDate: 'Sept 2024', endDate: 'June 2027 (expected)' }],
      projects: [{ name: 'P', startDate: '2015', endDate: 'ongoing' }],
    },
    resume: {
      education: [{ institution: 'U', startDate: '2024-09', endDate: '2027-06 (expected)' }],
      projects: [{ name: 'P', startDate: '2015', endDate: 'present' }],
    },
    notes: [
      'date_form /education/0/startDate',
      'date_form /education/0/endDate',
      'ongoing_word /projects/0/endDate',
    ],
  },
  {
    about: 'roles in a section of one’s own, and an entry without a known name',
    given: {
      freelancing: [{ name: 'Solo', positions: [{ title: 'Coach' }] }],
      discography: [{ album: 'One', label: 'Sony' }],
    },
    resume: {
      sections: [
        {
          id: 'freelancing',
          title: 'Freelancing',
          entries: [{ name: 'Solo', positions: [{ position: 'Coach' }] }],
        },
        {
          id: 'discography',
          title: 'Discography',
          entries: [{ name: 'One', subtitle: 'Sony' }],
        },
      ],
    },
    notes: [
      'custom_section /freelancing',
      'custom_section /discography',
      'other_key /freelancing/0/positions/0/title',
      'other_key /discography/0/label',
      'other_key /discography/0/album',
    ],
  },
  {
    about: 'a mapping where YAML means a text with a colon',
    given: 'work:\n- name: Acme\n  highlights:\n  - Built: a map\n  - Parts:\n    - one\n',
    resume: { work: [{ name: 'Acme', highlights: ['Built: a map', 'Parts\n- one'] }] },
    notes: ['object_as_text /work/0/highlights/0', 'object_as_text /work/0/highlights/1'],
  },
  {
    about: 'a list of one résumé',
    given: [{ basics: { name: 'Ada' }, work: [{ company: 'Acme' }] }],
    resume: { basics: { name: 'Ada' }, work: [{ name: 'Acme' }] },
    notes: ['legacy_key /0/work/0/company'],
  },
  {
    about: 'contacts, links and dates as objects',
    given: {
      basics: {
        phones: [
          { type: 'home', number: '+1 555 0100' },
          { type: 'mobile', number: '+1 555 0199' },
        ],
        url: { label: 'My site', href: 'https://ada.example' },
        location: { city: 'Oslo', countryCode: 'NO', country: 'Norway' },
      },
      work: [{ name: 'Acme', startDate: { year: 2019, month: 3 } }],
    },
    resume: {
      basics: {
        phone: '+1 555 0100 (home)',
        url: 'https://ada.example',
        location: { city: 'Oslo', countryCode: 'NO' },
        details: [{ label: 'Mobile', text: '+1 555 0199' }, { text: 'My site' }],
      },
      work: [{ name: 'Acme', startDate: '2019-03' }],
    },
    notes: [
      'other_key /basics/phones',
      'shown_as_detail /basics/phones/1',
      'shown_as_detail /basics/url',
      'object_as_text /basics/url',
      'date_form /work/0/startDate',
    ],
  },
  {
    about:
      'several e-mail addresses, numbers and sites by their kind, as in JSON Resume before 1.0',
    given: {
      bio: {
        firstName: 'Ada',
        lastName: 'Lovelace',
        email: { work: 'ada@work.example', personal: 'ada@home.example' },
        phone: { work: '+1 555 0100', personal: '+1 555 0199' },
        websites: { blog: 'https://blog.ada.example' },
        profiles: { github: 'ada' },
      },
    },
    resume: {
      basics: {
        name: 'Ada Lovelace',
        email: 'ada@work.example',
        phone: '+1 555 0100 (work)',
        profiles: [{ network: 'GitHub', username: 'ada' }],
        details: [
          { label: 'Personal', text: 'ada@home.example' },
          { label: 'Personal', text: '+1 555 0199' },
          { label: 'Blog', text: 'https://blog.ada.example' },
        ],
      },
    },
    notes: [
      'other_key /bio',
      'name_parts /bio/firstName',
      'shown_as_detail /bio/email/personal',
      'shown_as_detail /bio/phone/personal',
      'shown_as_detail /bio/websites/blog',
      'entry_as_list /bio/profiles',
    ],
  },
];
