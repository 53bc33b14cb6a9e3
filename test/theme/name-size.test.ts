import { withFittingName } from '../../src/theme/name-size.ts';
import { loadTheme } from '../support/themes.ts';

const place = { paper: 'a4', hasAside: true, hasPhoto: false } as const;

describe('withFittingName', () => {
  it('keeps the sizes of the theme where the words fit', async () => {
    const theme = await loadTheme('executive');
    const texts = { name: 'Ada Müller-Lüdenscheidt', label: 'Ingenieurin' };
    expect(withFittingName(theme, texts, place)).toEqual(theme.tokens);
  });

  it('has a smaller name in a side column that is narrower than its longest word', async () => {
    const theme = await loadTheme('executive');
    const { name } = theme.tokens.size;
    const sized = withFittingName(theme, { name: 'Ada Schwarzenberger-Wolkenstein' }, place);
    expect(sized.size.name).toBeLessThan(name);
    expect(sized.size.name).toBeGreaterThan(name * 0.7);
    const text = { name: 'A'.repeat(60) };
    expect(withFittingName(theme, text, place).size.name).toBeCloseTo(name * 0.62, 1);
  });

  it('measures the line beside the column if the name stands above the text', async () => {
    const theme = await loadTheme('sidebar');
    const texts = { name: 'Ada Schwarzenberger-Wolkenstein' };
    expect(withFittingName(theme, texts, place)).toEqual(theme.tokens);
  });

  it('measures the gap beside the column as wide as it is on a small paper', async () => {
    const { tokens, layout } = await loadTheme('sidebar');
    const texts = { name: 'A'.repeat(14) };
    const sized = withFittingName({ tokens, layout }, texts, { ...place, paper: 'a5' });
    const columnMm = (148 * layout.aside.width) / 100;
    const lineMm = 148 - columnMm - (8 * 148) / 210 - tokens.page.marginSideMm;
    expect(sized.size.name).toBeCloseTo((lineMm * 72) / 25.4 / (14 * 0.74), 1);
  });

  it('has a smaller label on a small paper', async () => {
    const theme = await loadTheme('executive');
    const texts = { name: 'Ada', label: 'Wasserbauingenieurin' };
    const small = withFittingName(theme, texts, { ...place, paper: 'a5' });
    expect(small.size.label).toBeLessThan(theme.tokens.size.label);
  });
});
