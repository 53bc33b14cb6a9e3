import { viewOf } from '../support/view-of.ts';

describe('volunteerEntry', () => {
  it.each([
    [{ startDate: '2012' }, '2012 – Present'],
    [{ startDate: '2012', endDate: '2014' }, '2012 – 2014'],
    [{ endDate: '2014' }, '2014'],
  ])('prints the dates %j as those of a job', async (dates, period) => {
    const text = JSON.stringify({ volunteer: [{ organization: 'Flood Wardens', ...dates }] });
    const { view } = await viewOf(text, 'classic');
    expect(view.sections).toMatchObject([{ id: 'volunteer', entries: [{ period }] }]);
  });
});

describe('educationEntry', () => {
  it.each([
    ['BSc', 'Physics', 'BSc Physics'],
    ['B. Tech', 'Civil Engineering', 'B. Tech Civil Engineering'],
    ['Master of Science', 'Physics', 'Master of Science, Physics'],
    ['Master of Science', 'in Physics', 'Master of Science in Physics'],
    ['Master of Science in', 'Physics', 'Master of Science in Physics'],
    ['Higher vocational diploma', '', 'Higher vocational diploma'],
  ])('prints the degree %j and the area %j as %j', async (studyType, area, subtitle) => {
    const text = JSON.stringify({ education: [{ institution: 'Harrow', studyType, area }] });
    const { view } = await viewOf(text, 'classic');
    expect(view.sections).toMatchObject([{ id: 'education', entries: [{ subtitle }] }]);
  });
});
