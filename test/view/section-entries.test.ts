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
