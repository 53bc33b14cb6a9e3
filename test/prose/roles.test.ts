import { isRole } from '../../src/prose/roles.ts';

describe('isRole', () => {
  it.each([
    'Senior Nurse',
    'Berufskraftfahrerin',
    'Cheffe de projet',
    'Contable',
    '高级工程师',
    'Программист',
  ])('knows %s', (role) => expect(isRole(role)).toBe(true));

  it.each(['Acme GmbH', 'University of Oslo', 'Partner GmbH', 'Berlin'])('is not %s', (name) =>
    expect(isRole(name)).toBe(false),
  );
});
