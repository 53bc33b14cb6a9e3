import { checkDates } from './ats/dates.ts';

describe('checkDates', () => {
  it.each([
    [['Jan 2020 – Present', '2012 – 2014', 'Sept. 2009']],
    [['2020-06 – 2021-07', '2019']],
    [['06/2020 – heute', '2019']],
    [['2020年6月 – 現在']],
    [['janeiro de 2020 – maio de 2021']],
    [['Jan 2020', '2020-13 – 2021', '2020-02-30']],
    [['']],
  ])('finds nothing in %j', (periods) => {
    expect(checkDates(periods)).toEqual([]);
  });

  it('names the month styles with an example of each', () => {
    expect(checkDates(['Jan 2020', '2020-06', '01.2019 – 02.2020', 'Feb 2021'])).toEqual([
      {
        rule: 'date-style',
        message:
          'Months are written in several ways: ' +
          'June 2020 ("Jan 2020"), 2020-06 ("2020-06"), 06.2020 ("01.2019 – 02.2020").',
      },
    ]);
  });
});
