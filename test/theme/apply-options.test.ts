import { RenderOptions } from '../../src/options/schema.ts';
import { applyOptions, densities } from '../../src/theme/apply-options.ts';
import { ThemeManifest, Tokens } from '../../src/theme/manifest.ts';
import { scaleTokens } from '../../src/theme/scale.ts';

const theme = {
  name: 'plain',
  ...ThemeManifest.parse({ title: 'Plain', description: 'Every token at its default.' }),
  template: '',
  partials: {},
  css: '',
};

describe('applyOptions', () => {
  it('returns the same object without changes', () => {
    expect(applyOptions(theme, RenderOptions.parse({}))).toBe(theme);
  });

  it('sets margins, accent and font', () => {
    const { tokens } = applyOptions(theme, {
      margin: '12.5',
      accent: '1A5F7A',
      font: 'source-sans-3',
    });
    expect(tokens.page).toMatchObject({
      marginTopMm: 12.5,
      marginSideMm: 12.5,
      marginBottomMm: 12.5,
    });
    expect(tokens.color.accent).toBe('#1a5f7a');
    expect(tokens.font).toEqual({ body: 'Source Sans 3', heading: 'Source Sans 3' });
  });

  it('keeps the proportions of sizes and gaps', () => {
    const { tokens } = applyOptions(theme, { size: '11', density: 'compact' });
    expect(tokens.size.body).toBe(11);
    expect(tokens.size.name / tokens.size.body).toBeCloseTo(
      theme.tokens.size.name / theme.tokens.size.body,
    );
    expect(tokens.space.section).toBeCloseTo(theme.tokens.space.section * densities.compact);
  });

  it('turns page numbers off', () => {
    expect(applyOptions(theme, { pageNumbers: 'off' }).layout.foot).toBe('none');
  });

  it('returns tokens that are valid in a theme file', () => {
    const wish = {
      margin: '40',
      accent: '#FFFFFF',
      font: 'Source Serif 4',
      size: '13',
      density: 'airy',
    } as const;
    expect(() => Tokens.parse(applyOptions(theme, wish).tokens)).not.toThrow();
  });

  it('lists the fonts when it refuses an unknown one', () => {
    expect(() => applyOptions(theme, { font: 'comic-sans' })).toThrow(
      expect.objectContaining({
        code: 'invalid_options',
        message: expect.stringContaining('source-serif-4'),
      }),
    );
  });
});

describe('scaleTokens', () => {
  it('changes nothing at factor one', () => {
    expect(scaleTokens(theme.tokens, { size: 1, space: 1, leading: 1 })).toEqual(theme.tokens);
  });
});
