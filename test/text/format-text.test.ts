import { capitalized, counted, oneLine, shortened } from '../../src/text/format-text.ts';

describe('counted', () => {
  it('has the plural for every number but one', () => {
    expect([0, 1, 2].map((count) => counted(count, 'page'))).toEqual([
      '0 pages',
      '1 page',
      '2 pages',
    ]);
  });
});

describe('shortened', () => {
  it('ends a text above the limit with an ellipsis, and keeps a text of its length', () => {
    expect([shortened('Lovelace', 4), shortened('Lovelace', 8)]).toEqual(['Love…', 'Lovelace']);
  });

  it('does not end in half a character', () => {
    expect(shortened('Ada😀😀', 4)).toBe('Ada…');
  });
});

describe('capitalized', () => {
  it('changes the first letter only', () => {
    expect(capitalized('postal Code')).toBe('Postal Code');
  });
});

describe('oneLine', () => {
  it.each([
    [' Ada \n\t Lovelace ', 'Ada Lovelace'],
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Ada\u00a0Lovelace', 'Ada Lovelace'],
  ])('writes %j with single blanks', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
