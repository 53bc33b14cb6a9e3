import { isoDateParts, isoDateText, startOfDate } from '../../src/text/iso-date.ts';

describe('isoDateParts', () => {
  it('reads dates with year, month or day precision', () => {
    expect(isoDateParts('2020')).toEqual({ year: '2020' });
    expect(isoDateParts('2020-06')).toEqual({ year: '2020', month: '06' });
    expect(isoDateParts('2020-06-15')).toEqual({ year: '2020', month: '06', day: '15' });
  });

  it('does not read other texts', () => {
    for (const text of ['', '0999', '3000', '2020-6', '2020-06-15T10:00', ' 2020']) {
      expect(isoDateParts(text)).toBeUndefined();
    }
  });
});

describe('startOfDate', () => {
  it('gives the start of the period in UTC', () => {
    expect(startOfDate({ year: '2020' })).toBe(Date.UTC(2020, 0, 1));
    expect(startOfDate({ year: '2020', month: '6', day: '15' })).toBe(Date.UTC(2020, 5, 15));
  });

  it('gives undefined for a date that the calendar does not have', () => {
    for (const [month, day] of [
      ['02', '30'],
      ['13', '01'],
      ['00', '01'],
      ['01', '00'],
    ]) {
      expect(startOfDate({ year: '2023', month, day })).toBeUndefined();
    }
    expect(startOfDate({ year: '2024', month: '02', day: '29' })).toBeDefined();
  });
});

describe('isoDateText', () => {
  it('joins the parts of a date, without a day that has no month', () => {
    expect(isoDateText(2020)).toBe('2020');
    expect(isoDateText('2020', '6')).toBe('2020-06');
    expect(isoDateText(2020, 6, 1)).toBe('2020-06-01');
    expect(isoDateText('2020', '', '1')).toBe('2020');
  });
});
