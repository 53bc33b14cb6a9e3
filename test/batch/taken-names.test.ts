import { createTakenNames } from '../../src/batch/taken-names.ts';

describe('createTakenNames', () => {
  it('numbers names that are taken, also by a number', () => {
    const names = createTakenNames();
    const claim = (stem: string) => names.claim({ stem, extension: 'pdf' });
    expect(['Ada', 'Ada-2', 'Ada', 'ada', 'A\u0301', '\u00C1'].map(claim)).toEqual([
      'Ada.pdf',
      'Ada-2.pdf',
      'Ada-3.pdf',
      'ada-4.pdf',
      'A\u0301.pdf',
      '\u00C1-2.pdf',
    ]);
    expect(names.claim({ stem: 'Ada', extension: 'txt' })).toBe('Ada.txt');
  });

  it('keeps many names apart', () => {
    const names = createTakenNames();
    const all = Array.from({ length: 20_000 }, (_, index) =>
      names.claim({ stem: index % 2 === 0 ? 'same' : `n${index}`, extension: 'pdf' }),
    );
    expect(new Set(all).size).toBe(20_000);
    expect(all.at(-2)).toBe('same-10000.pdf');
  });
});
