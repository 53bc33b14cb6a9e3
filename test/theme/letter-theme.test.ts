import { letterTheme, withLetterName } from '../../src/theme/letter-theme.ts';
import { loadTheme } from '../support/themes.ts';

const options = { paper: 'a4', margin: undefined, size: undefined } as const;

describe('letterTheme', () => {
  it('has one column and the margins of a letter', async () => {
    const { layout, tokens, template } = letterTheme(await loadTheme('sidebar'), options);
    expect(layout.aside).toMatchObject({ side: 'none', contacts: false });
    expect(tokens.page.marginSideMm).toBe(25);
    expect(template).not.toContain('columns');
  });

  it('keeps the colour of a dark side column as a band', async () => {
    expect(letterTheme(await loadTheme('executive'), options).layout.header).toBe('band');
  });

  it('has text of at least 10 pt, and a requested size as it is', async () => {
    const theme = await loadTheme('swiss');
    expect(letterTheme(theme, options).tokens.size.body).toBe(10);
    expect(letterTheme(theme, { ...options, size: '9' }).tokens.size.body).toBe(9);
  });

  it('keeps requested margins, and those of the theme on A5', async () => {
    const theme = await loadTheme('classic');
    const given = theme.tokens.page.marginSideMm;
    expect(letterTheme(theme, { ...options, margin: '19' }).tokens.page.marginSideMm).toBe(given);
    expect(letterTheme(theme, { ...options, paper: 'a5' }).tokens.page.marginSideMm).toBe(given);
  });

  it('has a long name in a size that fits one line, and a short one in that of the theme', async () => {
    const { tokens } = letterTheme(await loadTheme('swiss'), options);
    expect(withLetterName(tokens, 'Ada Lovelace').size.name).toBe(tokens.size.name);
    const long = 'Maximiliane Schwarzenberger-Hohenstein';
    // 160 mm for 38 letters.
    expect(withLetterName(tokens, long).size.name).toBe(20);
    expect(withLetterName(tokens, long.repeat(3)).size.name).toBe(18);
    // East Asian letters are twice as wide as Latin ones.
    expect(withLetterName(tokens, '明'.repeat(19)).size.name).toBe(20);
  });

  it('has no line to sign on, because a letter has room to sign', async () => {
    expect(letterTheme(await loadTheme('lebenslauf'), options).layout.signature).toBe(false);
  });
});
