import { parseOptions } from '../../src/options/parse.ts';
import { withThemeProblem, type NamedThemes } from '../../src/options/with-theme-problem.ts';
import { createThemeStore } from '../../src/theme/load.ts';

const { requireTheme, listThemes } = createThemeStore();
const themes: NamedThemes = { theme: requireTheme, themes: listThemes };
const parsed = (given: Record<string, string>) =>
  withThemeProblem(() => parseOptions(given), given['theme'], themes);

describe('withThemeProblem', () => {
  it('names an unknown theme beside the other wrong options', async () => {
    const given = { theme: 'modren', papr: 'a4' };
    await expect(parsed(given)).rejects.toMatchObject({
      code: 'invalid_options',
      issues: [
        { path: '/papr', message: 'is not an option; did you mean "paper"?' },
        {
          path: '/theme',
          message: expect.stringMatching(/, not "modren"; did you mean "modern"\?$/),
        },
      ],
    });
  });

  it('adds nothing to an error about other options when the theme exists', async () => {
    await expect(parsed({ theme: 'modern', papr: 'a4' })).rejects.toMatchObject({
      issues: [{ path: '/papr' }],
    });
  });

  it('leaves right options to whoever loads the theme', async () => {
    expect(await parsed({ theme: 'modren' })).toMatchObject({ theme: 'modren' });
  });
});
