import { schemaAddress } from './schema-address.ts';

/** A short fictional sample résumé with the common sections. */
export const sampleResume = {
  $schema: schemaAddress,
  basics: {
    name: 'Robin Example',
    label: 'Software Engineer',
    email: 'robin@example.com',
    phone: '+1 555 010 0199',
    url: 'https://robin.example.com',
    location: { city: 'Springfield', countryCode: 'US' },
    profiles: [
      { network: 'GitHub', username: 'robin-example', url: 'https://github.com/robin-example' },
    ],
    summary:
      'Two or three sentences: what you do, for whom, and what you are known for. *Emphasis*, **strong** and [links](https://example.com) work in every text.',
  },
  work: [
    {
      name: 'Example Corp',
      position: 'Senior Software Engineer',
      location: 'Springfield',
      url: 'https://example.com',
      startDate: '2021-04',
      summary: 'One sentence about the team and its purpose.',
      highlights: [
        'What you did, how, and what came of it, with a number.',
        'Start with a verb: built, led, halved, shipped.',
      ],
      keywords: ['TypeScript', 'PostgreSQL'],
    },
    {
      name: 'Sample & Sons',
      position: 'Software Engineer',
      startDate: '2018-09',
      endDate: '2021-03',
      highlights: ['An achievement that a stranger understands.'],
    },
  ],
  projects: [
    {
      name: 'Pocket Almanac',
      url: 'https://github.com/robin-example/almanac',
      startDate: '2022',
      description: 'A thing you made because you wanted it to exist.',
    },
  ],
  education: [
    {
      institution: 'Springfield University',
      studyType: 'BSc',
      area: 'Computer Science',
      startDate: '2014-09',
      endDate: '2018-06',
    },
  ],
  skills: [
    { name: 'Languages', keywords: ['TypeScript', 'Go', 'SQL'] },
    { name: 'Practices', keywords: ['Code review', 'Incident response'] },
  ],
  languages: [
    { language: 'English', fluency: 'Native' },
    { language: 'Spanish', fluency: 'Fluent' },
  ],
} as const;
