import { reportFit } from '../../../../src/formats/pdf/fit/report.ts';
import { Tokens } from '../../../../src/theme/manifest.ts';

describe('reportFit', () => {
  it('reports the designed and the printed measures in points and millimetres', () => {
    const tokens = Tokens.parse({});
    const scale = { space: 0.6, leading: 0.95, size: 0.9, margin: 0.8 };
    expect(reportFit(1, scale, tokens)).toEqual({
      pages: 1,
      scale,
      designed: { bodyPt: 10, leading: 1.34, marginMm: 17 },
      printed: { bodyPt: 9, leading: 1.273, marginMm: 13.6 },
    });
  });
});
