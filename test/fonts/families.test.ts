import { fontFamilies, textFamilyNames } from '../../src/fonts/families.ts';

describe('textFamilyNames', () => {
  it('names the families that a theme may choose, and no family of another script', () => {
    expect(textFamilyNames).toContain('Source Serif 4');
    expect(textFamilyNames).toContain('Playfair Display');
    expect(textFamilyNames.filter((name) => /^Noto|^Vazirmatn/.test(name))).toEqual([]);
  });
});

describe('fontFamilies', () => {
  it('lists every family once', () => {
    expect(new Set(fontFamilies.map(({ id }) => id)).size).toBe(fontFamilies.length);
  });
});
