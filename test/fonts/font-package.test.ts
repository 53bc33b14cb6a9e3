import { fontFamilies } from '../../src/fonts/families.ts';
import { embeddedRule, openFontPackage } from '../../src/fonts/font-package.ts';

describe('openFontPackage', () => {
  it('returns undefined for a package that is not installed', () => {
    expect(
      openFontPackage({
        name: 'Noto Sans Atlantean',
        id: 'noto-sans-atlantean',
      }),
    ).toBeUndefined();
  });

  it('opens every family that is not optional', () => {
    for (const family of fontFamilies.filter(({ language }) => language === undefined)) {
      expect(openFontPackage(family)?.family.name).toBe(family.name);
    }
  });

  it('declares a face with an embedded file and an adjusted size', async () => {
    const thai = fontFamilies.find(({ id }) => id === 'noto-sans-thai')!;
    const opened = openFontPackage(thai)!;
    const slice = (await opened.findSlice(0x0e01))!;
    expect(slice.name).toBe('thai');
    const source = opened.faceSource(await opened.nearestFace(slice, 590, true));
    const rule = typeof source === 'string' ? '' : (await embeddedRule(source)).toString();
    expect(rule).toMatch(
      /^@font-face\{font-family:"Noto Sans Thai";font-weight:600;font-style:normal;font-display:block;size-adjust:\d+%;unicode-range:[^;]+;src:url\(data:font\/woff2;base64,/,
    );
  });

  it('finds no slice for a character that the files do not draw', async () => {
    const hebrew = fontFamilies.find(({ id }) => id === 'noto-sans-hebrew')!;
    expect(await openFontPackage(hebrew)!.findSlice(0x0b95)).toBeUndefined();
  });
});
