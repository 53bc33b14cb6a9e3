import { pageSetup } from '../../src/npm-themes/page-setup.ts';

const setup = (sources: Partial<Parameters<typeof pageSetup>[0]>) =>
  pageSetup({ theme: undefined, resume: undefined, requested: {}, hasPageSize: false, ...sources });

describe('the page of an npm theme', () => {
  it('is A4 in print media with backgrounds and without margins by default', () => {
    const { paperWidth, paperHeight, ...rest } = setup({});
    expect([paperWidth, paperHeight].map((inches) => Math.round(inches * 25.4))).toEqual([
      210, 297,
    ]);
    expect(rest).toEqual({
      media: 'print',
      landscape: false,
      scale: 1,
      printBackground: true,
      preferCSSPageSize: false,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
    });
  });

  it('is that of the theme, then of the résumé, then of the request', () => {
    const theme = { format: 'A5', mediaType: 'screen', margin: { top: '2.54 cm', left: 96 } };
    const resume = { format: 'Letter' };
    const requested = { marginMm: 25.4 };
    expect(setup({ theme })).toMatchObject({ media: 'screen', marginTop: 1, marginLeft: 1 });
    expect(setup({ theme, resume })).toMatchObject({ paperWidth: 8.5, paperHeight: 11 });
    expect(setup({ theme, resume, requested })).toMatchObject({ marginTop: 1, marginRight: 1 });
    expect(setup({ theme, resume, requested: { paper: 'legal' } }).paperHeight).toBeCloseTo(14);
  });

  it('has the size of the style sheet unless the paper is requested', () => {
    expect(setup({ hasPageSize: true }).preferCSSPageSize).toBe(true);
    expect(setup({ hasPageSize: true, requested: { paper: 'a4' } }).preferCSSPageSize).toBe(false);
  });

  it('ignores values that are not possible', () => {
    const theme = { scale: 900, width: '1e9in', height: -1, margin: { top: '99in' }, format: 7 };
    expect(setup({ theme })).toEqual(setup({}));
  });
});
