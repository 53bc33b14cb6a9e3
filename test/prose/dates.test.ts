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
    ['Editor, 2012 through 2015', 'Editor', '2012', '2015'],
    ['Redaktör, 2012 och 2015', 'Redaktör', '2012', '2015'],
    ['Editor, 2012 – 2015 (2.5 years)', 'Editor', '2012', '2015'],
    ['Editor, 2012 – 2015 (2 years and 3 months)', 'Editor', '2012', '2015'],
    ['Editor, 2012 – 2013 (1 jaar)', 'Editor', '2012', '2013'],
    ['Editor, 2012 – 2014 (2 roky)', 'Editor', '2012', '2014'],
    ['Editor, 2012 – 2014 · 2 yrs 3 mos', 'Editor', '2012', '2014'],
    ['Editor 2012 – 2014 2 days a week', 'Editor\t2 days a week', '2012', '2014'],
    ['Hackathon, 2012 – 2014 (1st)', 'Hackathon\t(1st)', '2012', '2014'],
  ])('reads the range of "%s"', (text, rest, startDate, endDate) => {
    expect(takeDates(text)).toMatchObject({ rest, isRange: true, period: { startDate, endDate } });
  });

  it('keeps a duration beside a single date, which does not state it', () => {
    expect(takeDates('Workshop, 2020 (3 days)').rest).toBe('Workshop\t(3 days)');
  });

  it.each(['ISO-2009 lead auditor', 'COVID-19 response', 'Tel. 0170-2012'])(
    'reads no date from "%s"',
    (text) => {
      expect(takeDates(text).period).toBeUndefined();
    },
  );
});

describe('takeDates of an open period', () => {
  it.each(['Editor, 2019 through present', 'Redaktör, 2019 till nu'])('reads "%s"', (text) => {
    const { period, isRange } = takeDates(text);
    expect({ period, isRange }).toEqual({ period: { startDate: '2019' }, isRange: true });
  });
});
