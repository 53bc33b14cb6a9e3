import { isLongTitle } from '../../src/theme/long-title.ts';

describe('isLongTitle', () => {
  it.each(['Certifications', 'Experience', 'Auszeichnungen', 'Volunteering', 'Skills'])(
    'has room for %s beside its section',
    (title) => {
      expect(isLongTitle(title)).toBe(false);
    },
  );

  it.each([
    'Berufserfahrung',
    'Sprachkenntnisse',
    'Work experience',
    'Professional Experience',
    '職務経歴および主な実績一覧',
  ])('has no room for %s', (title) => {
    expect(isLongTitle(title)).toBe(true);
  });
});
