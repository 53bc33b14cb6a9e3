import { countsText, createProgressText } from '../../src/batch/progress-text.ts';

describe('createProgressText', () => {
  it('has counts, rate and time left', () => {
    const text = createProgressText();
    text({ made: 0, failed: 0, unchanged: 0, ms: 2_000, share: 0 });
    const counts = { made: 1_200, failed: 3, unchanged: 0 };
    expect(text({ ...counts, ms: 22_000, share: 0.25 })).toBe(
      '1,200 made, 3 failed, 60/s, 60 s left',
    );
  });

  it('takes the rate from the first documents on, and not from the start', () => {
    const text = createProgressText();
    expect(text({ made: 10, failed: 0, unchanged: 0, ms: 5_000, share: 0.1 })).toBe('10 made');
    expect(text({ made: 30, failed: 0, unchanged: 0, ms: 6_000, share: 0.3 })).toBe(
      '30 made, 20/s, 4 s left',
    );
  });

  it('takes the rate of the last half minute', () => {
    const text = createProgressText();
    text({ made: 0, failed: 0, unchanged: 50_000, ms: 10_000, share: 0.5 });
    expect(text({ made: 100, failed: 0, unchanged: 50_000, ms: 60_000, share: undefined })).toBe(
      '100 made, 50,000 unchanged, 2.0/s',
    );
  });
});

describe('countsText', () => {
  it('counts the documents that are made and those that failed', () => {
    expect(countsText({ made: 19, failed: 13, unchanged: 0 })).toBe('19 made, 13 failed');
    expect(countsText({ made: 0, failed: 0, unchanged: 5 })).toBe('0 made, 5 unchanged');
  });
});
