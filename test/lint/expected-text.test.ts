import type { EntryBody, ResumeView, RichText } from '../../src/view/model.ts';
import { expectedText } from './expected-text.ts';

const rich = (text: string): RichText => [
  { kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text }] }] },
];

const body: Omit<EntryBody, 'pointer'> = {
  period: '2020 – 2021',
  place: 'London',
  details: [{ label: 'Grade', text: '1' }],
  body: rich('Wrote programs'),
  groups: [{ name: rich('Results'), highlights: [rich('First')] }],
  keywords: ['Engines'],
};

const view: ResumeView = {
  language: 'en',
  direction: 'ltr',
  title: 'Ada – Résumé',
  fileStem: 'Ada – Résumé',
  header: {
    name: 'Ada',
    label: 'Engineer',
    contacts: [
      { kind: 'email', text: 'ada@example.org', href: 'mailto:ada@example.org' },
      { kind: 'phone', text: '+44' },
    ],
  },
  keywords: [],
  sections: [
    { id: 'summary', kind: 'prose', title: 'Summary', body: rich('Short') },
    {
      id: 'work',
      kind: 'entries',
      title: 'Work',
      entries: [
        {
          ...body,
          pointer: '/work/0',
          title: { text: 'Office' },
          subtitle: 'Engineer',
          roles: [{ ...body, pointer: '/work/1', title: 'Head', period: '2022' }],
        },
      ],
    },
    {
      id: 'skills',
      kind: 'terms',
      title: 'Skills',
      terms: [{ pointer: '/skills/0', name: 'Go', level: 'good', keywords: ['gin'], body: [] }],
    },
  ],
};

const entryBody = ['London', 'Grade: 1', 'Wrote programs', 'Results', 'First', 'Engines'];

describe('expectedText', () => {
  it('lists everything in reading order', () => {
    expect(expectedText(view)).toEqual({
      name: 'Ada',
      email: 'ada@example.org',
      phone: '+44',
      flows: [
        ['Ada', 'Engineer', 'ada@example.org', '+44'],
        [
          ...['Summary', 'Short', 'Work', 'Office', 'Engineer', '2020 – 2021', ...entryBody],
          ...['Head', '2022', ...entryBody, 'Skills', 'Go', 'good', 'gin'],
        ],
        [],
      ],
      titles: ['Summary', 'Work', 'Skills'],
      periods: ['2020 – 2021', '2022'],
    });
  });

  it('lists the side column separately', () => {
    expect(expectedText(view, ['summary']).flows[2]).toEqual(['Summary', 'Short']);
  });

  it('uses the label when the name is missing', () => {
    const header = { label: 'Engineer', contacts: [] };
    expect(expectedText({ ...view, header, sections: [] }).name).toBe('Engineer');
  });
});
