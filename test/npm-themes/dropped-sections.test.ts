import { droppedSections } from '../../src/npm-themes/dropped-sections.ts';

describe('a section', () => {
  it('is dropped if none of its texts is printed', () => {
    const resume = {
      work: [{ name: 'Acme & Co.', startDate: '2020-01-01' }],
      awards: [{ title: 'Medal', date: '2020-01-01' }],
    };
    expect(droppedSections(resume, 'ACME &\n Co. 2020-01-01')).toEqual(['awards']);
  });

  it('is not dropped if it has no text', () => {
    expect(droppedSections({ work: [{ startDate: '2020' }], awards: [] }, '')).toEqual([]);
  });
});
