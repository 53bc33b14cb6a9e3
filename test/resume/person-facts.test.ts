import { factLabel, factOfLabel } from '../../src/resume/person-facts.ts';

describe('factLabel', () => {
  it.each([
    ['dob', 'birthDate'],
    ['dateOfBirth', 'birthDate'],
    ['citizenship', 'nationality'],
    ['drivers_license', 'drivingLicence'],
  ])('gives %s a label that means %s', (key, fact) => {
    expect(factOfLabel(factLabel(key) ?? '')).toBe(fact);
  });

  it('gives other keys no label', () => {
    expect(factLabel('hobby')).toBeUndefined();
  });
});
