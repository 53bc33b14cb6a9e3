import { hexContrast, findLowContrast } from '../../src/theme-kit/contrast.ts';
import { loadTheme, loadThemes } from '../support/themes.ts';

const { tokens } = await loadTheme('classic');
const pathsWith = (color: object): string[] =>
  findLowContrast({ color: { ...tokens.color, ...color } }).map(({ path }) => path);

describe('hexContrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#123456', '#123456', 1],
  ])('of %s to %s is %d', (one, other, expected) => {
    expect(hexContrast(one, other)).toBeCloseTo(expected, 2);
  });
});

describe('findLowContrast', () => {
  it('finds nothing in the bundled themes', async () => {
    for (const theme of await loadThemes()) expect(findLowContrast(theme.tokens)).toEqual([]);
  });

  it('refuses text that is too light for paper or tint, with both values', () => {
    const color = { ...tokens.color, tint: '#ffffff', meta: '#777777' };
    expect(findLowContrast({ color })).toEqual([
      {
        path: '/tokens/color/meta',
        message: '#777777 on paper #ffffff has a contrast of 4.47:1; text needs 4.5:1.',
      },
      { path: '/tokens/color/meta', message: expect.stringContaining('on tint #ffffff') },
    ]);
    expect(pathsWith({ tint: '#202020' })).toContain('/tokens/color/text');
  });

  it('compares a colour with the ground in its name', () => {
    expect(pathsWith({ ground: '#102040', onGroundMeta: '#203050' })).toEqual([
      '/tokens/color/onGroundMeta',
    ]);
    expect(pathsWith({ ground: '#102040', onGround: '#ffffff' })).toEqual([]);
  });
});
