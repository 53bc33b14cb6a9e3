import type { RealCase } from './case.ts';

const basics = (given: object, read: object, notes: readonly string[]) => ({
  given: { basics: given },
  resume: { basics: read },
  notes,
});

export const valueCases: readonly RealCase[] = [
  {
    about: 'empty addresses of profiles and projects',
    given: {
      basics: { url: '', profiles: [{ network: 'GitHub', url: '' }] },
      projects: [{ name: 'P', url: '' }],
    },
    resume: { basics: { profiles: [{ network: 'GitHub' }] }, projects: [{ name: 'P' }] },
    notes: [
      'empty_value /basics/url',
      'empty_value /basics/profiles/0/url',
      'empty_value /projects/0/url',
    ],
  },
  {
    about: 'addresses without a scheme',
    ...basics(
      {
        url: 'www.linkedin.com/in/ada',
        profiles: [{ url: 'github.com/ada' }, { url: '//ada.example' }],
      },
      {
        url: 'https://www.linkedin.com/in/ada',
        profiles: [{ url: 'https://github.com/ada' }, { url: 'https://ada.example' }],
      },
      [
        'url_scheme /basics/url',
        'url_scheme /basics/profiles/0/url',
        'url_scheme /basics/profiles/1/url',
      ],
    ),
  },
  {
    about: 'a typing error in the scheme',
    ...basics({ url: 'https:/ada.example' }, { url: 'https://ada.example' }, [
      'url_scheme /basics/url',
    ]),
  },
  {
    about: 'an address in another script',
    ...basics(
      { url: 'https://de.wikisource.org/wiki/Ode_an_die_Freude_(Schöne)' },
      { url: 'https://de.wikisource.org/wiki/Ode_an_die_Freude_(Schöne)' },
      ['url_encoding /basics/url'],
    ),
  },
  {
    about: 'a handle instead of an address',
    ...basics(
      { profiles: [{ network: 'X', url: '@ada' }] },
      { profiles: [{ network: 'X', url: '@ada' }] },
      ['unknown_url /basics/profiles/0/url'],
    ),
  },
  {
    about: 'addresses relative to a site',
    given: {
      projects: [
        { name: 'A', url: '/projects/a.html' },
        { name: 'B', url: '#' },
        { name: 'C', url: 'pdf/resume-en.pdf' },
      ],
    },
    resume: {
      projects: [
        { name: 'A', url: '/projects/a.html' },
        { name: 'B' },
        { name: 'C', url: 'pdf/resume-en.pdf' },
      ],
    },
    notes: [
      'unknown_url /projects/0/url',
      'url_nowhere /projects/1/url',
      'unknown_url /projects/2/url',
    ],
  },
  ...[
    'ada {at} example.com',
    'ada [at] example [dot] com',
    'mailto:ada@example.com',
    'Ada <ada@example.com>',
  ].map((email) => ({
    about: `the e-mail address ${email}`,
    ...basics({ email }, { email: 'ada@example.com' }, ['email_form /basics/email']),
  })),
  ...['see about page', '[403 Forbidden]'].map((email) => ({
    about: `${email} instead of an e-mail address`,
    ...basics({ email }, { email }, ['unknown_email /basics/email']),
  })),
  {
    about: 'an empty e-mail address',
    ...basics({ name: 'Ada', email: '' }, { name: 'Ada' }, ['empty_value /basics/email']),
  },
  {
    about: 'nulls for texts, lists and sections',
    given: {
      basics: { name: 'Ada', summary: null, phone: null, profiles: null },
      work: [{ name: 'Acme', summary: null, highlights: null }],
      skills: null,
    },
    resume: { basics: { name: 'Ada' }, work: [{ name: 'Acme' }] },
    notes: [
      'null_value /basics/summary',
      'null_value /basics/phone',
      'null_value /basics/profiles',
      'null_value /work/0/summary',
      'null_value /work/0/highlights',
      'null_value /skills',
    ],
  },
  {
    about: 'empty texts, which are valid',
    ...basics({ name: 'Ada', label: '', image: '' }, { name: 'Ada', label: '', image: '' }, []),
  },
  {
    about: 'blanks around texts, and a country of two letters with one',
    ...basics(
      { name: ' Ada ', location: { countryCode: ' IN' } },
      { name: 'Ada', location: { countryCode: 'IN' } },
      ['outer_blanks /basics/name', 'outer_blanks /basics/location/countryCode'],
    ),
  },
  {
    about: 'unprintable characters',
    ...basics({ name: 'A\u0000da\uD800', summary: 'It\u0092s' }, { name: 'Ada', summary: 'It’s' }, [
      'control_characters /basics/name',
      'control_characters /basics/summary',
    ]),
  },
  {
    about: 'HTML beside Markdown, line breaks and tabs, which are kept',
    ...basics(
      { summary: 'I **make**\r\n<br>things\tfor <life>' },
      { summary: 'I **make**\nthings\tfor <life>' },
      ['html_read /basics/summary'],
    ),
  },
  {
    about: 'a byte order mark before the text',
    given: '\uFEFF{"basics":{"name":"Ada"}}',
    resume: { basics: { name: 'Ada' } },
    notes: [],
  },
  {
    about: 'comments and trailing commas',
    given: '// my résumé\n{"basics":{"name":"Ada",},/* more to come */}',
    resume: { basics: { name: 'Ada' } },
    notes: [],
  },
  {
    about: 'a member given twice',
    given: '{"basics":{"name":"Ada","name":"Grace"}}',
    resume: { basics: { name: 'Grace' } },
    notes: ['repeated_key /basics/name'],
  },
  {
    about: 'a grade as a number, which keeps its digits',
    given: '{"education":[{"institution":"MIT","score":3.90}]}',
    resume: { education: [{ institution: 'MIT', score: '3.90' }] },
    notes: ['number_as_text /education/0/score'],
  },
  {
    about: 'entries and bullets copied twice',
    given: {
      work: [{ name: 'Acme', highlights: ['one', 'two', 'one'] }],
      skills: [
        { name: 'Go', keywords: ['a', 'a'] },
        { name: 'Go', keywords: ['a'] },
      ],
    },
    resume: {
      work: [{ name: 'Acme', highlights: ['one', 'two'] }],
      skills: [{ name: 'Go', keywords: ['a'] }],
    },
    notes: [
      'repeated_item /work/0/highlights/2',
      'repeated_item /skills/0/keywords/1',
      'repeated_entry /skills/1',
    ],
  },
];
