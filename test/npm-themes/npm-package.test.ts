import { allowNpmTheme, isNpmThemeName, npmThemesOf } from '../../src/npm-themes/npm-package.ts';

describe('the name of an npm theme', () => {
  it.each(['jsonresume-theme-even', '@jsonresume/jsonresume-theme-x', '@jsonresume/theme-y'])(
    'may be %s',
    (name) => expect(isNpmThemeName(name)).toBe(true),
  );

  it.each(['classic', 'theme-x', 'express', '@org/express', '../jsonresume-theme-x', ''])(
    'is not %s',
    (name) => expect(isNpmThemeName(name)).toBe(false),
  );
});

describe('the settings of npm themes', () => {
  it('allow no package in a service that lists none', () => {
    expect(npmThemesOf([], '/srv', undefined)).toEqual({});
  });

  it('allow the theme that a user names if none is listed', () => {
    const none = { folders: ['/home/ada'], names: [] };
    const listed = { ...none, names: ['jsonresume-theme-even'] };
    const named = 'jsonresume-theme-flat';
    expect(allowNpmTheme(none, named).names).toEqual([named]);
    expect(allowNpmTheme(none, 'classic').names).toEqual([]);
    expect(allowNpmTheme(listed, named)).toBe(listed);
  });
});
