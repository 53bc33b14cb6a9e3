import type { RealCase } from './case.ts';

export const shapeCases: readonly RealCase[] = [
  {
    about: 'interests, languages and skills as texts',
    given: {
      interests: ['Chess', 'Go'],
      languages: ['English (C2)', 'Greek: B1', 'Latin'],
      skills: 'SQL, C (99, 11)',
    },
    resume: {
      interests: [{ name: 'Chess' }, { name: 'Go' }],
      languages: [
        { language: 'English', fluency: 'C2' },
        { language: 'Greek', fluency: 'B1' },
        { language: 'Latin' },
      ],
      skills: [{ name: 'SQL' }, { name: 'C (99, 11)' }],
    },
    notes: [
      'text_as_entry /interests/0',
      'text_as_entry /interests/1',
      'text_as_entry /languages/0',
      'text_as_entry /languages/1',
      'text_as_entry /languages/2',
      'entry_as_list /skills',
    ],
  },
  {
    about: 'an address and a letter as lists of texts',
    given: { basics: { location: ['Street 1', 'Berlin'] }, letter: ['First.', 'Second.'] },
    resume: {
      basics: { location: { address: 'Street 1\nBerlin' } },
      letter: { paragraphs: ['First.', 'Second.'] },
    },
    notes: ['text_as_object /basics/location', 'text_as_object /letter'],
  },
  {
    about: 'dates in parts',
    given: { work: [{ name: 'Acme', startDate: { month: 3, year: 2015 }, endDate: [2016, '11'] }] },
    resume: { work: [{ name: 'Acme', startDate: '2015-03', endDate: '2016-11' }] },
    notes: ['date_form /work/0/startDate', 'date_form /work/0/endDate'],
  },
  {
    about: 'a field whose text begins with its label',
    given: { work: [{ name: 'Acme', branch: 'Branch: Oslo' }] },
    resume: {
      work: [{ name: 'Acme', details: [{ text: 'Branch: Oslo' }] }],
    },
    notes: ['shown_as_detail /work/0/branch'],
  },
  {
    about: 'keywords as objects',
    given: {
      skills: [
        {
          name: 'Web',
          keywords: [{ name: 'React', level: '5', logo: 'r.svg' }, { name: 'Vue' }, 'CSS'],
        },
      ],
    },
    resume: { skills: [{ name: 'Web', keywords: ['React (5)', 'Vue', 'CSS'] }] },
    notes: ['object_as_text /skills/0/keywords/0', 'object_as_text /skills/0/keywords/1'],
  },
  {
    about: 'a level as a number',
    given: { skills: [{ name: 'Web', level: 95 }] },
    resume: { skills: [{ name: 'Web', level: '95' }] },
    notes: ['number_as_text /skills/0/level'],
  },
  {
    about: 'a place as an object, and as a text',
    given: {
      basics: { location: 'Berlin, Germany' },
      work: [{ name: 'Acme', location: { city: 'Berlin', countryCode: 'DE' } }],
    },
    resume: {
      basics: { location: { address: 'Berlin, Germany' } },
      work: [{ name: 'Acme', location: 'Berlin, DE' }],
    },
    notes: ['text_as_object /basics/location', 'object_as_text /work/0/location'],
  },
  {
    about: 'a summary as paragraphs, bullets as one text',
    given: { work: [{ name: 'Acme', summary: ['One.', 'Two.'], highlights: '- a\n- b' }] },
    resume: { work: [{ name: 'Acme', summary: 'One.\n\nTwo.', highlights: ['a', 'b'] }] },
    notes: ['list_as_text /work/0/summary', 'text_as_list /work/0/highlights'],
  },
  {
    about: 'bullets as objects',
    given: {
      work: [
        {
          name: 'Acme',
          highlights: [
            { title: 'Speed', description: 'twice' },
            { name: 'Parts', items: ['a', 'b'] },
          ],
        },
      ],
    },
    resume: { work: [{ name: 'Acme', highlights: ['Speed: twice', 'Parts\n- a\n- b'] }] },
    notes: ['object_as_text /work/0/highlights/0', 'object_as_text /work/0/highlights/1'],
  },
  {
    about: 'bullets with tags',
    given: {
      work: [{ name: 'Acme', highlights: [{ text: 'one', tags: ['ops'] }, 'two', null, 'two'] }],
    },
    resume: { work: [{ name: 'Acme', highlights: ['one', 'two'], highlightTags: [['ops'], []] }] },
    notes: [
      'object_as_text /work/0/highlights/0',
      'null_value /work/0/highlights/2',
      'repeated_item /work/0/highlights/3',
    ],
  },
  {
    about: 'one entry instead of a list',
    given: { education: { institution: 'MIT' }, basics: [{ name: 'Ada' }] },
    resume: { education: [{ institution: 'MIT' }], basics: { name: 'Ada' } },
    notes: ['entry_as_list /education', 'list_as_object /basics'],
  },
  {
    about: 'profiles as addresses',
    given: { basics: { profiles: ['https://github.com/ada', 'github.com/ada2', 'Mastodon'] } },
    resume: {
      basics: {
        profiles: [
          { url: 'https://github.com/ada' },
          { url: 'https://github.com/ada2' },
          { network: 'Mastodon' },
        ],
      },
    },
    notes: [
      'text_as_entry /basics/profiles/0',
      'text_as_entry /basics/profiles/1',
      'url_scheme /basics/profiles/1',
      'text_as_entry /basics/profiles/2',
    ],
  },
  {
    about: 'a course as one text, with a grade of a number',
    given: { education: [{ institution: 'MIT', courses: 'Logic; Sets', score: 4 }] },
    resume: { education: [{ institution: 'MIT', courses: ['Logic', 'Sets'], score: '4' }] },
    notes: ['text_as_list /education/0/courses', 'number_as_text /education/0/score'],
  },
  {
    about: 'skills as an object by group',
    given: { skills: { Languages: ['Go'], Tools: ['Git'] } },
    resume: {
      skills: [
        { name: 'Languages', keywords: ['Go'] },
        { name: 'Tools', keywords: ['Git'] },
      ],
    },
    notes: ['entry_as_list /skills'],
  },
  {
    about: 'a job as a list of positions',
    given: { work: [{ name: 'Acme' }, [{ position: 'Lead' }, { position: 'Engineer' }]] },
    resume: { work: [{ name: 'Acme' }, { position: 'Lead' }, { position: 'Engineer' }] },
    notes: [],
  },
  {
    about: 'a boolean instead of a text',
    given: { basics: { name: true } },
    resume: { basics: { name: 'yes' } },
    notes: ['flag_as_text /basics/name'],
  },
  {
    about: 'a document that is not a résumé',
    given: [],
    notes: ['must be an object { … }, not a list '],
  },
  {
    about: 'empty sections and entries',
    given: { work: [], skills: [{}], awards: [{}, {}], basics: {} },
    resume: { work: [], skills: [{}], awards: [{}, {}], basics: {} },
    notes: [],
  },
  {
    about: 'extension fields of the wrong type, which JSON Resume allows',
    given: {
      work: [{ name: 'Acme', keywords: { a: 1 }, positions: true, context: [] }],
      sections: false,
      locales: [],
    },
    resume: { work: [{ name: 'Acme', keywords: ['A: 1'] }] },
    notes: [
      'object_as_text /work/0/keywords',
      'ignored_field /work/0/positions',
      'list_as_text /work/0/context',
      'ignored_field /sections',
      'ignored_field /locales',
    ],
  },
];
