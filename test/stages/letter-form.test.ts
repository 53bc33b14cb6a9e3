import { letterFormOf } from '../../src/stages/letter-form.ts';

describe('letterFormOf', () => {
  it.each([
    ['de', 'a4', 'din5008'],
    ['de-AT', 'a4', 'din5008'],
    ['de', 'letter', 'us'],
    ['en', 'legal', 'us'],
    ['en', 'a4', 'block'],
    ['de', 'a5', 'block'],
  ] as const)('gives a letter in %s on %s the form %s', (language, paper, form) => {
    expect(letterFormOf({ letterForm: 'auto', paper }, language)).toBe(form);
  });

  it('prefers the requested form', () => {
    expect(letterFormOf({ letterForm: 'us', paper: 'a4' }, 'de')).toBe('us');
  });
});
