import { takeDates } from '../../src/prose/dates.ts';

describe('takeDates', () => {
  it.each([
    ['2010-2016      Assistant Registrar', 'Assistant Registrar', '2010', '2016'],
    ['2008-2009 Curator, Tate, London', 'Curator, Tate, London', '2008', '2009'],
    ['Editor, Penguin, 2001-2006', 'Editor, Penguin', '2001', '2006'],
    ['Editor, Penguin, 2001 - 2006', 'Editor, Penguin', '2001', '2006'],
    ['Editor (05/2010-06/2012)', 'Editor', '2010-05', '2012-06'],
    ['Editor, Mar 2010-Jun 2012', 'Editor', '2010-03', '2012-06'],
    ['2012–2015 Editor', 'Editor', '2012', '2015'],
  ])('reads the range of "%s"', (text, rest, startDate, endDate) => {
    expect(takeDates(text)).toMatchObject({ rest, isRange: true, period: { startDate, endDate } });
  });

  it.each(['ISO-2009 lead auditor', 'COVID-19 response', 'Tel. 0170-2012'])(
    'reads no date from "%s"',
    (text) => {
      expect(takeDates(text).period).toBeUndefined();
    },
  );
});
