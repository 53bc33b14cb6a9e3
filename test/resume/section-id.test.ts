import { customSectionIds, sectionId } from '../../src/resume/section-id.ts';

describe('sectionId', () => {
  it.each([
    ['sideProjects', 'side-projects'],
    ['Talks & workshops', 'talks-workshops'],
    ['Ämter', 'ämter'],
    ['经历', '经历'],
    ['!?', ''],
  ])('turns %s into the id %s', (title, id) => {
    expect(sectionId(title)).toBe(id);
  });
});

describe('customSectionIds', () => {
  it('uses the id, else the title, else the number, and returns unique names', () => {
    const sections = [{ id: 'Talks' }, { title: 'Side projects' }, {}, { title: 'talks' }];
    expect(customSectionIds(sections)).toEqual(['talks', 'side-projects', '3', 'talks-4']);
  });

  it('counts on while an id is taken', () => {
    const sections = ['talks', 'talks-3', 'talks'].map((title) => ({ title }));
    expect(customSectionIds(sections)).toEqual(['talks', 'talks-3', 'talks-4']);
  });

  it('returns no ids for a résumé without custom sections', () => {
    expect(customSectionIds()).toEqual([]);
  });
});
