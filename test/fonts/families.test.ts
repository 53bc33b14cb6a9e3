import { fontFamilies, textFamilyNames } from '../../src/fonts/families.ts';

describe('textFamilyNames', () => {
  it('names the families that a theme may choose, and no family of another script', () => {
    expect(textFamilyNames).toEqual(['Source Sans 3', 'Source Serif 4', 'Open Sans']);
  });
});

describe('fontFamilies', () => {
  it('lists every family once', () => {
    expect(new Set(fontFamilies.map(({ id }) => id)).size).toBe(fontFamilies.length);
  });
});
