import { scoreFields, type Fields } from '../../scripts/verify/field-scores.ts';

const wanted: Fields = {
  name: 'Dana Whitlock',
  email: 'dana@example.com',
  phone: '(415) 555-0134',
  employers: ['Northgate'],
  titles: ['Engineer'],
  periods: ['2016-06 2020-02'],
  schools: [],
  degrees: [],
  skills: ['Go', 'SQL'],
};

describe('scoreFields', () => {
  it('gives 1 for the same fields in another notation', () => {
    const periods = ['Jun 2016 – Feb 2020'];
    expect(scoreFields(wanted, { ...wanted, phone: '+1 415 555 0134', periods })).toBe(1);
  });

  it('gives half a field for a longer text, and nothing for another one', () => {
    // Eight fields count, because there is no school and no degree.
    expect(scoreFields(wanted, { ...wanted, titles: ['Engineer Northgate'] })).toBe(1 - 0.5 / 8);
    expect(scoreFields(wanted, { ...wanted, name: 'San Francisco, CA' })).toBe(1 - 1 / 8);
    expect(scoreFields(wanted, { ...wanted, skills: ['Golang', 'SQL'] })).toBe(1 - 0.5 / 8);
  });

  it('counts a job too many', () => {
    expect(scoreFields(wanted, { ...wanted, employers: ['Northgate', 'Volunteering'] })).toBe(
      1 - 1 / 8,
    );
  });
});
