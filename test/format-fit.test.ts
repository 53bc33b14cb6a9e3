import { formatFit } from '../src/format-fit.ts';

const designed = { bodyPt: 10, leading: 1.34, marginMm: 17 };

describe('formatFit', () => {
  it('names the pages and each changed value', () => {
    const scale = { space: 0.823, leading: 0.955, size: 0.96, margin: 0.7 };
    const printed = { bodyPt: 9.6, leading: 1.28, marginMm: 11.9 };
    expect(formatFit({ pages: 1, scale, designed, printed })).toBe(
      '1 page; space × 0.82, line height 1.28, body 9.6 pt, margins 11.9 mm',
    );
  });

  it('leaves out unchanged values', () => {
    const scale = { space: 0.9, leading: 1, size: 1, margin: 1 };
    expect(formatFit({ pages: 2, scale, designed, printed: designed })).toBe(
      '2 pages; space × 0.9',
    );
  });

  it('says "as designed" without changes', () => {
    const scale = { space: 1, leading: 1, size: 1, margin: 1 };
    expect(formatFit({ pages: 2, scale, designed, printed: designed })).toBe(
      '2 pages, as designed',
    );
  });
});
