import type { Resume } from '../../src/resume/schema/resume.ts';
import { composeView } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';

const english = await resolveLanguage('en', undefined);
const sectionsOf = (resume: Resume) =>
  composeView(resume, { language: english, layout: { sections: [], aside: [] } }).sections;

const paragraph = (text: string) => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });

describe('compose with custom sections', () => {
  it('prints text and bullets as prose', () => {
    expect(
      sectionsOf({ sections: [{ title: 'Mottos', summary: 'Mine.', highlights: ['One', ''] }] }),
    ).toEqual([
      {
        id: 'custom-mottos',
        title: 'Mottos',
        kind: 'prose',
        body: [paragraph('Mine.'), { kind: 'list', items: [[paragraph('One')]] }],
      },
    ]);
  });

  it('prints all fields of entries', () => {
    const entry = {
      name: 'On looms',
      subtitle: 'Keynote',
      location: 'Lyon',
      url: 'https://looms.example',
      date: '2021-05',
      summary: 'Text.',
      highlights: ['Sold out'],
      keywords: ['weaving'],
      details: [{ label: 'Audience', text: '300' }, { text: 'In French' }, { label: 'Empty' }],
    };
    expect(
      sectionsOf({ sections: [{ id: 'talks', title: 'Talks', entries: [entry, {}] }] }),
    ).toEqual([
      {
        id: 'custom-talks',
        title: 'Talks',
        kind: 'entries',
        entries: [
          {
            pointer: '/sections/0/entries/0',
            title: { text: 'On looms', href: 'https://looms.example/' },
            subtitle: 'Keynote',
            link: { text: 'looms.example', href: 'https://looms.example/' },
            period: 'May 2021',
            place: 'Lyon',
            details: [{ label: 'Audience', text: '300' }, { text: 'In French' }],
            body: [paragraph('Text.')],
            groups: [{ highlights: [[paragraph('Sold out')]] }],
            keywords: ['weaving'],
            roles: [],
          },
        ],
      },
    ]);
  });

  it('prefers a period to a day', () => {
    const entries = [{ name: 'A', startDate: '2019', endDate: '2020', date: '2021' }];
    const [section] = sectionsOf({ sections: [{ title: 'X', entries }] });
    expect(section).toMatchObject({ entries: [{ period: '2019 – 2020' }] });
  });

  it('prints terms after the text of the section', () => {
    const section = {
      title: 'Tools',
      summary: 'Daily.',
      terms: [{ name: 'Editors', keywords: ['vi'] }],
    };
    expect(sectionsOf({ sections: [section] })).toMatchObject([
      {
        kind: 'terms',
        terms: [
          { pointer: '/sections/0', body: [paragraph('Daily.')] },
          { pointer: '/sections/0/terms/0', name: 'Editors', keywords: ['vi'] },
        ],
      },
    ]);
  });

  it('keeps text and terms beside entries', () => {
    const section = {
      title: 'All',
      summary: 'First.',
      entries: [{ name: 'Second' }],
      terms: [{ name: 'Third', level: 'good', keywords: ['a'] }],
    };
    expect(sectionsOf({ sections: [section] })).toMatchObject([
      {
        kind: 'entries',
        entries: [
          { title: { text: '' }, body: [paragraph('First.')] },
          { title: { text: 'Second' } },
          { title: { text: 'Third' }, subtitle: 'good', keywords: ['a'] },
        ],
      },
    ]);
  });

  it('leaves out sections without content, and never prints an empty heading', () => {
    expect(sectionsOf({ sections: [{ title: 'Empty' }, {}] })).toEqual([]);
    expect(sectionsOf({ sections: [{ summary: 'Text.' }] })).toMatchObject([{ title: 'Résumé' }]);
  });

  it('accepts names like "constructor"', () => {
    const [section] = sectionsOf({ sections: [{ title: 'Constructor', summary: 'Builds.' }] });
    expect(section).toMatchObject({ id: 'custom-constructor', title: 'Constructor' });
  });

  it('takes titles and order from the résumé', () => {
    const sections = sectionsOf({
      work: [{ name: 'Acme' }],
      sections: [
        { title: 'Talks', summary: 'T.' },
        { id: 'b', title: 'Books', summary: 'B.' },
      ],
      meta: { vitae: { order: ['b'], titles: { talks: 'Lectures', 'custom-b': 'Library' } } },
    });
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['custom-b', 'Library'],
      ['work', 'Experience'],
      ['custom-talks', 'Lectures'],
    ]);
  });
});
