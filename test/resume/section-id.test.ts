import { customSectionIds, sectionId } from '../../src/resume/section-id.ts';

describe('sectionId', () => {
  it.each([
    ['sideProjects', 'side-projects'],
    ['Talks & workshops', 'talks-workshops'],
    ['Ämter', 'ämter'],
    ['经历', '经历'],
    ['!?', ''],
  ])('makes of %s the id %s', (title, id) => {
    expect(sectionId(title)).toBe(id);
  });
});

describe('customSectionIds', () => {
  it('takes the id, else the title, else the place, and no name twice', () => {
    const sections = [{ id: 'Talks' }, { title: 'Side projects' }, {}, { title: 'talks' }];
    expect(customSectionIds(sections)).toEqual(['talks', 'side-projects', '3', 'talks-4']);
  });

  it('has none for a résumé without sections of its own', () => {
    expect(customSectionIds()).toEqual([]);
  });
});
