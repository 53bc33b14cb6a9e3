import { composeWork } from '../../src/view/work.ts';
import { resolveLanguage } from '../../src/view/language.ts';

const english = await resolveLanguage('en', undefined);

describe('composeWork', () => {
  it('uses the employer as title and the role as subtitle', () => {
    const [entry] = composeWork(
      [
        {
          name: 'BBC',
          position: 'Engineer',
          url: 'https://www.bbc.co.uk/',
          location: 'London',
          startDate: '2019-08',
        },
      ],
      english,
    );
    expect(entry).toMatchObject({
      pointer: '/work/0',
      title: { text: 'BBC', href: 'https://www.bbc.co.uk/' },
      subtitle: 'Engineer',
      period: 'Aug 2019 – Present',
      place: 'London',
      link: { text: 'bbc.co.uk' },
      roles: [],
    });
  });

  it('uses the role as title without an employer', () => {
    expect(composeWork([{ position: 'Consultant' }], english)).toMatchObject([
      { title: { text: 'Consultant' } },
    ]);
    expect(composeWork([{ position: 'Consultant' }], english)[0]).not.toHaveProperty('subtitle');
  });

  it('groups consecutive jobs at one employer and prints a shared place once', () => {
    const [entry, ...others] = composeWork(
      [
        { name: 'Acme', position: 'Lead', location: 'Paris', startDate: '2020', highlights: ['a'] },
        {
          name: 'ACME ',
          position: 'Engineer',
          location: 'Paris',
          startDate: '2018',
          endDate: '2020',
        },
      ],
      english,
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      title: { text: 'Acme' },
      place: 'Paris',
      roles: [
        { title: 'Lead', pointer: '/work/0', period: '2020 – Present' },
        { title: 'Engineer', pointer: '/work/1', period: '2018 – 2020' },
      ],
    });
    expect(entry).not.toHaveProperty('period');
    expect(entry?.roles[0]).not.toHaveProperty('place');
  });

  it('prints different places with their roles', () => {
    const [entry] = composeWork(
      [
        { name: 'Acme', position: 'Lead', location: 'Paris' },
        { name: 'Acme', position: 'Engineer', location: 'Lyon' },
      ],
      english,
    );
    expect(entry?.roles.map(({ place }) => place)).toEqual(['Paris', 'Lyon']);
    expect(entry).not.toHaveProperty('place');
  });

  it('does not group jobs with another job between them or with different employer fields', () => {
    const titles = composeWork(
      [
        { name: 'Acme', position: 'Lead' },
        { name: 'Other', position: 'Engineer' },
        { name: 'Acme', position: 'Engineer' },
        { name: 'Acme', position: 'Intern', description: 'Another Acme' },
      ],
      english,
    ).map(({ title }) => title.text);
    expect(titles).toEqual(['Acme', 'Other', 'Acme', 'Acme']);
  });

  it('prints positions as roles and does not repeat one of them as subtitle', () => {
    const [entry] = composeWork(
      [
        {
          name: 'Acme',
          position: 'Lead',
          positions: [
            { position: 'Lead', startDate: '2020' },
            { position: 'Engineer', endDate: '2020' },
            {},
          ],
        },
      ],
      english,
    );
    expect(entry).not.toHaveProperty('subtitle');
    expect(entry?.roles).toMatchObject([
      { title: 'Lead', pointer: '/work/0/positions/0', period: '2020 – Present' },
      { title: 'Engineer', period: '2020' },
    ]);
  });

  it('prints groups instead of highlights, and leaves out empty groups', () => {
    const [entry] = composeWork(
      [
        {
          name: 'BBC',
          highlights: ['flat'],
          highlightGroups: [
            { name: 'Leading;', highlights: ['mentoring'] },
            { name: 'Features', highlights: ['sharding'] },
            { name: '', highlights: [''] },
          ],
        },
      ],
      english,
    );
    const words = JSON.stringify(entry?.groups);
    expect(entry?.groups).toHaveLength(2);
    expect(words).toContain('mentoring');
    expect(words).toContain('Features');
    expect(words).not.toContain('flat');
  });

  it('leaves out a job without content', () => {
    expect(composeWork([{}, { name: ' ', highlights: [''] }], english)).toEqual([]);
  });

  it('prints a job of which only the address is known', () => {
    const [entry] = composeWork([{ url: 'https://piedpiper.example' }], english);
    expect(entry?.link).toMatchObject({ text: 'piedpiper.example' });
  });
});
