import { onPaper, paperShare } from '../../src/theme/narrow-paper.ts';
import { loadTheme } from '../support/themes.ts';

describe('onPaper', () => {
  it.each([
    ['executive', 23, 16],
    ['compact', 15, 12],
  ])('narrows the side margins of %s from %i to %i mm on A5', async (name, designed, side) => {
    const theme = await loadTheme(name);
    expect(theme.tokens.page.marginSideMm).toBe(designed);
    const { page } = onPaper(theme, 'a5').tokens;
    expect(page).toEqual({ ...theme.tokens.page, marginSideMm: side });
  });

  it('keeps margins that are narrow already', async () => {
    const theme = await loadTheme('compact');
    const page = { ...theme.tokens.page, marginSideMm: 10 };
    const narrow = { ...theme, tokens: { ...theme.tokens, page } };
    expect(onPaper(narrow, 'a5').tokens.page.marginSideMm).toBe(10);
  });

  it.each(['a4', 'letter', 'legal'] as const)('is the same theme on %s', async (paper) => {
    const theme = await loadTheme('executive');
    expect(onPaper(theme, paper)).toBe(theme);
    expect(paperShare(paper)).toBe(1);
  });
});
