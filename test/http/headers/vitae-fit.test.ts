import { fitHeader } from '../../../src/http/headers/vitae-fit.ts';

const measures = { bodyPt: 10, leading: 1.34, marginMm: 17 };

describe('fitHeader', () => {
  it('is a dictionary of structured fields: one integer, four decimals', () => {
    const scale = { space: 0.82, leading: 0.967, size: 1, margin: 0.5 };
    expect(fitHeader({ pages: 2, scale, designed: measures, printed: measures })).toBe(
      'pages=2, space=0.82, leading=0.967, size=1.0, margin=0.5',
    );
  });
});
